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
import { find } from './find.ts';
import type { Change, QuestionsCommand } from './messages.ts';
import { mayMove } from './moves.ts';
import type { QuestionsState } from './state.ts';

/** What is on air and next: at most one each, and never one that the sender did not see. */

type Data<T extends QuestionsCommand['type']> = Extract<QuestionsCommand, { type: T }>['data'];

export function setNext(
  state: QuestionsState,
  { question: id, saw }: Data<'questions.set-next'>,
  { now }: QuestionsContext,
): Result {
  if (state.next !== saw) return airMoved(state, saw);
  // It was put on air meanwhile, and leaves it only by a command that says so.
  if (id !== null && id === state.onAir) return airMoved(state, id);
  if (id === saw) return changed([], 'set-next');
  const changes: Change[] = [];
  const old = find(state.list, state.next);
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
  if (state.onAir !== saw) return airMoved(state, saw, id);
  const question = present(state, id);
  if (isRefusal(question)) return question;
  if (!mayMove(question.status, 'on-air')) return moveRefused(question, 'on-air');
  const before = find(state.list, state.onAir);
  const closing = before ? toStatus(before, 'answered', now) : [];
  return changed([...closing, ...toStatus(question, 'on-air', now)], 'air');
}

export function advance(state: QuestionsState, seen: Data<'questions.advance'>, { now }: QuestionsContext): Result {
  const { onAir, next: coming, following: wanted } = seen;
  if (state.onAir !== onAir || state.next !== coming) return airMoved(state, onAir, coming);
  const changes: Change[] = [];
  const current = find(state.list, onAir);
  if (current) changes.push(...toStatus(current, 'answered', now));
  const next = find(state.list, coming);
  if (next) changes.push(...toStatus(next, 'on-air', now));
  if (wanted !== null) {
    const following = present(state, wanted);
    if (isRefusal(following)) return following;
    // Neither what is on air: it is answered with this.
    if (wanted === onAir || !mayMove(following.status, 'next')) return moveRefused(following, 'next');
    changes.push(...toStatus(following, 'next', now));
  }
  return changed(changes, 'advance');
}

export function leaveAir(
  state: QuestionsState,
  { question: id, to }: Data<'questions.leave-air'>,
  { now }: QuestionsContext,
): Result {
  if (state.onAir !== id) return airMoved(state, id);
  const question = present(state, id);
  if (isRefusal(question)) return question;
  const changes = toStatus(question, to, now);
  const next = to === 'next' ? find(state.list, state.next) : undefined;
  return changed([...(next ? toStatus(next, 'approved', now) : []), ...changes], 'leave-air');
}

/** @param saw what the sender took to be on air or next: whoever moved that was faster */
export function airMoved({ list, onAir, next }: QuestionsState, ...saw: readonly (string | null)[]): Refusal {
  const concerned = [onAir, next, ...saw].flatMap((id) => find(list, id) ?? []);
  const newest = concerned.sort((a, b) => b.since - a.since)[0];
  return reject('air-moved', { onAir, next, by: newest?.movedBy ?? null, at: newest?.since ?? null });
}
