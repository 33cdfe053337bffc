import { useText } from '../../i18n/text.ts';
import { Select } from '../select.tsx';
import { type Encoding, encodings } from './decode.ts';

/** How the bytes of a text are read, where the file does not say it or says it wrongly. */
export function EncodingField({
  text: { encoding, guessed },
  onChange,
}: {
  readonly text: { readonly encoding: Encoding; readonly guessed: boolean };
  readonly onChange: (encoding: Encoding) => void;
}) {
  const t = useText<'dialogs'>();
  return (
    <Select<Encoding>
      label={t('import.encoding')}
      options={encodings.map((id) => ({ id, label: t(`import.encoding.${id}`) }))}
      value={encoding}
      onChange={onChange}
      {...(guessed && { description: t('import.encoding.guessed') })}
    />
  );
}
