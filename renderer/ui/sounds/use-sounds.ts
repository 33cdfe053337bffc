import { heardBy } from '../../../shared/incidents/codes.ts';
import type { Role } from '../../../shared/core/actor.ts';
import { usePreferences } from '../preferences.tsx';
import { type AlertSound, createAlertSound } from './alert-sound.ts';

let usual: AlertSound | null = null;

/** One for the window: browsers allow only few. */
export function alertSound(): AlertSound {
  return (usual ??= createAlertSound());
}

/** Whether anything sounds on this console: as this person chose, or as is usual for the role. */
export function useSounds(role: Role): { readonly isOn: boolean; readonly level: number } {
  const { on, level } = usePreferences().preferences.sounds;
  return { isOn: on ?? heardBy.includes(role), level };
}
