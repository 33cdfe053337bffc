import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { z } from 'zod';
import { IntakeQuestion, mostInBatch } from '../../../shared/protocol/integrations.ts';
import { hashOf } from '../../auth/tokens.ts';
import type { Clock } from '../../clock.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { KeyRow, KeyStore } from '../../store/key-store.ts';
import { bearer } from '../bearer.ts';
import { checked, refuse } from '../refusals.ts';
import { QuestionIntake } from './intake-questions.ts';

export interface IntakeDependencies {
  readonly sessions: Sessions;
  readonly keys: Pick<KeyStore, 'byHash' | 'used'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** A batch of the longest questions in a script of four bytes a letter, escaped. */
const maxBodyBytes = 8 * 1024 * 1024;
const minute = 60;
/** Ms in which the use of a key is written down once. */
const useNotedEvery = 60_000;
/** S after which a program should try again when the log cannot be written. */
const retryAfter = 2;

/** A batch as far as it can be told apart; each entry is judged by itself. */
const Batch = z.strictObject({ questions: z.array(z.unknown()).min(1).max(mostInBatch) });

/**
 * Questions that other programs send in (docs/api.md). Answers once they are durable.
 * @param perMinute questions that one key may send in a minute.
 */
export function intakeRoutes(
  app: FastifyInstance,
  { sessions, keys, clock }: IntakeDependencies,
  perMinute: number,
): void {
  const intake = new QuestionIntake();
  const rates = new RateLimiterMemory({ points: perMinute, duration: minute });
  const admissions = new WeakMap<FastifyRequest, KeyRow>();

  app.post(
    '/api/intake/questions',
    {
      bodyLimit: maxBodyBytes,
      // Ahead of the body: what has no key is not read.
      onRequest: async (request, reply) => {
        const hash = hashOf('key', bearer(request));
        const key = hash === null ? null : await keys.byHash(hash);
        if (key?.purpose !== 'intake') return refuse(reply, { error: 'token-unknown' });
        if (key.revokedAt !== null) return refuse(reply, { error: 'token-revoked' });
        admissions.set(request, key);
      },
    },
    async (request, reply) => {
      const key = admissions.get(request);
      const session = key && sessions.get(key.session);
      if (!session) return refuse(reply, { error: 'not-found' });
      const entries = entriesOf(request.body);
      if (!entries.ok) return refuse(reply, entries.error);
      const wait = await consume(rates, key.id, Math.min(entries.value.length, perMinute));
      if (wait > 0) {
        reply.header('retry-after', Math.ceil(wait / 1_000));
        return refuse(reply, { error: 'rate-limited', retryAfter: wait });
      }
      const response = await intake.take(session, `key-${key.id}`, entries.value);
      if (response) {
        noteUse(key, request);
        return response;
      }
      reply.header('retry-after', retryAfter);
      return refuse(reply, { error: 'internal', detail: 'storage-failed' }, 503);
    },
  );

  /** The answer does not wait for it, and does not fail with it. */
  function noteUse({ id, usedAt }: KeyRow, request: FastifyRequest): void {
    const now = clock.now();
    if (usedAt !== null && now - usedAt < useNotedEvery) return;
    keys.used(id, now).catch((error: unknown) => request.log.warn({ err: error }, 'the use of a key was not noted'));
  }
}

/** The entries of a batch, or the one question, which must be right as a whole. */
function entriesOf(body: unknown): ReturnType<typeof checked<readonly unknown[]>> {
  if (typeof body === 'object' && body !== null && 'questions' in body) {
    const batch = checked(Batch, body);
    return batch.ok ? { ok: true, value: batch.value.questions } : batch;
  }
  const single = checked(IntakeQuestion, body);
  return single.ok ? { ok: true, value: [single.value] } : single;
}

/** Ms to wait; 0 where it may be taken now. */
async function consume(rates: RateLimiterMemory, key: string, points: number): Promise<number> {
  try {
    await rates.consume(key, points);
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, refusal.msBeforeNext);
  }
}
