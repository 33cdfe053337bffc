import type { FastifyInstance } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import { IntakeQuestion, mostInBatch } from '../../../shared/protocol/integrations.ts';
import type { Clock } from '../../clock.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { KeyStore } from '../../store/key-store.ts';
import { keyAccess } from '../key-access.ts';
import { checked, refuse } from '../refusals.ts';
import { waitFor } from '../waiting.ts';
import { QuestionIntake } from './intake-questions.ts';

export interface IntakeDependencies {
  readonly sessions: Sessions;
  readonly keys: Pick<KeyStore, 'byHash' | 'used'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** A batch of the longest questions in a script of four bytes a letter, escaped. */
const maxBodyBytes = 8 * 1024 * 1024;
const minute = 60;
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
  const access = keyAccess('intake', { keys, clock });

  app.post(
    '/api/intake/questions',
    { bodyLimit: maxBodyBytes, onRequest: access.onRequest },
    async (request, reply) => {
      const key = access.keyOf(request);
      const session = sessions.get(key.session);
      if (!session) return refuse(reply, { error: 'not-found' });
      const entries = entriesOf(request.body);
      if (!entries.ok) return refuse(reply, entries.error);
      const wait = await waitFor(rates, key.id, Math.min(entries.value.length, perMinute));
      if (wait > 0) {
        reply.header('retry-after', Math.ceil(wait / 1_000));
        return refuse(reply, { error: 'rate-limited', retryAfter: wait });
      }
      const response = await intake.take(session, `key-${key.id}`, entries.value);
      if (response) {
        access.noteUse(request);
        return response;
      }
      reply.header('retry-after', retryAfter);
      return refuse(reply, { error: 'internal', detail: 'storage-failed' }, 503);
    },
  );
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
