import { useMemo } from 'react';
import { boothName, boothsInOrder, interpreterName } from '../../../shared/booths/select.ts';
import type { Body } from '../../../shared/chat/messages.ts';
import { unread } from '../../../shared/chat/select.ts';
import { type Told, emptyThread } from '../../../shared/chat/state.ts';
import { nameOf } from '../../../shared/people/select.ts';
import type { WebinarState } from '../../../shared/webinar.ts';
import type { LiveCommand } from '../../sync/console.ts';
import { useConsole } from '../../sync/react.tsx';

/** The thread with all booths; every other one is named by its booth. */
export const allBooths = 'all';

export interface Letter {
  readonly id: string;
  readonly at: number;
  readonly body: Body;
  /** Null: nobody knows any more. */
  readonly name: string | null;
  /** From the producers' side, this person or another. */
  readonly isOurs: boolean;
}

/** A message of this person's that is on its way, or did not get there. */
export interface Outgoing {
  readonly live: LiveCommand;
  readonly body: Body;
}

export interface BoothThread {
  /** A booth, or `allBooths`. */
  readonly id: string;
  /** Null: all booths. */
  readonly name: string | null;
  readonly letters: readonly Letter[];
  readonly outgoing: readonly Outgoing[];
  /** What no producer has read. */
  readonly unread: number;
  /** The newest message that the booth has read. */
  readonly readByBooth: string | null;
}

type Seen = Pick<WebinarState, 'booths' | 'chat' | 'people'>;

/** All booths first, then each one in the order of the board. Empty before the first snapshot. */
export function useThreads(): readonly BoothThread[] {
  const seen = useConsole(({ state }) => state && { booths: state.booths, chat: state.chat, people: state.people });
  const live = useConsole((all) => all.live);
  return useMemo(() => (seen ? threadsOf(seen, live) : []), [seen, live]);
}

export function threadsOf(state: Seen, live: readonly LiveCommand[]): readonly BoothThread[] {
  const { booths, chat } = state;
  return [
    {
      id: allBooths,
      name: null,
      letters: chat.told.map((told) => letterOf(state, told, null)),
      outgoing: outgoing(live, allBooths),
      unread: 0,
      readByBooth: null,
    },
    ...boothsInOrder(booths).map((booth): BoothThread => {
      const thread = chat.producer[booth.id] ?? emptyThread;
      const isInBooth = (person: string): boolean => booths.lastSeats[person]?.booth === booth.id;
      return {
        id: booth.id,
        name: boothName({ ...booth, serves: booth.serves.map((language) => language.toUpperCase()) }),
        letters: thread.messages.map((message) => letterOf(state, message, booth.id)),
        outgoing: outgoing(live, booth.id),
        unread: unread(thread, 'producer', isInBooth),
        readByBooth: thread.read.booth,
      };
    }),
  ];
}

function letterOf({ booths, people }: Seen, { id, at, by, body }: Told, booth: string | null): Letter {
  const seat = booths.lastSeats[by];
  const isOurs = booth === null || seat?.booth !== booth;
  const name =
    isOurs || booth === null || !seat ? nameOf(people, by) : interpreterName(booths, booth, seat.interpreter);
  return { id, at, body, name, isOurs };
}

function outgoing(live: readonly LiveCommand[], thread: string): readonly Outgoing[] {
  return live.flatMap((each): Outgoing[] => {
    const { command } = each;
    if (command.type === 'chat.tell-booths')
      return thread === allBooths ? [{ live: each, body: command.data.body }] : [];
    if (command.type !== 'chat.say-to-producer' || command.data.booth !== thread) return [];
    return [{ live: each, body: command.data.body }];
  });
}
