import { useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { useBooth, useNow } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { ariaKeys } from '../../ui/key-label.ts';
import { FlagAnnouncer } from './flag-announcer.tsx';
import { FlagCell } from './flag-cell.tsx';
import { fixedKeys, flagKey } from './flag-actions.ts';
import { askedOf, keysOf } from './flags.ts';
import { NoteDialog } from './note-dialog.tsx';
import type { FlagCommands } from './use-flags.ts';
import './booth-flags.css';

/** Nine keys, large enough for a hand that does not look. */
export function FlagGrid({
  commands,
  keyOf,
  onOther,
}: {
  readonly commands: FlagCommands;
  readonly keyOf: (action: { readonly id: string; readonly keys: string }) => string | null;
  readonly onOther: () => void;
}) {
  const t = useText<'booth'>();
  const now = useNow(1_000);
  const view = useBooth((state) => state.view);
  const live = useBooth((state) => state.live);
  const [noted, note] = useState<string | null>(null);
  if (!view) return null;
  const asked = askedOf(view);
  const answerKeys = { yes: keyOf(fixedKeys.yes), no: keyOf(fixedKeys.no) };
  const last = keyOf(flagKey(9));
  return (
    <section className="flag-grid" aria-label={t('booth.flags')}>
      {keysOf(view, { live }, now).map((flag, index) => (
        <FlagCell
          key={flag.code}
          flag={flag}
          commands={commands}
          keys={keyOf(flagKey(index + 1))}
          answerKeys={asked !== null && asked.id === flag.own?.id ? answerKeys : null}
          onNote={note}
        />
      ))}
      <div className="flag-cell">
        <Button className="flag-key" onPress={onOther} aria-keyshortcuts={last === null ? undefined : ariaKeys(last)}>
          <strong>{t('booth.flags.other')}</strong>
          <span className="flag-told">{t('booth.flags.other.hint')}</span>
          {last !== null && <Kbd keys={last} />}
        </Button>
      </div>
      <NoteDialog incident={noted} commands={commands} onClose={() => note(null)} />
      <FlagAnnouncer />
    </section>
  );
}
