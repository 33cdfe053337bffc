import { unreachable } from '../core/decider.ts';
import type { Instant, Recorded } from '../core/envelope.ts';
import type { Body, ChatFact } from './messages.ts';

/** From the producers to all booths: it comes from no booth. */
export interface Told {
  /** That of its command. */
  readonly id: string;
  readonly by: string;
  readonly at: Instant;
  readonly body: Body;
}

export interface Message extends Told {
  /** Where it comes from, or to which booth the producer speaks. */
  readonly booth: string;
}

/** Who has read a producer's thread up to which message. */
export interface ReadMarks {
  readonly booth: string | null;
  readonly producer: string | null;
}

export interface ProducerThread {
  readonly messages: readonly Message[];
  readonly read: ReadMarks;
}

export interface ChatState {
  /** Among the people of one booth. */
  readonly byBooth: Readonly<Record<string, readonly Message[]>>;
  /** Among all booths. */
  readonly common: readonly Message[];
  /** Between one booth and the producers. */
  readonly producer: Readonly<Record<string, ProducerThread>>;
  /** From the producers to all booths. */
  readonly told: readonly Told[];
  /** Also of messages that are no longer kept here. */
  readonly written: Readonly<Record<Circle, Written>>;
}

/** Who reads a message: the boothmates, all booths, one booth and the producers, or all booths and the producers. */
export type Circle = 'booth' | 'booths' | 'producer' | 'told';

/** By person, where the first text of theirs stands in the log that is not erased. */
export type Written = Readonly<Record<string, number>>;

const nothingWritten = { booth: {}, booths: {}, producer: {}, told: {} };

export const initial: ChatState = { byBooth: {}, common: [], producer: {}, told: [], written: nothingWritten };

export const emptyThread: ProducerThread = { messages: [], read: { booth: null, producer: null } };

/** So many of each thread are kept in the state, the newest; the log has all. */
export const messagesKept = 300;

export function reduce(state: ChatState, event: Recorded<ChatFact>): ChatState {
  switch (event.type) {
    case 'chat.said-in-booth': {
      const { booth } = event.data;
      const byBooth = { ...state.byBooth, [booth]: behind(state.byBooth[booth] ?? [], event) };
      return { ...state, byBooth, written: noted(state, 'booth', event) };
    }
    case 'chat.said-to-booths':
      return { ...state, common: behind(state.common, event), written: noted(state, 'booths', event) };
    case 'chat.said-to-producer': {
      const { booth } = event.data;
      const thread = state.producer[booth] ?? emptyThread;
      const producer = { ...state.producer, [booth]: { ...thread, messages: behind(thread.messages, event) } };
      return { ...state, producer, written: noted(state, 'producer', event) };
    }
    case 'chat.told-booths': {
      const { command: id, by, at, data } = event;
      const told = [...state.told, { id, by, at, body: data.body }].slice(-messagesKept);
      return { ...state, told, written: noted(state, 'told', event) };
    }
    case 'chat.read': {
      const { booth, message, side } = event.data;
      const thread = state.producer[booth] ?? emptyThread;
      const read = { ...thread.read, [side]: message };
      return { ...state, producer: { ...state.producer, [booth]: { ...thread, read } } };
    }
    case 'chat.erased':
      return withoutTexts(state, event.data.person);
    default:
      return unreachable(event);
  }
}

type Spoken = Extract<Recorded<ChatFact>, { readonly data: { readonly body: Body } }>;
type Said = Extract<Spoken, { readonly data: { readonly booth: string } }>;

function behind(messages: readonly Message[], { command, by, at, data }: Said): readonly Message[] {
  return [...messages, { id: command, by, at, booth: data.booth, body: data.body }].slice(-messagesKept);
}

function noted({ written }: ChatState, circle: Circle, { by, seq, data }: Spoken): ChatState['written'] {
  if ('canned' in data.body || data.body.text === '') return written;
  return { ...written, [circle]: { [by]: seq, ...written[circle] } };
}

/** Without the texts of a person, or all (null). Canned messages say nothing of anyone. */
function withoutTexts(state: ChatState, person: string | null): ChatState {
  const silent = <T extends Told>(messages: readonly T[]): readonly T[] =>
    messages.map((message) =>
      'text' in message.body && (person === null || message.by === person)
        ? { ...message, body: { text: '' } }
        : message,
    );
  const { booth, booths, producer, told } = state.written;
  return {
    byBooth: mapped(state.byBooth, silent),
    common: silent(state.common),
    producer: mapped(state.producer, (thread) => ({ ...thread, messages: silent(thread.messages) })),
    told: silent(state.told),
    written:
      person === null
        ? nothingWritten
        : {
            booth: without(booth, person),
            booths: without(booths, person),
            producer: without(producer, person),
            told: without(told, person),
          },
  };
}

function without(written: Written, person: string): Written {
  const { [person]: _person, ...others } = written;
  return others;
}

function mapped<T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
