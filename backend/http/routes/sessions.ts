import type { FastifyInstance } from 'fastify';
import { LocalText } from '../../../shared/core/local-text.ts';
import { NewSession } from '../../../shared/protocol/http.ts';
import type { Access } from '../../auth/access.ts';
import { newId } from '../../auth/tokens.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { AccessStore } from '../../store/access-store.ts';
import { admitted } from '../bearer.ts';
import { checked, refuse } from '../refusals.ts';

interface Dependencies {
  readonly access: Access;
  readonly series: Pick<AccessStore, 'allSeries'>;
  readonly sessions: Sessions;
}

/** The sessions that a token is good for, and new ones. */
export function sessionRoutes(app: FastifyInstance, { access, series, sessions }: Dependencies): void {
  app.get('/api/sessions', async (request, reply) => {
    const who = await admitted(access, request);
    if (!who.ok) return refuse(reply, who.error);
    const covered = sessions.all().filter((session) => access.covers(who.admission, session));
    const summaries = covered.map((session) => sessions.summary(session));
    return { sessions: summaries.sort((a, b) => a.start - b.start) };
  });

  app.post('/api/sessions', async (request, reply) => {
    const who = await admitted(access, request);
    if (!who.ok) return refuse(reply, who.error);
    const { role, scope, person } = who.admission;
    const body = checked(NewSession, request.body);
    if (!body.ok) return refuse(reply, body.error);
    const { series: wanted, ...session } = body.value;
    // A session outside the organiser's own series would be out of reach of everyone, its maker included.
    if (role !== 'organiser' || !('series' in scope) || (wanted !== null && wanted !== scope.series))
      return refuse(reply, { error: 'not-allowed' });
    const row = (await series.allSeries()).find(({ id }) => id === scope.series);
    if (!row) return refuse(reply, { error: 'not-found' });

    const id = newId();
    const place = { id: row.id, title: LocalText.parse(JSON.parse(row.title)) };
    const outcome = await sessions.create({ ...session, id, series: place }, { person, role });
    if (outcome.ok) return reply.code(201).send({ session: id });
    const { code } = outcome.rejection;
    if (code === 'storage-failed') return refuse(reply, { error: 'internal', detail: code }, 503);
    return refuse(reply, { error: 'invalid', detail: code });
  });
}
