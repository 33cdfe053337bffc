import { Check, Eye, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon, type LucideIcon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { ariaKeys } from '../../ui/key-label.ts';
import type { QuestionCard, Sight } from './cards.ts';

const icons: Readonly<Record<Sight['kind'], LucideIcon>> = {
  unseen: Eye,
  sending: LoaderCircle,
  failed: TriangleAlert,
  seen: Check,
};

/** Tells the others that this booth has it: large enough for a hand that does not look. It stays where it is. */
export function SeenButton({
  card: { sight, question },
  onSee,
  keys,
}: {
  readonly card: QuestionCard;
  readonly onSee: () => void;
  readonly keys: string | null;
}) {
  const t = useText<'booth'>();
  const { timeWithSeconds } = useFormats();
  const seen = sight.kind === 'seen';
  const words = {
    unseen: () => t('booth.see'),
    sending: () => t('booth.see.sending'),
    failed: () => t('booth.see.expired'),
    seen: () => (sight.kind === 'seen' ? t('booth.seen', { time: timeWithSeconds(sight.at) }) : ''),
  }[sight.kind]();
  const hint = sight.kind === 'failed' ? t('booth.see.again') : sight.kind === 'unseen' ? t('booth.see.hint') : null;
  return (
    <Button
      className={classNames('seen-button', sight.kind)}
      variant={sight.kind === 'unseen' ? 'primary' : 'default'}
      onPress={onSee}
      aria-pressed={seen}
      aria-keyshortcuts={keys === null ? undefined : ariaKeys(keys)}
    >
      <span className="seen-button-words">
        <Icon of={icons[sight.kind]} size={22} />
        <strong aria-live="polite">{words}</strong>
        {keys !== null && <Kbd keys={keys} />}
      </span>
      {hint !== null && <span className="seen-button-hint">{hint}</span>}
      <span className="visually-hidden">{t('booth.number', { number: question.number })}</span>
    </Button>
  );
}
