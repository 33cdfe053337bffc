import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useCopy } from '../../ui/use-copy.ts';
import { useWho } from '../../ui/session/names.ts';
import { fieldText } from './field-text.ts';
import { type FieldConflict, useFieldConflict, useFieldPending } from './item-drafts.tsx';

/** What surrounds every field of the editor: the mark of an unconfirmed edit, and a conflict with someone else's. */
export function FieldFrame({
  field,
  className,
  children,
}: {
  readonly field: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const t = useText();
  const isPending = useFieldPending(field);
  const conflict = useFieldConflict(field);
  return (
    <div className={classNames('field-frame', isPending && 'pending', className)}>
      {children}
      {isPending && !conflict && <span className="visually-hidden">{t('run-sheet.pending')}</span>}
      {conflict && <ConflictBox field={field} conflict={conflict} />}
    </div>
  );
}

/** Theirs and mine, side by side: the person chooses, and nothing of either is lost. */
function ConflictBox({ field, conflict }: { readonly field: string; readonly conflict: FieldConflict }) {
  const t = useText();
  const formats = useFormats();
  const who = useWho();
  const copy = useCopy();
  const people = useConsole(({ state }) => state?.people ?? null);
  const words = (value: FieldConflict['mine']) => fieldText(field, value, { t, formats, people });
  return (
    <div
      className="conflict"
      role="group"
      aria-label={t('run-sheet.conflict.title', { who: who(conflict.by), time: formats.time(conflict.at) })}
    >
      <p role="alert">
        {t('run-sheet.conflict.title', { who: who(conflict.by), time: formats.timeWithSeconds(conflict.at) })}
      </p>
      <dl>
        <div>
          <dt>{t('run-sheet.conflict.theirs')}</dt>
          <dd>{words(conflict.theirs)}</dd>
        </div>
        <div>
          <dt>{t('run-sheet.conflict.mine')}</dt>
          <dd>{words(conflict.mine)}</dd>
        </div>
      </dl>
      <div className="conflict-actions">
        {conflict.isDecided && (
          <>
            <Button size="small" onPress={conflict.keepTheirs}>
              {t('run-sheet.conflict.keep')}
            </Button>
            <Button size="small" onPress={conflict.putMine}>
              {t('run-sheet.conflict.put')}
            </Button>
          </>
        )}
        <Button size="small" variant="ghost" icon={Copy} onPress={() => copy(words(conflict.mine))}>
          {t('run-sheet.conflict.copy')}
        </Button>
      </div>
    </div>
  );
}
