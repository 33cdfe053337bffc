import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import { countedVotes } from './export/counted-votes.ts';
import type { LiveSession, Sessions } from './sessions/sessions.ts';
import type { Settings } from './settings.ts';
import type { KeyStore } from './store/key-store.ts';
import type { Store } from './store/store.ts';
import { createTelemetry } from './telemetry/create-telemetry.ts';
import type { Telemetry } from './telemetry/telemetry.ts';
import { openTranslator } from './translation/open-translator.ts';
import { type QuestionTranslation, createQuestionTranslation } from './translation/question-translation.ts';
import { type Webhooks, createWebhooks } from './webhooks/webhooks.ts';

/** What ties the sessions to other programs. */
export interface Integrations {
  readonly keys: KeyStore;
  readonly webhooks: Webhooks;
  readonly translation: QuestionTranslation;
  readonly telemetry: Telemetry;
  readonly countedVotes: (session: LiveSession) => Promise<ReadonlyMap<string, number>>;
  readonly clock: Pick<Clock, 'now'>;
  /** Ends what is under way; what is owed is owed at the next start. */
  close(): Promise<void>;
}

export interface IntegrationsDependencies {
  readonly store: Pick<Store, 'keys' | 'webhooks' | 'votes'>;
  readonly sessions: Sessions;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Logger;
  readonly settings: Pick<Settings, 'webhooks' | 'translation'>;
}

export async function createIntegrations({
  store,
  sessions,
  clock,
  log,
  settings,
}: IntegrationsDependencies): Promise<Integrations> {
  const rules = { http: settings.webhooks.includes('http'), private: settings.webhooks.includes('private') };
  const webhooks = await createWebhooks({ store: store.webhooks, sessions, clock, log, rules });
  const translator = openTranslator(settings.translation);
  const translation = createQuestionTranslation({ translator, sessions, log });
  const telemetry = createTelemetry({ clock, log });
  return {
    keys: store.keys,
    webhooks,
    translation,
    telemetry,
    countedVotes: (session) => countedVotes(store.votes, session),
    clock,
    async close() {
      telemetry.close();
      await Promise.all([translation.close(), webhooks.close()]);
    },
  };
}
