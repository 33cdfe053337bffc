import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ReportQuery } from '../../../shared/protocol/integrations.ts';
import { mayReadReport } from '../../../shared/roles/permissions.ts';
import type { Access } from '../../auth/access.ts';
import type { Clock } from '../../clock.ts';
import { tablesCsv } from '../../export/csv.ts';
import { interpretationTables } from '../../export/interpretation-tables.ts';
import type { Table } from '../../export/table.ts';
import { tablesXlsx } from '../../export/xlsx.ts';
import type { LiveSession, Sessions } from '../../sessions/sessions.ts';
import { checked } from '../refusals.ts';
import { admittedTo } from '../session-access.ts';
import { type Workbooks, asFile, refused } from './exported-file.ts';

export interface InterpretationExportDependencies {
  readonly access: Access;
  readonly sessions: Sessions;
  readonly clock: Pick<Clock, 'now'>;
}

/** What became of a session's interpretation: the tables that the console shows. */
export function interpretationExportRoutes(
  app: FastifyInstance,
  { access, sessions, clock }: InterpretationExportDependencies,
  workbooks: Workbooks,
): void {
  app.get('/api/sessions/:id/interpretation.csv', async (request, reply) => {
    const wanted = await prepared(request, reply);
    if (!wanted) return reply;
    return asFile(reply, wanted.session, 'interpretation', 'csv').send(tablesCsv(wanted.tables));
  });

  app.get('/api/sessions/:id/interpretation.xlsx', async (request, reply) => {
    const wanted = await prepared(request, reply);
    if (!wanted) return reply;
    return workbooks.send(reply, wanted.session, 'interpretation', () => tablesXlsx(wanted.tables));
  });

  /** What is to be exported; null where that was refused. */
  async function prepared(
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ readonly session: LiveSession; readonly tables: readonly Table[] } | null> {
    const who = await admittedTo({ access, sessions }, request, mayReadReport);
    if (!who.ok) return refused(reply, who.error);
    const query = checked(ReportQuery, request.query);
    if (!query.ok) return refused(reply, query.error);
    return { session: who.session, tables: interpretationTables(who.session.state, clock.now(), query.value.language) };
  }
}
