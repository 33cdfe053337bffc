import type { ReactNode } from 'react';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ConflictBox } from '../../ui/session/conflict-box.tsx';
import { fieldText } from './field-text.ts';
import type { FieldConflict } from '../../ui/session/use-field-conflict.ts';
import { useFieldPending, useItemConflict } from './item-drafts.tsx';

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
  const conflict = useItemConflict(field);
  return (
    <div className={classNames('field-frame', isPending && 'pending', className)}>
      {children}
      {isPending && !conflict && <span className="visually-hidden">{t('run-sheet.pending')}</span>}
      {conflict && <ItemConflict field={field} conflict={conflict} />}
    </div>
  );
}

function ItemConflict({ field, conflict }: { readonly field: string; readonly conflict: FieldConflict }) {
  const t = useText();
  const formats = useFormats();
  const people = useConsole(({ state }) => state?.people ?? null);
  const words = (value: FieldConflict['mine']) => fieldText(field, value, { t, formats, people });
  return <ConflictBox {...conflict} theirs={words(conflict.theirs)} mine={words(conflict.mine)} />;
}
