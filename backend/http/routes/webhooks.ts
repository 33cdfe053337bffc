import type { FastifyInstance } from 'fastify';
import { NewWebhook, type WebhookList } from '../../../shared/protocol/integrations.ts';
import { mayIntegrate } from '../../../shared/roles/permissions.ts';
import type { Access } from '../../auth/access.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { Webhooks } from '../../webhooks/webhooks.ts';
import { checked, refuse } from '../refusals.ts';
import { admittedTo } from '../session-access.ts';
import { WebhookPath } from './openapi-paths.ts';

export interface WebhookDependencies {
  readonly access: Access;
  readonly sessions: Sessions;
  readonly webhooks: Webhooks;
}

/** Where changes of a session's questions are told. */
export function webhookRoutes(app: FastifyInstance, { access, sessions, webhooks }: WebhookDependencies): void {
  app.get('/api/sessions/:id/webhooks', async (request, reply) => {
    const who = await admittedTo({ access, sessions }, request, mayIntegrate);
    if (!who.ok) return refuse(reply, who.error);
    return { webhooks: [...webhooks.ofSession(who.session.id)] } satisfies WebhookList;
  });

  app.post('/api/sessions/:id/webhooks', async (request, reply) => {
    const who = await admittedTo({ access, sessions }, request, mayIntegrate);
    if (!who.ok) return refuse(reply, who.error);
    const body = checked(NewWebhook, request.body);
    if (!body.ok) return refuse(reply, body.error);
    const created = await webhooks.create(who.session, body.value, who.admission.person);
    if ('fault' in created) return refuse(reply, { error: 'invalid', detail: created.fault });
    return reply.code(201).send(created);
  });

  app.delete('/api/sessions/:id/webhooks/:webhook', async (request, reply) => {
    const who = await admittedTo({ access, sessions }, request, mayIntegrate);
    if (!who.ok) return refuse(reply, who.error);
    const params = checked(WebhookPath, request.params);
    if (!params.ok) return refuse(reply, params.error);
    const removed = await webhooks.remove(who.session.id, params.value.webhook);
    return removed ? reply.code(204).send() : refuse(reply, { error: 'not-found' });
  });
}
