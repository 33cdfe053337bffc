import { type ChatState, type Message, type ProducerThread, type Told, emptyThread } from './state.ts';

/** Whether a person has written a text that is not erased; null: whether anybody has. */
export function hasWritten({ written }: ChatState, person: string | null): boolean {
  return Object.values(written).some((circle) => (person === null ? Object.keys(circle).length > 0 : person in circle));
}

/** What the people of one booth read, each thread oldest first. */
export interface BoothChat {
  readonly own: readonly Message[];
  /** With all booths. */
  readonly common: readonly Message[];
  /** With the producers. */
  readonly producer: ProducerThread;
  /** From the producers to all booths. */
  readonly told: readonly Told[];
}

export function boothChat({ byBooth, common, producer, told }: ChatState, booth: string): BoothChat {
  return { own: byBooth[booth] ?? [], common, producer: producer[booth] ?? emptyThread, told };
}

/**
 * How many messages of the other side one side of a producer's thread has not read.
 * @param isInBooth whether a person writes from the booth.
 */
export function unread(
  { messages, read }: ProducerThread,
  side: 'booth' | 'producer',
  isInBooth: (person: string) => boolean,
): number {
  const after = messages.findIndex(({ id }) => id === read[side]) + 1;
  return messages.slice(after).filter(({ by }) => isInBooth(by) !== (side === 'booth')).length;
}
