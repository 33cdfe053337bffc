import type { Logger } from 'pino';
import {
  type CreatedWebhook,
  type NewWebhook,
  type Webhook,
  mostWebhooks,
} from '../../shared/protocol/integrations.ts';
import { newId } from '../auth/tokens.ts';
import type { Clock } from '../clock.ts';
import { type Schedule, timers } from '../sessions/alarms.ts';
import type { LiveSession, Sessions } from '../sessions/sessions.ts';
import type { WebhookRow, WebhookStanding, WebhookStore } from '../store/webhook-store.ts';
import { type WebhookRules, urlFault } from './addresses.ts';
import { type Send, createSend } from './send.ts';
import { newSecret } from './sign.ts';
import { WebhookQueue } from './webhook-queue.ts';

/** Tells other programs of changes of questions' states: signed, at least once, for as long as a day. */
export interface Webhooks {
  /** The secret is returned here and nowhere else. A text says why it cannot be. */
  create(
    session: LiveSession,
    wanted: NewWebhook,
    createdBy: string,
  ): Promise<CreatedWebhook | { readonly fault: string }>;
  /** Oldest first. */
  ofSession(session: string): readonly Webhook[];
  /** False where the session has no such webhook. */
  remove(session: string, id: string): Promise<boolean>;
  /** Ends what is being sent, and keeps how things stand. */
  close(): Promise<void>;
}

export interface WebhooksDependencies {
  readonly store: WebhookStore;
  readonly sessions: Sessions;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Logger;
  readonly rules: WebhookRules;
  readonly send?: Send;
  readonly schedule?: Schedule;
  /** The system's own time, UTC ms. */
  readonly wall?: () => number;
  readonly chance?: () => number;
}

/** Reads every webhook and goes on where an earlier process ended. */
export async function createWebhooks({
  store,
  sessions,
  clock,
  log,
  rules,
  send = createSend(rules),
  schedule = timers,
  wall = Date.now,
  chance = Math.random,
}: WebhooksDependencies): Promise<Webhooks> {
  const queues = new Map<string, WebhookQueue>();
  const dependencies = { store, clock, log, send, schedule, wall, chance };
  const start = async (row: WebhookRow, standing: WebhookStanding, session: LiveSession): Promise<void> => {
    const queue = new WebhookQueue(row, standing, await store.deliveries(row.id), session, dependencies);
    queues.set(row.id, queue);
    queue.consider();
  };
  const of = (session: string): WebhookQueue[] => [...queues.values()].filter(({ row }) => row.session === session);
  const consider = (session: string): void => {
    for (const queue of queues.values()) if (queue.row.session === session) queue.consider();
  };

  for (const { cursor, deliveredAt, failingSince, fault, lost, disabledAt, ...row } of await store.all()) {
    const session = sessions.get(row.session);
    if (session) await start(row, { cursor, deliveredAt, failingSince, fault, lost, disabledAt }, session);
  }
  const endPublished = sessions.onPublished(({ session }) => consider(session));
  const endReset = sessions.onReset(({ id }) => consider(id));

  return {
    async create(session, wanted, createdBy) {
      const fault = urlFault(wanted.url, rules);
      if (fault !== null) return { fault: `url: ${fault}` };
      if (of(session.id).length >= mostWebhooks) return { fault: 'webhooks: too-many' };
      const secret = newSecret();
      const row = { ...wanted, id: newId(), secret, session: session.id, createdBy, createdAt: clock.now() };
      // It is told what happens from now on.
      const { seq: cursor } = session.position;
      const fresh = { deliveredAt: null, failingSince: null, fault: null, lost: 0, disabledAt: null };
      await store.create(row, { cursor, ...fresh });
      await start(row, { cursor, ...fresh }, session);
      return { id: row.id, secret };
    },
    ofSession: (session) => of(session).map(asWebhook),
    async remove(session, id) {
      const queue = queues.get(id);
      if (queue?.row.session !== session) return false;
      await store.remove(id);
      queues.delete(id);
      await queue.drop();
      return true;
    },
    async close() {
      endPublished();
      endReset();
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}

function asWebhook({ row, standing }: WebhookQueue): Webhook {
  const { id, url, label, events, withNames, createdAt } = row;
  const { deliveredAt, waiting, lost, failingSince, fault, disabledAt } = standing;
  return {
    ...{ id, url, label, events: [...events], withNames, createdAt },
    ...{ deliveredAt, waiting, lost, failingSince, fault, disabledAt },
  };
}
