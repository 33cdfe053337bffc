import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { system } from '../../shared/core/actor.ts';
import { longest } from '../../shared/questions/messages.ts';
import type { TranslationStatus } from '../../shared/protocol/integrations.ts';
import { type Schedule, timers } from '../sessions/alarms.ts';
import type { LiveSession, Published, Sessions } from '../sessions/sessions.ts';
import type { Translation, Translator } from './translator.ts';
import { type WantedRendering, wantedRenderings } from './wanted.ts';

/** Has questions translated by a machine, in the sessions that switched it on. */
export interface QuestionTranslation {
  status(): TranslationStatus;
  /** Ends what is asked for. */
  close(): Promise<void>;
}

export interface QuestionTranslationDependencies {
  readonly translator: Translator | null;
  readonly sessions: Sessions;
  readonly log: Logger;
  readonly schedule?: Schedule;
  /** From 0 to 1. */
  readonly chance?: () => number;
}

type Failed = Extract<Translation, { ok: false }>;
interface Job extends WantedRendering {
  readonly session: LiveSession;
  readonly key: string;
}

const mostAtOnce = 2;
/** Ms until a service that is busy is asked again: doubles, plus or minus a quarter. */
const firstWait = 1_000;
const longestWait = 5 * 60_000;

export function createQuestionTranslation({
  translator,
  sessions,
  log,
  schedule = timers,
  chance = Math.random,
}: QuestionTranslationDependencies): QuestionTranslation {
  if (!translator) return { status: () => off, close: () => Promise.resolve() };
  const { provider, host } = translator;
  const end = new AbortController();
  const asked = new Map<string, Promise<void>>();
  /** Answered, or never to be: a text is sent once. Names of texts, not texts. */
  const settled = new Set<string>();
  let failures = 0;
  let fault: TranslationStatus['fault'] = null;
  let stopped = false;
  let callOff: (() => void) | null = null;
  let pumping = false;

  /** Starts what may be started, once the turn is over in which this was asked for. */
  function pump(): void {
    if (pumping || end.signal.aborted) return;
    pumping = true;
    setImmediate(() => {
      pumping = false;
      if (end.signal.aborted || stopped || callOff) return;
      // A service that was busy is asked for one text first.
      const most = failures > 0 ? 1 : mostAtOnce;
      for (const job of jobs()) {
        if (asked.size >= most) return;
        begin(job);
      }
    });
  }

  function* jobs(): Generator<Job> {
    for (const session of sessions.all())
      for (const wanted of wantedRenderings(session.state)) {
        const key = JSON.stringify([session.id, wanted.question, wanted.to, wanted.source]);
        if (!settled.has(key) && !asked.has(key)) yield { ...wanted, session, key };
      }
  }

  function begin(job: Job): void {
    const asking = render(job)
      .catch((error: unknown) => log.error({ err: error, session: job.session.id }, 'a translation failed'))
      .finally(() => {
        asked.delete(job.key);
        pump();
      });
    asked.set(job.key, asking);
  }

  async function render({ session, key, question, text, from, to, source }: Job): Promise<void> {
    const translation = await (translator as Translator).translate(text, from, to, end.signal);
    if (end.signal.aborted) return;
    if (!translation.ok) return failed(translation, key);
    failures = 0;
    fault = null;
    const made = translation.text.trim();
    // A text that was in this language all along needs no rendering.
    const needless = from === null && translation.from === to;
    if (made === '' || made.length > longest * 2 || needless) return void settled.add(key);
    const command = { type: 'questions.machine-render', data: { question, language: to, text: made, source } };
    const outcome = await session.submit({ id: `machine-${randomUUID()}`, ...command }, system);
    if (!outcome.ok && outcome.rejection.code === 'storage-failed') wait(null);
    else settled.add(key);
  }

  function failed({ fault: why, retryAfter }: Failed, key: string): void {
    if (why === 'unsupported') return void settled.add(key);
    fault = why;
    if (why === 'busy' || why === 'unreachable') {
      if (failures === 0) log.warn({ provider, fault: why }, 'the translation service does not answer');
      return wait(retryAfter);
    }
    if (!stopped) log.warn({ provider, fault: why }, 'translation has stopped: someone must see to the service');
    stopped = true;
  }

  function wait(wanted: number | null): void {
    failures += 1;
    const doubled = Math.min(longestWait, firstWait * 2 ** Math.min(failures - 1, 20));
    const ms = Math.max(Math.round(doubled * (0.75 + chance() / 2)), Math.min(wanted ?? 0, longestWait));
    callOff?.();
    callOff = schedule(ms, () => {
      callOff = null;
      pump();
    });
  }

  const endPublished = sessions.onPublished(({ events }) => {
    if (events.some(isSwitchedOn)) stopped = false;
    if (events.some(({ type }) => type.startsWith('questions.') || type === 'session.edited')) pump();
  });
  pump();

  return {
    status: () => ({
      provider,
      host,
      state: stopped ? 'stopped' : callOff ? 'waiting' : 'working',
      fault: stopped || callOff ? fault : null,
    }),
    async close() {
      end.abort();
      endPublished();
      callOff?.();
      await Promise.all(asked.values());
    },
  };
}

const off: TranslationStatus = { provider: 'none', host: null, state: 'off', fault: null };

/** Someone switched it on: a service that had stopped is tried again. */
function isSwitchedOn(event: Published['events'][number]): boolean {
  return (
    event.type === 'questions.configured' &&
    event.data.changes.some(({ field, to }) => field === 'machine' && to === true)
  );
}
