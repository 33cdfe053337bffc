import type { WebinarState } from '../../../shared/webinar.ts';
import { useConsole } from '../../sync/react.tsx';

type Running = Pick<WebinarState, 'session' | 'people' | 'booths' | 'runSheet' | 'transport'>;

/** What times and the stage follow from: the same object while only questions change, which they do all the time. */
export function useRunning(): Running | null {
  return useConsole(({ state }) => {
    if (!state) return null;
    const { session, people, booths, runSheet, transport } = state;
    return { session, people, booths, runSheet, transport };
  });
}
