import type { Json } from '../../../shared/core/envelope.ts';
import { fieldOf } from '../../../shared/core/fields.ts';
import type { DocumentState } from '../../../shared/documents/state.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { ConflictBox } from '../../ui/session/conflict-box.tsx';
import { useFieldConflict } from '../../ui/session/use-field-conflict.ts';
import { documentFieldWords } from './document-words.ts';
import type { Materials, Place } from './use-materials.ts';

/** What somebody else has set and what this person wanted, of one field of a document. */
export function DocumentConflict({
  document,
  field,
  materials: { booths },
  places,
  onPut,
}: {
  readonly document: DocumentState;
  readonly field: 'title' | 'item' | 'booths';
  readonly materials: Materials;
  readonly places: readonly Place[];
  /** Gives the own value again, having seen the other. */
  readonly onPut: (value: Json) => void;
}) {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const conflict = useFieldConflict(document.id, field, {
    theirs: fieldOf(document, field),
    mineOf(command, { yours }) {
      const given = command as unknown as WebinarCommand;
      const changes = given.type === 'documents.edit' ? given.data.changes : [];
      return changes.find((change) => change.field === field)?.value ?? yours;
    },
    putMine: onPut,
  });
  if (!conflict) return null;
  const titleOf = (item: string) => places.find(({ id }) => id === item)?.label ?? null;
  const words = (value: Json) => documentFieldWords(field, value, { t, formats, booths, titleOf });
  return <ConflictBox {...conflict} theirs={words(conflict.theirs)} mine={words(conflict.mine)} />;
}
