import { Volume2, VolumeOff } from 'lucide-react';
import { useText } from '../../i18n/text.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { usePreferences } from '../../ui/preferences.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { alertSound, useSounds } from './use-alert-sound.ts';

/** Whether alerts sound here, and how loud: this person's choice. */
export function SoundButton() {
  const t = useText<'interpretation'>();
  const { isOn, level } = useSounds();
  const { prefer } = usePreferences();
  return (
    <Popover
      label={t('interpretation.sound')}
      trigger={
        <IconButton
          size="small"
          icon={isOn ? Volume2 : VolumeOff}
          label={t(isOn ? 'interpretation.sound.on' : 'interpretation.sound.off')}
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
        <Button size="small" isDisabled={!isOn} onPress={() => alertSound().play('urgent', level)}>
          {t('interpretation.sound.try')}
        </Button>
        <p className="muted">{t('interpretation.sound.text')}</p>
      </div>
    </Popover>
  );
}
