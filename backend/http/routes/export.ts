import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { exportedQuestions } from '../../../shared/i18n/exported-questions.ts';
import { ExportQuery } from '../../../shared/protocol/integrations.ts';
import { mayIntegrate } from '../../../shared/roles/permissions.ts';
import type { Access } from '../../auth/access.ts';
import { type Column, questionColumns } from '../../export/columns.ts';
import { questionsCsv } from '../../export/csv.ts';
import { questionsXlsx } from '../../export/xlsx.ts';
import type { LiveSession, Sessions } from '../../sessions/sessions.ts';
import { checked, refuse } from '../refusals.ts';
import { admittedTo } from '../session-access.ts';

export interface ExportDependencies {
  readonly access: Access;
  readonly sessions: Sessions;
  /** People who voted for each question, those of merged ones included. */
  readonly countedVotes: (session: LiveSession) => Promise<ReadonlyMap<string, number>>;
}

interface Export {
  readonly session: LiveSession;
  readonly columns: readonly Column[];
  readonly language: ExportQuery['language'];
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Exports of one backend at once: each computes for seconds. */
const mostWorkbooks = 2;

/** A session's questions as a table. */
export function exportRoutes(app: FastifyInstance, { access, sessions, countedVotes }: ExportDependencies): void {
  let workbooks = 0;

  app.get('/api/sessions/:id/questions.csv', async (request, reply) => {
    const wanted = await prepared(request, reply);
    if (!wanted) return reply;
    asFile(reply, wanted.session, 'csv').type('text/csv; charset=utf-8');
    return reply.send(questionsCsv(wanted.columns, wanted.session.state.questions.list));
  });

  app.get('/api/sessions/:id/questions.xlsx', async (request, reply) => {
    const wanted = await prepared(request, reply);
    if (!wanted) return reply;
    if (workbooks >= mostWorkbooks) return refuse(reply, { error: 'rate-limited', retryAfter: 5_000 });
    workbooks += 1;
    try {
      const sheet = exportedQuestions['export.sheet'][wanted.language];
      const file = await questionsXlsx(sheet, wanted.columns, wanted.session.state.questions.list);
      return await asFile(reply, wanted.session, 'xlsx').type(xlsxType).send(file);
    } finally {
      workbooks -= 1;
    }
  });

  /** What is to be exported; null where that was refused. */
  async function prepared(request: FastifyRequest, reply: FastifyReply): Promise<Export | null> {
    const who = await admittedTo({ access, sessions }, request, mayIntegrate);
    if (!who.ok) return refused(reply, who.error);
    const query = checked(ExportQuery, request.query);
    if (!query.ok) return refused(reply, query.error);
    const { names, language } = query.value;
    const votes = await countedVotes(who.session);
    const columns = questionColumns(who.session.state, { names: names === 'yes', language, votes });
    return { session: who.session, columns, language };
  }
}

function refused(reply: FastifyReply, error: Parameters<typeof refuse>[1]): null {
  void refuse(reply, error);
  return null;
}

/** An attachment that no cache keeps, named by the session's day. */
function asFile(reply: FastifyReply, { state }: LiveSession, extension: string): FastifyReply {
  const day = state.session.start.wall.slice(0, 10);
  return reply
    .header('content-disposition', `attachment; filename="questions-${day}.${extension}"`)
    .header('cache-control', 'no-store');
}
