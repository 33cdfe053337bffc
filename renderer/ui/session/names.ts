import { useCallback } from 'react';
import { nameOf } from '../../../shared/people/select.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';

/** What to call whoever did something: their name, "you" for this person, "the system", or "someone". */
export function useWho(): (person: string | null | undefined) => string {
  const t = useText();
  const people = useConsole(({ state }) => state?.people ?? null);
  return useCallback(
    (person) => {
      if (person === 'system') return t('people.system');
      return (people && person && nameOf(people, person)) || t('people.somebody');
    },
    [people, t],
  );
}

/** Names of speakers by their ids; people whose name is unknown or erased are left out. */
export function useSpeakerNames(speakers: readonly string[]): readonly string[] {
  return useConsole(({ state }) => (state ? speakers.flatMap((id) => nameOf(state.people, id) ?? []) : []));
}
