import { setTimeout as wait } from 'node:timers/promises';
import type { Console, ConsoleState } from '../../../renderer/sync/console.ts';
import { deadlines } from '../../../shared/webinar.ts';
import type { Place } from './desk.ts';
import { type Round, summaryOf, until } from './round.ts';
import { connectionsOf } from './wire-record.ts';

/** Ms without any progress after which they count as stuck: a connection that lost its other side is given up in 8 s. */
const limit = 25_000;
/** Ms in which everyone must have come to rest, however slow the machine. */
const most = 240_000;

/**
 * Waits until every console holds what the backend holds and waits for nothing, and gives the state that a newcomer
 * receives. @throws with what each console is busy with, when they never come to rest.
 */
export async function settle(round: Round): Promise<ConsoleState> {
  const newcomer = await round.visitor('Newcomer');
  const seats = round.places.flatMap((place) => place.desks.map((desk) => ({ place, desk })));
  const end = performance.now() + most;
  let progress = '';
  let movedAt = performance.now();
  for (let still = 0; still < 3;) {
    const busy = seats.filter(({ desk }) => !isAtRest(desk.console, newcomer));
    const now = performance.now();
    const reached = progressOf([newcomer, ...seats.map(({ desk }) => desk.console)]);
    if (reached !== progress) movedAt = now;
    progress = reached;
    if (now > end || now - movedAt > limit) {
      const found = busy.map(({ desk, place }) => `${describe(desk.console)}\n${fateOf(desk.console, place)}`);
      throw new Error(`They do not come to rest:\n${found.join('\n')}\n${describe(newcomer)}`);
    }
    const { confirmed } = newcomer.store.getState();
    // What the backend is about to do by itself is still to come.
    const isDue = confirmed !== null && deadlines(confirmed).length > 0;
    still = busy.length === 0 && !isDue ? still + 1 : 0;
    await wait(100);
  }
  return until(newcomer, 'the newcomer holds the session', ({ state }) => state !== null);
}

const progressOf = (consoles: readonly Console[]): string =>
  consoles
    .map(({ store }) => store.getState())
    .map(({ position, pending, live, refused }) => [position?.seq, pending.length, live.length, refused.length].join())
    .join(' ');

const describe = ({ store }: Console): string => summaryOf(store.getState());

/** How the edit that holds up the others has fared on each connection. */
function fateOf(console: Console, { tap }: Place): string {
  const id = console.store.getState().pending[0]?.command.id;
  const fates = connectionsOf(tap.messages).map(({ commands, answers, told }, index) => {
    const [sent, answered] = [commands, answers].map((all) => all.filter((each) => each.id === id).length);
    return `connection ${index}: sent ${sent}, answered ${answered}, ${told.length} messages`;
  });
  return `${id}: ${fates.filter((_fate, index) => index >= fates.length - 4).join('; ')}`;
}

function isAtRest(console: Console, newcomer: Console): boolean {
  const { status, pending, live, position } = console.store.getState();
  const newest = newcomer.store.getState().position;
  return (
    status.kind === 'live' &&
    pending.length === 0 &&
    // On their way, or expired without anybody knowing what became of them.
    live.every((each) => each.status !== 'sent' && (each.status !== 'expired' || each.rejection !== null)) &&
    position?.epoch === newest?.epoch &&
    position?.seq === newest?.seq
  );
}
