import type { Booth, Interpreter } from '../booths/messages.ts';
import type { Role } from '../core/actor.ts';
import type { Fact, Instant } from '../core/envelope.ts';
import { currentVersion } from '../core/upcast.ts';
import type { Person } from '../people/messages.ts';
import type { Incoming, QuestionStatus, Received } from '../questions/messages.ts';
import type { Item, NewItem } from '../run-sheet/messages.ts';
import {
  type WebinarCommand,
  type WebinarEvent,
  type WebinarFact,
  type WebinarRejection,
  type WebinarState,
  decide,
  histories,
  initial,
  reduce,
} from '../webinar.ts';

/** Tests as "given events, when a command, then events or a rejection". */

/** Who, when and under which id; all may be left out. Each step is a second after the one before it. */
export interface Recordable {
  readonly by?: string;
  readonly role?: Role | 'system';
  readonly at?: Instant;
  readonly command?: string;
}

export interface Scenario {
  readonly state: WebinarState;
  readonly seq: number;
  readonly at: Instant;
  /** All events so far. */
  readonly log: readonly WebinarEvent[];
  /** What the newest command came to: its facts, or the rejection. */
  readonly facts: readonly WebinarFact[];
  readonly rejection: WebinarRejection | null;
  given(...facts: (WebinarFact & Recordable)[]): Scenario;
  when(command: WebinarCommand, as?: Recordable): Scenario;
}

/** Noon UTC on 23 November 2020: one o'clock in the afternoon in Paris. */
export const noon: Instant = 1_606_132_800_000;
export const minute = 60_000;
export const hour = 60 * minute;

export function given(...facts: (WebinarFact & Recordable)[]): Scenario {
  const nothing = { state: initial, seq: 0, at: noon, log: [], facts: [], rejection: null };
  return scenario(nothing).given(...facts);
}

function scenario(held: Omit<Scenario, 'given' | 'when'>): Scenario {
  return {
    ...held,
    given: (...facts) => scenario(facts.reduce(record, { ...held, facts: [], rejection: null })),
    when(command, { by = 'mona', role = 'moderator', at = held.at + 1_000, command: id = `c${held.seq + 1}` } = {}) {
      const context = { now: at, actor: { person: by, role }, command: id };
      const decided = decide(held.state, command, context, held.seq);
      if (!decided.ok) return scenario({ ...held, facts: [], rejection: decided.rejection });
      const { events, state } = decided;
      const facts = events.map(({ type, data }) => ({ type, data }) as WebinarFact);
      const log = [...held.log, ...events];
      return scenario({ state, seq: held.seq + events.length, at, log, facts, rejection: null });
    },
  };
}

function record(
  held: Omit<Scenario, 'given' | 'when'>,
  { by = 'mona', role: _role, at = held.at + 1_000, command, ...fact }: WebinarFact & Recordable,
): Omit<Scenario, 'given' | 'when'> {
  const seq = held.seq + 1;
  const v = currentVersion(histories, (fact as Fact).type);
  const event = { ...fact, seq, at, by, command: command ?? `g${seq}`, v } as WebinarEvent;
  return { ...held, state: reduce(held.state, event), seq, at, log: [...held.log, event] };
}

/** A session in Paris on 23 November 2020, 14:00 to 15:00 there. */
export const opened: WebinarFact = {
  type: 'session.created',
  data: {
    title: { en: 'Whose museum?' },
    series: null,
    timeZone: 'Europe/Paris',
    start: { wall: '2020-11-23T14:00', at: noon + hour },
    end: { wall: '2020-11-23T15:00', at: noon + 2 * hour },
    languages: ['fr', 'en', 'es'],
  },
};

/** A talk of ten minutes that may be squeezed to five. */
export function newItem(id: string, about: Partial<NewItem> = {}): NewItem {
  return {
    id,
    kind: 'talk',
    title: { en: `Talk ${id}` },
    duration: 10 * minute,
    minDuration: 5 * minute,
    start: null,
    speakers: [],
    floor: ['en'],
    colour: null,
    notes: {},
    media: null,
    custom: {},
    skipped: false,
    locked: false,
    ...about,
  };
}

export function item(id: string, rank: string, about: Partial<Item> = {}): Item {
  const { start: _wall, ...described } = newItem(id);
  return { ...described, start: null, rank, ...about };
}

/** The items in the given order, with ranks a1, a2, …: at most nine. */
export function added(...items: (string | (Partial<Item> & { readonly id: string }))[]): WebinarFact {
  const changes = items.map((entry, index) => {
    const { id, ...about } = typeof entry === 'string' ? { id: entry } : entry;
    return { op: 'insert' as const, item: item(id, `a${index + 1}`, about) };
  });
  return { type: 'run-sheet.changed', data: { changes, cause: 'add', of: null, people: [] } };
}

export function person(id: string, about: Partial<Person> = {}): Person {
  return { id, name: `Name of ${id}`, place: 'Lagos', language: 'en', pronunciation: '', ...about };
}

/** People on the programme. */
export function programmed(...people: readonly Person[]): WebinarFact {
  return { type: 'people.added', data: { people: [...people], cause: 'made', of: null } };
}

/** An edit of one field of one item. */
export function editing(
  id: string,
  field: string,
  value: string | number | boolean | null | readonly string[],
  base: string | null = null,
): WebinarCommand {
  return { type: 'run-sheet.edit', data: { edits: [{ item: id, changes: [{ field, value, base }] }], cause: 'edit' } };
}

/** A question that is brought along. */
export function incoming(id: string, about: Partial<Incoming> = {}): Incoming {
  return {
    id,
    text: `What about ${id}?`,
    language: 'en',
    name: `Asker of ${id}`,
    place: 'Lima',
    askedAt: null,
    external: null,
    answered: false,
    ...about,
  };
}

/** The first questions of a session, as visitors `v-<id>` of the audience asked them; ranks a1, a2, …: at most nine. */
export function received(...questions: (string | (Partial<Received> & { readonly id: string }))[]): WebinarFact {
  const all = questions.map((entry, index): Received => {
    const { id, ...about } = typeof entry === 'string' ? { id: entry } : entry;
    return {
      ...incoming(id),
      answer: null,
      source: 'audience',
      author: `v-${id}`,
      number: index + 1,
      rank: `a${index + 1}`,
      status: 'pending',
      flags: [],
      ...about,
    };
  });
  return { type: 'questions.received', data: { questions: all } };
}

/** Brings a question of `received`, or another that is pending or approved, to a status by the moves that lead there. */
export function movedTo(scenario: Scenario, id: string, status: QuestionStatus): Scenario {
  const questions = [id];
  const approved = scenario.when({ type: 'questions.move', data: { questions, to: 'approved', reason: '' } });
  const { onAir, next } = approved.state.questions;
  switch (status) {
    case 'pending':
      return scenario;
    case 'approved':
      return approved;
    case 'next':
      return approved.when({ type: 'questions.set-next', data: { question: id, saw: next } });
    case 'on-air':
      return approved.when({ type: 'questions.air', data: { question: id, saw: onAir } });
    case 'rejected':
    case 'deferred':
    case 'answered':
      return approved.when({ type: 'questions.move', data: { questions, to: status, reason: 'Because.' } });
    case 'merged': {
      const into = scenario.state.questions.list.find((question) => question.id !== id)?.id ?? '';
      return approved.when({ type: 'questions.merge', data: { questions, into } });
    }
    case 'withdrawn':
      return scenario.when({ type: 'questions.withdraw', data: { question: id } }, { by: `v-${id}`, role: 'audience' });
  }
}

/** An interpreter with A, B and C languages. */
export function interpreter(
  name: string,
  a: readonly string[],
  b: readonly string[] = [],
  c: readonly string[] = [],
): Interpreter {
  return { name, a: [...a], b: [...b], c: [...c] };
}

/** A booth that serves the channel of its id, without anybody in it. */
export function booth(id: string, about: Partial<Booth> = {}): Booth {
  return { id, name: '', serves: [id], interpreters: {}, backupPivot: null, bookedEnd: null, ...about };
}

/** Ana and Bo work from French and Spanish into English, Chloé and Dan from English into French, Eva and Fe into Spanish. */
export const teams: readonly Booth[] = [
  booth('en', {
    interpreters: {
      ana: interpreter('Ana', ['en'], [], ['fr', 'es']),
      bo: interpreter('Bo', ['en'], ['fr'], ['es', 'fr']),
    },
  }),
  booth('fr', {
    interpreters: { chloe: interpreter('Chloé', ['fr'], [], ['en']), dan: interpreter('Dan', ['fr'], [], ['en']) },
  }),
  booth('es', {
    interpreters: { eva: interpreter('Eva', ['es'], [], ['en']), fe: interpreter('Fe', ['es'], ['en'], ['en', 'fr']) },
  }),
];

export function boothed(...booths: readonly Booth[]): WebinarFact {
  const changes = booths.map((record) => ({ op: 'insert' as const, record }));
  return { type: 'booths.changed', data: { changes, cause: 'add', of: null } };
}

/** Person `p-<interpreter>` sits down as that interpreter. */
export function seated(at: string, interpreter: string): WebinarFact & Recordable {
  const by = `p-${interpreter}`;
  return { type: 'booths.seated', data: { person: by, booth: at, interpreter }, by };
}

/** Somebody sits in a booth that need not be set up. */
export function sits(person: string, at: string): WebinarFact {
  return { type: 'booths.seated', data: { person, booth: at, interpreter: `${at}-${person}` } };
}

/** An interpreter goes to the mic, by a command named after them. */
export function speaking(at: string, interpreter: string): WebinarFact & Recordable {
  const data = { booth: at, interpreter, how: 'free' as const };
  return { type: 'booths.mic-taken', data, by: `p-${interpreter}`, command: `mic-${interpreter}` };
}

/** As whom an interpreter gives commands. */
export function asInterpreter(id: string, more: Recordable = {}): Recordable {
  return { by: `p-${id}`, role: 'interpreter', ...more };
}

/** As whom the backend does. */
export const asSystem = { by: 'system', role: 'system' } as const;
