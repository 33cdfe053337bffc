import { Volume2, VolumeOff } from 'lucide-react';
import type { Role } from '../../../shared/core/actor.ts';
import { useText } from '../../i18n/text.ts';
import type { Action } from '../action.ts';
import { usePreferences } from '../preferences.tsx';
import { useSounds } from './use-sounds.ts';

/** Switches the sounds of this console on or off, for the palette. */
export function useSoundAction(role: Role, group: string): Action {
  const t = useText<'booth' | 'interpretation'>();
  const { prefer } = usePreferences();
  const { isOn, level } = useSounds(role);
  return {
    id: 'interpretation.sound',
    label: t(isOn ? 'interpretation.sound.on' : 'interpretation.sound.off'),
    group,
    icon: isOn ? Volume2 : VolumeOff,
    run: () => prefer('sounds', { on: !isOn, level }),
  };
}
