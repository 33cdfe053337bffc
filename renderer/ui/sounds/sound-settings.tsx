import { Volume2, VolumeOff, VolumeX } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Role } from '../../../shared/core/actor.ts';
import { useText } from '../../i18n/text.ts';
import { Button, IconButton } from '../button.tsx';
import { Popover } from '../popover.tsx';
import { usePreferences } from '../preferences.tsx';
import { useDesktop } from '../shell-context.tsx';
import { SwitchField } from '../switch-field.tsx';
import type { Alert } from './alert-sound.ts';
import { alertSound, useSounds } from './use-sounds.ts';
import './sounds.css';

/** Whether anything sounds here, and how loud: this person's choice. */
export function SoundSettings({
  role,
  sample,
  text,
  size = 'small',
}: {
  readonly role: Role;
  readonly size?: 'small' | 'medium';
  /** What is heard as a trial. */
  readonly sample: Alert;
  /** What sounds, in words. */
  readonly text: string;
}) {
  const t = useText<'booth'>();
  const { isOn, level } = useSounds(role);
  const { prefer } = usePreferences();
  const isHeldBack = useHeldBack() && isOn;
  return (
    <Popover
      label={t('interpretation.sound')}
      trigger={
        <IconButton
          size={size}
          icon={isHeldBack ? VolumeX : isOn ? Volume2 : VolumeOff}
          label={t(
            isHeldBack ? 'interpretation.sound.blocked' : isOn ? 'interpretation.sound.on' : 'interpretation.sound.off',
          )}
        />
      }
    >
      <div className="sound-settings">
        <SwitchField isSelected={isOn} onChange={(on) => prefer('sounds', { on, level })}>
          {t('interpretation.sound.switch')}
        </SwitchField>
        <label className="sound-level">
          {t('interpretation.sound.level')}
          <input
            type="range"
            min={0.2}
            max={1}
            step={0.2}
            value={level}
            disabled={!isOn}
            onChange={({ target }) => prefer('sounds', { on: isOn, level: Number(target.value) })}
          />
        </label>
        <Button size="small" isDisabled={!isOn} onPress={() => alertSound().play(sample, level)}>
          {t('interpretation.sound.try')}
        </Button>
        <p className="muted">{text}</p>
      </div>
    </Popover>
  );
}

/** A browser lets nothing sound before somebody has pressed something in the window; the first press changes that. */
function useHeldBack(): boolean {
  const { kind } = useDesktop();
  const [isHeld, setHeld] = useState(() => kind === 'browser' && navigator.userActivation?.hasBeenActive === false);
  useEffect(() => {
    if (!isHeld) return;
    const release = () => {
      alertSound().unlock();
      setHeld(false);
    };
    const presses = ['pointerdown', 'keydown'] as const;
    for (const press of presses) addEventListener(press, release, { once: true });
    return () => {
      for (const press of presses) removeEventListener(press, release);
    };
  }, [isHeld]);
  return isHeld;
}
