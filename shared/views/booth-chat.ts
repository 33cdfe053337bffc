import { interpreterName } from '../booths/select.ts';
import type { BoothsState } from '../booths/state.ts';
import type { Role } from '../core/actor.ts';
import type { Body } from '../chat/messages.ts';
import { boothChat, unread } from '../chat/select.ts';
import type { Told } from '../chat/state.ts';
import type { Instant } from '../core/envelope.ts';
import { remembering } from '../core/remembering.ts';
import { nameOf } from '../people/select.ts';
import type { WebinarState } from '../webinar.ts';

/** A message as booths read it. A text that was erased is empty. */
export interface BoothMessage {
  readonly at: Instant;
  /** The booth from which it comes, or to which the producer speaks; none where it is told to all. */
  readonly booth?: string;
  readonly from: Author;
  readonly body: Body;
}

/** Someone of a booth, or of the staff in a role. A name that is not known, or was erased, is empty. */
export type Author = { readonly name: string } & ({ readonly interpreter: string } | { readonly role: Role });

/** What a booth reads: each thread by message id, oldest first. */
export interface BoothChatView {
  readonly own: Thread;
  /** With all booths. */
  readonly common: Thread;
  /** From the producers to all booths. */
  readonly told: Thread;
  /** With the producers. */
  readonly producer: {
    readonly messages: Thread;
    /** The newest message that each side has read. */
    readonly read: { readonly booth?: string; readonly producer?: string };
    /** How many of the producers’ messages the booth has not read. */
    readonly unread: number;
  };
}

export type Thread = Readonly<Record<string, BoothMessage>>;

export function boothChatView({ chat, booths, people }: WebinarState, booth: string): BoothChatView {
  const { own, common, producer, told } = boothChat(chat, booth);
  const shown = (messages: readonly Kept[]): Thread => thread(messages, booths.lastSeats, booths.byId, people);
  const { read, messages } = producer;
  // Also who has changed booths since wrote from here.
  const isInBooth = (person: string): boolean => booths.lastSeats[person] !== undefined;
  return {
    own: shown(own),
    common: shown(common),
    told: shown(told),
    producer: {
      messages: shown(messages),
      read: {
        ...(read.booth !== null && { booth: read.booth }),
        ...(read.producer !== null && { producer: read.producer }),
      },
      unread: unread(producer, 'booth', isInBooth),
    },
  };
}

type Kept = Told & { readonly booth?: string };

/** A thread has hundreds of messages at most; still it is derived anew only when it, or who is who, has changed. */
const thread = remembering(
  (
    messages: readonly Kept[],
    seats: BoothsState['lastSeats'],
    byId: BoothsState['byId'],
    people: WebinarState['people'],
  ): Thread =>
    Object.fromEntries(
      messages.map(({ id, by, at, booth, body }): [string, BoothMessage] => {
        const seat = seats[by];
        const from: Author =
          seat && booth !== undefined && seat.booth === booth
            ? { interpreter: seat.interpreter, name: interpreterName({ byId }, booth, seat.interpreter) ?? '' }
            : { role: people.byId[by]?.role ?? 'interpreter', name: nameOf(people, by) ?? '' };
        return [id, { at, ...(booth !== undefined && { booth }), from, body }];
      }),
    ),
);
