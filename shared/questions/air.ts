import { reject } from '../core/decider.ts';
import {
  type QuestionsContext,
  type Refusal,
  type Result,
  changed,
  isRefusal,
  moveRefused,
  present,
  toStatus,
} from './decision.ts';
import type { Change, QuestionsCommand } from './messages.ts';
import { mayMove } from './moves.ts';
import type { QuestionState, QuestionsState } from './state.ts';

/** What is on air and next: at most one each, and never one that the sender did not see. */

type Data<T extends QuestionsCommand['type']> = Extract<QuestionsCommand, { type: T }>['data'];

export function setNext(
  state: QuestionsState,
  { question: id, saw }: Data<'questions.set-next'>,
  { now }: QuestionsContext,
): Result {
  if (state.next !== saw) return airMoved(state);
  if (id === saw) return changed([], 'set-next');
  const changes: Change[] = [];
  const old = questionOf(state, state.next);
  if (old) changes.push(...toStatus(old, 'approved', now));
  if (id !== null) {
    const question = present(state, id);
    if (isRefusal(question)) return question;
    if (!mayMove(question.status, 'next')) return moveRefused(question, 'next');
    changes.push(...toStatus(question, 'next', now));
  }
  return changed(changes, 'set-next');
}

export function air(
  state: QuestionsState,
  { question: id, saw }: Data<'questions.air'>,
  { now }: QuestionsContext,
): Result {
  if (state.onAir !== saw) return airMoved(state);
  const question = present(state, id);
  if (isRefusal(question)) return question;
  if (!mayMove(question.status, 'on-air')) return moveRefused(question, 'on-air');
  const before = questionOf(state, state.onAir);
  const closing = before ? toStatus(before, 'answered', now) : [];
  return changed([...closing, ...toStatus(question, 'on-air', now)], 'air');
}

export function advance(state: QuestionsState, seen: Data<'questions.advance'>, { now }: QuestionsContext): Result {
  if (state.onAir !== seen.onAir || state.next !== seen.next) return airMoved(state);
  const changes: Change[] = [];
  const current = questionOf(state, seen.onAir);
  if (current) changes.push(...toStatus(current, 'answered', now));
  const next = questionOf(state, seen.next);
  if (next) changes.push(...toStatus(next, 'on-air', now));
  if (seen.following !== null) {
    const following = present(state, seen.following);
    if (isRefusal(following)) return following;
    if (!mayMove(following.status, 'next')) return moveRefused(following, 'next');
    changes.push(...toStatus(following, 'next', now));
  }
  return changed(changes, 'advance');
}

export function leaveAir(
  state: QuestionsState,
  { question: id, to }: Data<'questions.leave-air'>,
  { now }: QuestionsContext,
): Result {
  if (state.onAir !== id) return airMoved(state);
  const question = present(state, id);
  if (isRefusal(question)) return question;
  const changes = toStatus(question, to, now);
  const next = to === 'next' ? questionOf(state, state.next) : undefined;
  return changed([...(next ? toStatus(next, 'approved', now) : []), ...changes], 'leave-air');
}

export function airMoved(state: QuestionsState): Refusal {
  const { onAir, next } = state;
  const newest = [onAir, next].flatMap((id) => questionOf(state, id) ?? []).sort((a, b) => b.since - a.since)[0];
  return reject('air-moved', { onAir, next, by: newest?.movedBy ?? null, at: newest?.since ?? null });
}

function questionOf(state: QuestionsState, id: string | null): QuestionState | undefined {
  return id === null ? undefined : state.list.find((question) => question.id === id);
}
