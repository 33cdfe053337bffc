import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import type { RefusedEdit } from '../../sync/console.ts';
import { useConsole } from '../../sync/react.tsx';
import { boothEditWords } from './booth-edit-words.ts';
import { RefusedEntry } from './refused-entry.tsx';

/** An edit of the booths that was refused, in the words of their dialog. */
export function RefusedBooths({ edit }: { readonly edit: RefusedEdit }) {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const booths = useConsole(({ state }) => state?.booths ?? null);
  if (!booths) return null;
  const { booth, lines } = boothEditWords(edit.command, { t, formats, booths });
  const name = booth === null ? t('booths.title') : t('booths.one', { booth });
  return <RefusedEntry edit={edit} name={name} text={lines.join('\n')} />;
}
