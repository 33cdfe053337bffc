import type { Fact } from '../core/envelope.ts';
import type { Change, QuestionsFact, Received } from './messages.ts';

/** What an erasure leaves of the fields that hold text; numbers, states, times, languages and ranks stay. */
export const blank = {
  name: '',
  place: '',
  original: '',
  text: '',
  note: '',
  reason: '',
  tags: [],
  answer: null,
  renderings: {},
  revisions: [],
  external: null,
} as const;

/**
 * A stored fact without the texts and names of some questions; the same object where it holds nothing of theirs.
 * Replay works with the blanked text, and comes to the state that an erasure leaves.
 */
export function withoutQuestions(fact: Fact, ids: ReadonlySet<string>): Fact {
  const stored = fact as QuestionsFact;
  switch (stored.type) {
    case 'questions.received': {
      if (!stored.data.questions.some(({ id }) => ids.has(id))) return fact;
      const questions = stored.data.questions.map((question) => (ids.has(question.id) ? silent(question) : question));
      return { ...stored, data: { ...stored.data, questions } };
    }
    case 'questions.changed': {
      if (!stored.data.changes.some((change) => ids.has(change.question) && holdsText(change))) return fact;
      const changes = stored.data.changes.map((change) => (ids.has(change.question) ? unsaid(change) : change));
      return { ...stored, data: { ...stored.data, changes } };
    }
    case 'questions.seen':
    case 'questions.configured':
    case 'questions.erased':
    case 'questions.shifted':
    default:
      return fact;
  }
}

function silent(question: Received): Received {
  const { text, name, place, external, answer } = blank;
  return { ...question, text, name, place, external, answer };
}

function holdsText({ field }: Change): boolean {
  return Object.hasOwn(blank, headOf(field));
}

/** The change of a text field as one from nothing to nothing; any other as it is. */
function unsaid(change: Change): Change {
  if (!holdsText(change)) return change;
  // A step into a record (`renderings.fr`) leaves no entry in it.
  const nothing = change.field.includes('.') ? null : blank[headOf(change.field) as keyof typeof blank];
  return { ...change, from: nothing, to: nothing };
}

function headOf(field: string): string {
  const dot = field.indexOf('.');
  return dot < 0 ? field : field.slice(0, dot);
}
