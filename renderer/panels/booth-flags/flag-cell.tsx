import { Ellipsis, Undo2 } from 'lucide-react';
import { codes } from '../../../shared/incidents/codes.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useBooth, useNow } from '../../sync/react.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { ariaKeys } from '../../ui/key-label.ts';
import { Menu } from '../../ui/menu.tsx';
import { Answers } from './answers.tsx';
import { type FlagKey, lifeOf } from './flags.ts';
import type { FlagCommands } from './use-flags.ts';
import { useLifeWords } from './use-life-words.ts';

/** One key of the grid: what it flags and to whom, and, once pressed, what becomes of it. It stays where it is. */
export function FlagCell({
  flag: { code, own, isSending, isFresh },
  commands,
  keys,
  answerKeys,
  onNote,
}: {
  readonly flag: FlagKey;
  readonly commands: FlagCommands;
  readonly keys: string | null;
  /** The keys that answer “fixed?” here; null: they answer another one. */
  readonly answerKeys: { readonly yes: string | null; readonly no: string | null } | null;
  readonly onNote: (incident: string) => void;
}) {
  const t = useText<'booth'>();
  const words = useLifeWords();
  const slow = useSlowDowns();
  const name = t(`incident.code.${code}`);
  const life = own && lifeOf(own);
  if (own && life === 'asked')
    return (
      <div className="flag-cell asked" role="group" aria-label={t('booth.flags.asked', { what: name })}>
        <p className="flag-asked">
          <strong className="truncate">{name}</strong> {t('booth.flags.life.asked')}
        </p>
        <Answers incident={own.id} commands={commands} keys={answerKeys} />
      </div>
    );
  const isOpen = own !== null && life !== 'closed';
  const told =
    code === 'too-fast' ? slow : own ? words(own) : codes[code].to.map((to) => t(`incident.to.${to}`)).join(', ');
  return (
    <div
      className={classNames(
        'flag-cell',
        isOpen && 'open',
        isSending && 'sending',
        life,
        code === 'too-fast' && slow !== null && 'counted',
      )}
    >
      <Button
        className="flag-key"
        onPress={() => commands.raise(code)}
        aria-pressed={isOpen}
        aria-keyshortcuts={keys === null ? undefined : ariaKeys(keys)}
      >
        <strong>{name}</strong>
        <span className="flag-told" role={isOpen ? 'status' : undefined}>
          {isSending
            ? t('booth.flags.life.sending')
            : (told ??
              `${codes[code].to.map((to) => t(`incident.to.${to}`)).join(', ')} · ${t('booth.flags.anonymous')}`)}
        </span>
        {keys !== null && <Kbd keys={keys} />}
      </Button>
      {isOpen && isFresh && (
        <Button
          className="flag-withdraw"
          aria-label={t('booth.flags.withdraw-of', { what: name })}
          onPress={() => commands.withdraw(own.id)}
        >
          <Icon of={Undo2} size={16} />
          {t('booth.flags.withdraw')}
        </Button>
      )}
      {isOpen && !isFresh && (
        <Menu
          label={t('booth.flags.more', { what: name })}
          trigger={<IconButton className="flag-more" icon={Ellipsis} label={t('booth.flags.more', { what: name })} />}
          sections={[
            {
              id: 'flag',
              actions: [
                {
                  id: 'withdraw',
                  label: t('booth.flags.withdraw'),
                  icon: Undo2,
                  onAction: () => commands.withdraw(own.id),
                },
                { id: 'note', label: t('booth.flags.note.add'), onAction: () => onNote(own.id) },
              ],
            },
          ]}
        />
      )}
    </div>
  );
}

/** How often, and when last, the speaker was asked to slow down: by whom nobody is told. */
function useSlowDowns(): string | null {
  const t = useText<'booth'>();
  const { duration } = useFormats();
  const now = useNow(1_000);
  const slow = useBooth(({ view }) => view?.slowDown ?? null);
  return slow && t('booth.flags.slow', { count: slow.count, time: duration(Math.max(0, now - slow.at)) });
}
