import type { FastifyInstance } from 'fastify';
import { type CountedTogether, CountTogether } from '../../../shared/protocol/http.ts';
import { permissions } from '../../../shared/roles/permissions.ts';
import type { Access } from '../../auth/access.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { Votes } from '../../votes/votes.ts';
import { checked, refuse } from '../refusals.ts';
import { admittedTo } from '../session-access.ts';

export interface VoteDependencies {
  readonly access: Access;
  readonly sessions: Sessions;
  readonly votes: Pick<Votes, 'together'>;
}

/** As many ids as a merge may name. */
const bodyLimit = 128 * 1024;

/** How many people stand behind several questions, for whoever may make them one. Never who (rule A6). */
export function voteRoutes(app: FastifyInstance, { access, sessions, votes }: VoteDependencies): void {
  app.post('/api/sessions/:id/votes/together', { bodyLimit }, async (request, reply) => {
    const who = await admittedTo({ access, sessions }, request, permissions['questions.merge']);
    if (!who.ok) return refuse(reply, who.error);
    const body = checked(CountTogether, request.body);
    if (!body.ok) return refuse(reply, body.error);
    const people = await votes.together(who.session, body.value.questions);
    if (people === null) return refuse(reply, { error: 'internal', detail: 'storage-failed' }, 503);
    return { people } satisfies CountedTogether;
  });
}
