import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Id } from '../../../shared/core/envelope.ts';
import { type Invite, NewInvite, type Scope } from '../../../shared/protocol/http.ts';
import { mayInvite } from '../../../shared/roles/permissions.ts';
import type { Access, Admission } from '../../auth/access.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import { admitted, bearer } from '../bearer.ts';
import { checked, refuse } from '../refusals.ts';

interface Dependencies {
  readonly access: Access;
  readonly sessions: Sessions;
}

/**
 * Links and who may make, see and revoke them: those of the roles in `mayInvite`, within what the own token is good
 * for.
 */
export function inviteRoutes(app: FastifyInstance, { access, sessions }: Dependencies): void {
  app.get('/api/invites/preview', async (request, reply) => {
    const preview = await access.preview(bearer(request));
    return typeof preview === 'string' ? refuse(reply, { error: preview }) : preview;
  });

  app.get('/api/invites', async (request, reply) => {
    const who = await admitted(access, request);
    if (!who.ok) return refuse(reply, who.error);
    const query = checked(z.strictObject({ session: Id }), request.query);
    if (!query.ok) return refuse(reply, query.error);
    const session = sessions.get(query.value.session);
    if (!session || !access.covers(who.admission, session)) return refuse(reply, { error: 'not-found' });
    if (mayInvite[who.admission.role].length === 0) return refuse(reply, { error: 'not-allowed' });
    const invites = await access.invites(session);
    return { invites: invites.filter((invite) => mayHandle(who.admission, invite)) };
  });

  app.post('/api/invites', async (request, reply) => {
    const who = await admitted(access, request);
    if (!who.ok) return refuse(reply, who.error);
    const body = checked(NewInvite, request.body);
    if (!body.ok) return refuse(reply, body.error);
    if (!mayHandle(who.admission, body.value)) return refuse(reply, { error: 'not-allowed' });
    const { scope } = body.value;
    if (body.value.role === 'audience' && !('session' in scope))
      return refuse(reply, { error: 'invalid', detail: 'scope: visitors are of one session' });
    if ('session' in scope && !sessions.get(scope.session)) return refuse(reply, { error: 'not-found' });
    return reply.code(201).send(await access.invite(body.value, who.admission.person));
  });

  app.delete('/api/invites/:id', async (request, reply) => {
    const who = await admitted(access, request);
    if (!who.ok) return refuse(reply, who.error);
    const params = checked(z.strictObject({ id: Id }), request.params);
    if (!params.ok) return refuse(reply, params.error);
    const invite = await access.inviteById(params.value.id);
    if (!invite || !within(who.admission, invite.scope)) return refuse(reply, { error: 'not-found' });
    if (!mayHandle(who.admission, invite)) return refuse(reply, { error: 'not-allowed' });
    // Revoked before is as good as revoked.
    await access.revoke(invite.id);
    return reply.code(204).send();
  });

  function mayHandle(admission: Admission, { role, scope }: Pick<Invite, 'role' | 'scope'>): boolean {
    return mayInvite[admission.role].includes(role) && within(admission, scope);
  }

  /** Whether everything that the scope opens is also open to the person. */
  function within(admission: Admission, scope: Scope): boolean {
    if ('series' in scope) return 'series' in admission.scope && admission.scope.series === scope.series;
    return access.covers(admission, { id: scope.session, series: sessions.get(scope.session)?.series ?? null });
  }
}
