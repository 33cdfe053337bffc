import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import type { RefusedEdit } from '../../sync/console.ts';
import { useConsole } from '../../sync/react.tsx';
import { RefusedEntry } from '../../ui/session/refused-entry.tsx';
import { editName, editText } from './edit-text.ts';

/** A refused edit of the run-sheet, the people or the session. */
export function RefusedHere({ edit }: { readonly edit: RefusedEdit }) {
  const t = useText();
  const formats = useFormats();
  const state = useConsole((all) => all.state);
  return (
    <RefusedEntry edit={edit} name={editName(edit.command, t)} text={editText(edit.command, { t, formats, state })} />
  );
}
