import type { ReactNode } from 'react';
import type { BoothState } from '../../../shared/booths/state.ts';
import type { CommandEnvelope, Json } from '../../../shared/core/envelope.ts';
import { fieldOf } from '../../../shared/core/fields.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ConflictBox } from '../../ui/session/conflict-box.tsx';
import { useFieldConflict } from '../../ui/session/use-field-conflict.ts';
import { fieldWords } from '../../ui/session/booth-field-words.ts';

/** A field of a booth, and under it both values where somebody else has changed it meanwhile. */
export function BoothField({
  booth,
  field,
  onPut,
  className,
  children,
}: {
  readonly booth: BoothState;
  readonly field: string;
  /** Gives the own value again, having seen the other. */
  readonly onPut: (value: Json) => void;
  readonly className?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={classNames('booth-field', className)}>
      {children}
      <FieldConflictBox
        record={booth.id}
        field={field}
        theirs={fieldOf(booth, field)}
        wanted={(command) => (command.type === 'booths.edit' ? command.data.changes : [])}
        onPut={onPut}
      />
    </div>
  );
}

/** What somebody else has set and what this person wanted, of a field of a booth or of the settings of all. */
export function FieldConflictBox({
  record,
  field,
  theirs,
  wanted,
  onPut,
}: {
  /** As the backend names it when it refuses. */
  readonly record: string;
  readonly field: string;
  readonly theirs: Json;
  /** The changes that the refused command was to make. */
  readonly wanted: (command: WebinarCommand) => readonly { readonly field: string; readonly value: Json }[];
  readonly onPut: (value: Json) => void;
}) {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const booths = useConsole(({ state }) => state?.booths ?? null);
  // As it was typed: the conflict may name what that was resolved to.
  const mineOf = (command: CommandEnvelope) =>
    wanted(command as unknown as WebinarCommand).find((change) => change.field === field)?.value;
  const conflict = useFieldConflict(record, field, {
    theirs,
    mineOf: (command, { yours }) => mineOf(command) ?? yours,
    putMine: onPut,
  });
  if (!conflict || !booths) return null;
  const words = (value: Json) => fieldWords(field, value, { t, formats, booths });
  return <ConflictBox {...conflict} theirs={words(conflict.theirs)} mine={words(conflict.mine)} />;
}
