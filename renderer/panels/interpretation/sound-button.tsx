import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { SoundSettings } from '../../ui/sounds/sound-settings.tsx';

/** Whether alerts sound here, and how loud. */
export function SoundButton() {
  const t = useText<'interpretation'>();
  const role = useConsole(({ me }) => me.role);
  return <SoundSettings role={role} sample="urgent" text={t('interpretation.sound.text')} />;
}
