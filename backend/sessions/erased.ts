import { withoutInterpreter } from '../../shared/booths/erase.ts';
import { withoutChat } from '../../shared/chat/erase.ts';
import type { CommandEnvelope, Fact } from '../../shared/core/envelope.ts';
import { unreachable } from '../../shared/core/decider.ts';
import { withoutNotes } from '../../shared/incidents/erase.ts';
import { withoutPerson } from '../../shared/people/erase.ts';
import type { Outcome } from '../../shared/protocol/outcome.ts';
import { withoutQuestions } from '../../shared/questions/erase.ts';
import type { WebinarCommand, WebinarEvent, WebinarState } from '../../shared/webinar.ts';

/** What erasures take away: someone's name, that of an interpreter, what stands in some questions, in chats or in notes. */

/** An event that says so: what stands before it in the log is meant. */
export type ErasingEvent = Extract<
  WebinarEvent,
  { readonly type: 'people.erased' | 'questions.erased' | 'booths.erased' | 'chat.erased' | 'incidents.erased' }
>;

const erasing: ReadonlySet<string> = new Set<ErasingEvent['type']>([
  'people.erased',
  'questions.erased',
  'booths.erased',
  'chat.erased',
  'incidents.erased',
]);

export function isErasing(event: WebinarEvent): event is ErasingEvent {
  return erasing.has(event.type);
}

/** The commands that lead to such events, and which of them a command means that was given before. */
const meant: Readonly<Partial<Record<WebinarCommand['type'], (data: never, event: ErasingEvent) => boolean>>> = {
  'people.erase': ({ person }: { readonly person: string }, event) =>
    event.type === 'people.erased' || event.type === 'chat.erased' || event.type === 'incidents.erased'
      ? event.data.person === person
      : event.type === 'questions.erased' && event.data.author === person,
  'questions.erase': ({ questions }: { readonly questions: readonly string[] }, event) =>
    event.type === 'questions.erased' && questions.some((id) => event.data.questions.includes(id)),
  'questions.erase-author': ({ author }: { readonly author: string }, event) =>
    event.type === 'questions.erased' && event.data.author === author,
  'questions.erase-all': (_data: unknown, event) => event.type === 'questions.erased',
  'booths.erase': (of: { readonly booth: string; readonly interpreter: string }, event) =>
    event.type === 'booths.erased' && event.data.booth === of.booth && event.data.interpreter === of.interpreter,
  'chat.erase-all': (_data: unknown, event) => event.type === 'chat.erased' && event.data.person === null,
  'incidents.erase-all': (_data: unknown, event) => event.type === 'incidents.erased' && event.data.person === null,
};

export function isErasure(type: string): boolean {
  return Object.hasOwn(meant, type);
}

/** Whether the command, where nothing is left to be said, asks again for what this event says. */
export function asksFor({ type, data }: CommandEnvelope, event: ErasingEvent): boolean {
  return isErasure(type) && meant[type as WebinarCommand['type']]?.(data as never, event) === true;
}

/** What one such event takes away, wherever it is stored. */
export interface Erased {
  /** Position of the event. */
  readonly through: number;
  /** Whether an encoded event may hold any of it: a quick look, which may be wrong in saying yes. */
  readonly mayStandIn: (text: string) => boolean;
  /** The event without it; the same object where it holds nothing of it. */
  readonly without: (event: WebinarEvent) => Fact;
  /** Whether a conflict over this record quotes it. */
  readonly isRecord: (record: string) => boolean;
  /** Whose name goes from links and memberships. */
  readonly person: string | null;
  /** Whose votes become nobody's. */
  readonly voter: string | null;
  /** Whether a command of the backend itself, that still waits, would bring it back. */
  readonly isBroughtBackBy: (envelope: CommandEnvelope) => boolean;
  /** What must be done in another session of the series, where it is known there. */
  readonly elsewhere: (state: WebinarState) => WebinarCommand | null;
}

export function erasedBy(event: ErasingEvent): Erased {
  switch (event.type) {
    case 'people.erased':
      return erasedPerson(event);
    case 'questions.erased':
      return erasedQuestions(event);
    case 'booths.erased':
      return erasedInterpreter(event);
    case 'chat.erased':
      return erasedChat(event);
    case 'incidents.erased':
      return erasedNotes(event);
    default:
      return unreachable(event);
  }
}

function erasedPerson({ seq, data: { person } }: Extract<ErasingEvent, { type: 'people.erased' }>): Erased {
  return {
    through: seq,
    mayStandIn: (text) => text.includes(person),
    without: (fact) => withoutPerson(fact, person),
    isRecord: (record) => record === person,
    person,
    voter: null,
    isBroughtBackBy: ({ type, data }) =>
      type === 'people.join' && (data as { readonly person?: unknown }).person === person,
    elsewhere: ({ people }) => {
      const known = people.byId[person];
      return known && !known.erased ? { type: 'people.erase', data: { person } } : null;
    },
  };
}

/** So many ids are looked for one by one; beyond, every event about questions is looked at. */
const fewIds = 20;

function erasedQuestions({ seq, data }: Extract<ErasingEvent, { type: 'questions.erased' }>): Erased {
  const ids: ReadonlySet<string> = new Set(data.questions);
  return {
    through: seq,
    mayStandIn: (text) =>
      ids.size > fewIds ? text.includes('"type":"questions.') : data.questions.some((id) => text.includes(id)),
    without: (fact) => withoutQuestions(fact, ids),
    isRecord: (record) => ids.has(record),
    person: null,
    voter: data.author ?? null,
    // Nothing is written about a question that is erased.
    isBroughtBackBy: () => false,
    // An asker is one session's visitor.
    elsewhere: () => null,
  };
}

function erasedInterpreter({ seq, data }: Extract<ErasingEvent, { type: 'booths.erased' }>): Erased {
  const { booth, interpreter } = data;
  return {
    through: seq,
    mayStandIn: (text) => text.includes(interpreter) && text.includes('"type":"booths.'),
    without: (fact) => withoutInterpreter(fact, booth, interpreter),
    isRecord: (record) => record === booth,
    person: null,
    voter: null,
    isBroughtBackBy: () => false,
    // A team is one session's.
    elsewhere: () => null,
  };
}

function erasedChat({ seq, data: { person } }: Extract<ErasingEvent, { type: 'chat.erased' }>): Erased {
  return {
    through: seq,
    mayStandIn: (text) => text.includes('"type":"chat.said-'),
    without: (event) => withoutChat(event, person),
    isRecord: () => false,
    person: null,
    voter: null,
    isBroughtBackBy: () => false,
    // What somebody wrote elsewhere goes with their name there.
    elsewhere: () => null,
  };
}

function erasedNotes({ seq, data: { person } }: Extract<ErasingEvent, { type: 'incidents.erased' }>): Erased {
  return {
    through: seq,
    mayStandIn: (text) => text.includes('"type":"incidents.'),
    without: (event) => withoutNotes(event, person),
    isRecord: () => false,
    person: null,
    voter: null,
    isBroughtBackBy: () => false,
    // What somebody wrote elsewhere goes with their name there.
    elsewhere: () => null,
  };
}

/** What an outcome keeps without what all of these took away: a conflict quotes both sides. Null where it is the same. */
export function withoutValues(all: readonly Erased[], outcome: Outcome): Outcome | null {
  if (outcome.ok || outcome.rejection.code !== 'conflict') return null;
  const { record } = outcome.rejection.data;
  if (!all.some(({ isRecord }) => isRecord(record))) return null;
  const conflicts = outcome.rejection.data.conflicts.map((conflict) => ({ ...conflict, theirs: null, yours: null }));
  return { ...outcome, rejection: { code: 'conflict', data: { record, conflicts } } };
}

/** An event without what those of them took away that stand after it; the same object where it holds nothing of it. */
export function withoutErased(all: readonly Erased[], event: WebinarEvent): WebinarEvent {
  return all.reduce<WebinarEvent>(
    (rest, { through, without }) => (rest.seq < through ? (without(rest) as WebinarEvent) : rest),
    event,
  );
}
