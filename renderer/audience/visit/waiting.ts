import type { CommandEnvelope, Json } from '../../../shared/core/envelope.ts';
import type { QuestionsCommand } from '../../../shared/questions/messages.ts';
import { type Keeping, readKept } from './keeping.ts';

/** What a visitor may ask of the backend. */
export type Wish = Extract<
  QuestionsCommand,
  { type: 'questions.submit' | 'questions.amend' | 'questions.withdraw' | 'questions.erase-author' }
>;

/** Why something was not accepted: the refusal's code, and its data for the text that says so. */
export interface Refusal {
  readonly code: string;
  readonly data: Json;
}

/** Something that was not answered yet, or was refused and is kept for its text. */
export interface Waiting {
  /** Of the command: sending it again, also after a reload, gets the first answer (rule A3). */
  readonly id: string;
  readonly wish: Wish;
  /** Instant of this browser's clock at which it was made: they are sent in this order. */
  readonly at: number;
  /** It may have reached the backend. */
  readonly tried: boolean;
  readonly refusal: Refusal | null;
}

/**
 * What waits for an answer, kept from before it is sent until it is answered. Each has a key of its own, so that two
 * windows of one browser never overwrite each other's.
 */
export interface WaitingRoom {
  /** In the order in which they were made. */
  readonly all: () => readonly Waiting[];
  readonly put: (waiting: Waiting) => void;
  readonly drop: (id: string) => void;
}

const beginning = 'waiting.';

export function openWaitingRoom(keeping: Keeping): WaitingRoom {
  return {
    all: () =>
      keeping
        .keys(beginning)
        .flatMap((key) => readKept(keeping, key, isWaiting) ?? [])
        .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    put: (waiting) => keeping.set(beginning + waiting.id, JSON.stringify(waiting)),
    drop: (id) => keeping.set(beginning + id, null),
  };
}

export function envelopeOf({ id, wish }: Waiting): CommandEnvelope {
  return { id, ...wish };
}

function isWaiting(value: unknown): value is Waiting {
  if (typeof value !== 'object' || value === null) return false;
  const { id, wish, at } = value as Partial<Waiting>;
  return typeof id === 'string' && typeof at === 'number' && typeof wish?.type === 'string';
}
