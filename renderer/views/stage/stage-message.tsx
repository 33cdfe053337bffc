import type { FirstKey } from '../../../shared/i18n/catalogue.ts';
import type { StageView } from '../../../shared/views/stage.ts';
import { useText } from '../../i18n/text.ts';

/** Longer texts are set smaller, so that what was written is read whole. */
const sizes = [
  { most: 34, size: 'short' },
  { most: 90, size: 'medium' },
] as const;

/** What the console wants the speaker to know now. Presets come in the reader's language, free text as it was written. */
export function StageMessage({ message }: { readonly message: StageView['message'] }) {
  const t = useText();
  if (!message) return <div className="stage-message-place" role="alert" />;
  const preset = 'preset' in message.text;
  const text =
    'preset' in message.text ? t(`stage.preset.${message.text.preset}` satisfies FirstKey) : message.text.text;
  const size = sizes.find(({ most }) => text.length <= most)?.size ?? 'long';
  return (
    <div className="stage-message-place" role="alert">
      {/* Made anew for each message, so that the same text said twice is seen and announced twice. */}
      <p key={message.id} className={`stage-message ${size}`} {...(!preset && { lang: '', dir: 'auto' })}>
        {text}
      </p>
    </div>
  );
}
