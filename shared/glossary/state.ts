import { type Collection, type CollectionUndo, type Kept, applied, empty } from '../core/collection.ts';
import { unreachable } from '../core/decider.ts';
import type { Recorded } from '../core/envelope.ts';
import type { Cause, GlossaryFact, Term } from './messages.ts';

export type TermState = Kept<Term>;
export type EditCause = Exclude<Cause, 'undo' | 'redo'>;
export type GlossaryUndo = CollectionUndo<Term, EditCause>;
export type GlossaryState = Collection<Term, EditCause>;

export const initial: GlossaryState = empty;

export function reduce(state: GlossaryState, event: Recorded<GlossaryFact>): GlossaryState {
  switch (event.type) {
    case 'glossary.changed':
      return applied(state, event);
    default:
      return unreachable(event.type);
  }
}
