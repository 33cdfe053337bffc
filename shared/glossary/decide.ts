import {
  type Changes,
  type CollectionRejection,
  type Rules,
  additions,
  edits,
  removals,
  takenBack,
} from '../core/collection-changes.ts';
import { type Decision, type Rejection, accept, reject, unreachable } from '../core/decider.ts';
import type { Context } from '../core/envelope.ts';
import { withField } from '../core/fields.ts';
import { cleaned, cleanedLine } from '../core/text.ts';
import {
  type Cause,
  type GlossaryCommand,
  type GlossaryFact,
  type Term,
  editable,
  keyed,
  maxTerms,
} from './messages.ts';
import type { GlossaryState } from './state.ts';

export type GlossaryRejection = CollectionRejection | Rejection<'term-empty', { readonly term: string }>;

type Result = Decision<GlossaryFact, GlossaryRejection>;

const rules: Rules = { kind: 'term', most: maxTerms, editable, keyed };

export function decide(state: GlossaryState, command: GlossaryCommand, { actor }: Context): Result {
  switch (command.type) {
    case 'glossary.add': {
      const terms = command.data.terms.map(asKept);
      const empty = terms.find(({ words }) => Object.keys(words).length === 0);
      if (empty) return reject('term-empty', { term: empty.id });
      return changed(additions(rules, state, terms), command.data.cause);
    }
    case 'glossary.edit': {
      const { term, changes } = command.data;
      const made = edits(rules, state, term, changes, (change) =>
        typeof change.value === 'string' ? { ...change, value: tidied(change.field, change.value) } : change,
      );
      const before = state.byId[term];
      if (!made.ok || !before) return changed(made, 'edit');
      const after = made.changes.reduce<Term>(
        (record, change) => (change.op === 'set' ? withField(record, change.field, change.to) : record),
        before,
      );
      return Object.keys(after.words).length === 0 ? reject('term-empty', { term }) : changed(made, 'edit');
    }
    case 'glossary.remove':
      return changed(removals(rules, state, command.data.terms), 'remove');
    case 'glossary.undo':
      return changed(takenBack(rules, state, actor.person, 'undo', command.data.of), 'undo', command.data.of);
    case 'glossary.redo':
      return changed(takenBack(rules, state, actor.person, 'redo', command.data.of), 'redo', command.data.of);
    default:
      return unreachable(command);
  }
}

function changed(made: Changes<Term>, cause: Cause, of: string | null = null): Result {
  if (!made.ok) return made;
  if (made.changes.length === 0) return accept();
  return accept({ type: 'glossary.changed', data: { changes: [...made.changes], cause, of } });
}

/** As it is kept: words on one line, and only those that say something. */
function asKept({ id, words, note }: Term): Term {
  const kept = Object.entries(words).map(([language, word]) => [language, cleanedLine(word)] as const);
  return { id, words: Object.fromEntries(kept.filter(([, word]) => word !== '')), note: cleaned(note) };
}

/** A word of nothing but invisible characters is none, which removes it. */
function tidied(field: string, value: string): string | null {
  return field === 'note' ? cleaned(value) : cleanedLine(value) || null;
}
