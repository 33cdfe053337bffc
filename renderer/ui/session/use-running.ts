import { remembering } from '../../../shared/core/remembering.ts';
import type { WebinarState } from '../../../shared/webinar.ts';
import type { ConsoleState } from '../../sync/console.ts';
import { useConsoleAtMostEvery } from '../../sync/react.tsx';

type Running = Pick<WebinarState, 'session' | 'people' | 'booths' | 'runSheet' | 'transport'>;

/** Ms: what is computed from all items is not made anew for each of many edits. */
const pace = 250;

/**
 * What times and the stage follow from, at most 250 ms old: the same object while only questions change, which they do
 * all the time.
 */
export function useRunning(): Running | null {
  return useConsoleAtMostEvery(running, pace);
}

function running({ state }: ConsoleState): Running | null {
  return state && together(state.runSheet, state.session, state.people, state.booths, state.transport);
}

const together = remembering(
  (
    runSheet: Running['runSheet'],
    session: Running['session'],
    people: Running['people'],
    booths: Running['booths'],
    transport: Running['transport'],
  ): Running => ({ session, people, booths, runSheet, transport }),
);
