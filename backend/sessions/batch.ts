import { randomUUID } from 'node:crypto';
import { type Actor, system } from '../../shared/core/actor.ts';
import type { CommandEnvelope, Instant } from '../../shared/core/envelope.ts';
import type { Outcome } from '../../shared/protocol/outcome.ts';
import type { WebinarState } from '../../shared/webinar.ts';
import type { Append, EncodedEvent } from '../store/event-store.ts';
import { encodeEvent } from './encoding.ts';
import { isErasing, isErasure } from './erased.ts';
import type { AcceptedErasure } from './erasure.ts';
import { type Judgement, type Standing, judge } from './judge.ts';
import type { Session } from './live-session.ts';
import { type FileSizes, noFiles } from './named-files.ts';
import { isKept } from './outcomes.ts';
import type { Published } from './sessions.ts';

/** A command that waits for its outcome. */
export interface Job {
  readonly session: Session;
  readonly envelope: CommandEnvelope;
  readonly actor: Actor;
  readonly settle: (outcome: Outcome) => void;
  /** What is kept of the files that it names, looked up each time before it is decided. */
  files: FileSizes;
  /** How often the log had moved under its decision. */
  attempts: number;
}

/** What the commands of one session come to, decided in order on a state that is not yet durable (rule K3). */
export interface Draft {
  readonly session: Session;
  readonly jobs: readonly Job[];
  readonly append: Append;
  readonly answers: readonly { readonly job: Job; readonly outcome: Outcome }[];
  readonly published: Published['events'];
  readonly state: WebinarState;
  readonly seq: number;
  readonly lastAt: Instant;
  /** Ms of the clock's move that the log says, or need not say, once this is durable. */
  readonly clockStep: number;
  /** An accepted erasure: answered only after the log was rewritten (rule E3). */
  readonly erasure: { readonly job: Job; readonly accepted: AcceptedErasure } | null;
  /** Commands behind an erasure: they wait until it is complete. */
  readonly behind: readonly Job[];
}

export type OnBug = (error: unknown, job: Pick<Job, 'session' | 'envelope'>) => void;

/**
 * Decides a session's commands in order; ahead of them, that the clock was moved, where the log must say so.
 * @param now the backend's clock; events are never earlier than the newest one of the log (rule T3).
 */
export function draft(session: Session, jobs: readonly Job[], now: Instant, onBug: OnBug): Draft {
  const { clockStep } = session;
  let { state, lastAt } = session;
  let { seq } = session.position;
  const { epoch, seq: expected } = session.position;
  const events: EncodedEvent[] = [];
  const published: Published['events'][number][] = [];
  const outcomes: Outcome[] = [];
  const answers: { job: Job; outcome: Outcome }[] = [];
  let erasure: Draft['erasure'] = null;
  let decided = 0;

  const take = (accepted: Extract<Judgement, { ok: true }>, at: Instant): void => {
    for (const event of accepted.events) {
      const text = encodeEvent(event);
      events.push({ seq: event.seq, text });
      published.push({ ...event, text });
    }
    if (accepted.events.length > 0) lastAt = at;
    ({ state } = accepted);
    seq += accepted.events.length;
  };

  if (clockStep !== 0) {
    const envelope = { id: `clock-${randomUUID()}`, type: 'session.move-clock', data: { ms: clockStep } };
    const judgement = judgeSafely(
      { session, envelope, actor: system },
      { state, seq, now, at: now, files: noFiles },
      onBug,
    );
    // Where nothing is measured from now and no event lies ahead, the log goes on as it would anyway.
    if (judgement.ok && (judgement.events.length > 1 || lastAt > now)) take(judgement, now);
  }
  for (const job of jobs) {
    decided += 1;
    const at = Math.max(now, lastAt);
    const judgement = judgeSafely(job, { state, seq, now, at, files: job.files }, onBug);
    if (judgement.ok) take(judgement, at);
    const outcome = outcomeOf(job.envelope.id, judgement, seq);
    if (judgement.ok && isErasure(job.envelope.type)) {
      const { envelope } = job;
      erasure = { job, accepted: { envelope, events: judgement.events.filter(isErasing), outcome } };
      break;
    }
    answers.push({ job, outcome });
    if (isKept(outcome)) outcomes.push(outcome);
  }

  const append = { session: session.id, expected, epoch, events, outcomes };
  const behind = jobs.slice(decided);
  return { session, jobs, append, answers, published, state, seq, lastAt, clockStep, erasure, behind };
}

function outcomeOf(id: string, judgement: Judgement, seq: number): Outcome {
  return judgement.ok ? { id, ok: true, seq } : { id, ok: false, rejection: judgement.rejection };
}

/** A bug in a decision refuses one command and leaves the others of the batch alone. */
function judgeSafely(job: Pick<Job, 'session' | 'envelope' | 'actor'>, standing: Standing, onBug: OnBug): Judgement {
  try {
    return judge(job.envelope, job.actor, standing);
  } catch (error) {
    onBug(error, job);
    return { ok: false, rejection: { code: 'invalid', data: { path: '', message: 'cannot be decided' } } };
  }
}
