import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { exportedQuestions } from '../../../shared/i18n/exported-questions.ts';
import { ExportQuery } from '../../../shared/protocol/integrations.ts';
import { mayIntegrate } from '../../../shared/roles/permissions.ts';
import type { Access } from '../../auth/access.ts';
import { type Column, questionColumns } from '../../export/columns.ts';
import { questionsCsv } from '../../export/csv.ts';
import { questionsXlsx } from '../../export/xlsx.ts';
import type { LiveSession, Sessions } from '../../sessions/sessions.ts';
import { checked } from '../refusals.ts';
import { admittedTo } from '../session-access.ts';
import { type Workbooks, asFile, refused } from './exported-file.ts';

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

/** A session's questions as a table. */
export function exportRoutes(
  app: FastifyInstance,
  { access, sessions, countedVotes }: ExportDependencies,
  workbooks: Workbooks,
): void {
  app.get('/api/sessions/:id/questions.csv', async (request, reply) => {
    const wanted = await prepared(request, reply);
    if (!wanted) return reply;
    return asFile(reply, wanted.session, 'questions', 'csv').send(
      questionsCsv(wanted.columns, wanted.session.state.questions.list),
    );
  });

  app.get('/api/sessions/:id/questions.xlsx', async (request, reply) => {
    const wanted = await prepared(request, reply);
    if (!wanted) return reply;
    const sheet = exportedQuestions['export.sheet'][wanted.language];
    return workbooks.send(reply, wanted.session, 'questions', () =>
      questionsXlsx(sheet, wanted.columns, wanted.session.state.questions.list),
    );
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
