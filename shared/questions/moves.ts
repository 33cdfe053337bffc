import type { QuestionStatus } from './messages.ts';

/**
 * DOMAIN “Questions”: where staff may move a question from a state. Merging, unmerging, withdrawing and what advance
 * does have their own commands; places on air and next are given by live commands only.
 */
export const moves: Readonly<Record<QuestionStatus, readonly QuestionStatus[]>> = {
  pending: ['approved', 'rejected'],
  approved: ['next', 'on-air', 'rejected', 'deferred', 'answered'],
  next: ['on-air', 'approved', 'deferred'],
  'on-air': ['answered', 'next', 'approved'],
  answered: ['approved'],
  rejected: ['pending', 'approved'],
  deferred: ['pending', 'approved'],
  merged: [],
  withdrawn: [],
};

export function mayMove(from: QuestionStatus, to: QuestionStatus): boolean {
  return moves[from].includes(to);
}

/** States from which a question may be merged into another, or be the one that others are merged into. */
export const mergeable: readonly QuestionStatus[] = ['pending', 'approved'];
export const mergeTargets: readonly QuestionStatus[] = [
  'pending',
  'approved',
  'next',
  'on-air',
  'answered',
  'deferred',
];

/** States in which everyone may read a question. */
export const publicStatuses: readonly QuestionStatus[] = ['approved', 'next', 'on-air', 'answered'];

/** States that act on the present: an undo that touches them is a live command. */
export function isLiveStatus(status: unknown): boolean {
  return status === 'next' || status === 'on-air';
}
