import { setTimeout as wait } from 'node:timers/promises';
import type { Console, ConsoleState } from '../../../renderer/sync/console.ts';
import { type Round, summaryOf, until } from './round.ts';

/** Ms in which everyone must have come to rest once everything works again. */
const limit = 45_000;

/**
 * Waits until every console holds what the backend holds and waits for nothing, and gives the state that a newcomer
 * receives. @throws with what each console is busy with, when they never come to rest.
 */
export async function settle(round: Round): Promise<ConsoleState> {
  const newcomer = await round.visitor('Newcomer');
  const consoles = round.places.flatMap(({ desks }) => desks.map((desk) => () => desk.console));
  const end = performance.now() + limit;
  for (let still = 0; still < 3;) {
    const busy = consoles.map((console) => console()).filter((console) => !isAtRest(console, newcomer));
    if (performance.now() > end)
      throw new Error(`Not at rest after ${limit} ms:\n${busy.map(describe).join('\n')}\n${describe(newcomer)}`);
    still = busy.length === 0 ? still + 1 : 0;
    await wait(100);
  }
  return until(newcomer, 'the newcomer holds the session', ({ state }) => state !== null);
}

const describe = ({ store }: Console): string => summaryOf(store.getState());

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
