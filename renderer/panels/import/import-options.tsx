import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { Select } from '../../ui/select.tsx';
import { EncodingField } from '../../ui/table-import/encoding-field.tsx';
import { ChosenFile } from '../../ui/table-import/file-picker.tsx';
import type { LoadedFile } from '../../ui/table-import/use-table-file.ts';
import type { ImportMode, Importing } from './use-import.ts';

/** How the file is to be read, and what becomes of the run-sheet that is there. */
export function ImportOptions({ importing, file }: { readonly importing: Importing; readonly file: LoadedFile }) {
  const t = useText<'dialogs'>();
  const { languageName } = useFormats();
  const languages = useConsole(({ state }) => state?.session.languages ?? []);
  const isEmpty = useConsole(({ state }) => state?.runSheet.order.length === 0);
  const hasCurrent = useConsole(({ state }) => Boolean(state?.transport.visit));
  const modes: readonly ImportMode[] = ['replace', 'append'];
  return (
    <div className="import-options">
      <ChosenFile name={file.name} workbooks={false} onFile={importing.pick} />
      {file.text && <EncodingField text={file.text} onChange={importing.setEncoding} />}
      <Select
        label={t('import.language')}
        options={[...new Set([...languages, importing.language])].map((id) => ({ id, label: languageName(id) }))}
        value={importing.language}
        onChange={importing.setLanguage}
      />
      {!isEmpty && (
        <Select<ImportMode>
          label={t('import.mode')}
          options={modes.map((id) => ({ id, label: t(`import.mode.${id}`) }))}
          value={importing.mode}
          onChange={importing.setMode}
          {...(importing.mode === 'replace' && hasCurrent && { description: t('import.mode.current-kept') })}
        />
      )}
    </div>
  );
}
