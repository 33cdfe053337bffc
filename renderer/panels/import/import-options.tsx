import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { Select } from '../../ui/select.tsx';
import { type Encoding, encodings } from './decode.ts';
import { ChooseFile } from './file-picker.tsx';
import type { ImportMode, Importing, Stage } from './use-import.ts';

/** How the file is to be read, and what becomes of the run-sheet that is there. */
export function ImportOptions({
  importing,
  file,
}: {
  readonly importing: Importing;
  readonly file: Extract<Stage, { kind: 'preview' }>['file'];
}) {
  const t = useText();
  const { languageName } = useFormats();
  const languages = useConsole(({ state }) => state?.session.languages ?? []);
  const isEmpty = useConsole(({ state }) => state?.runSheet.order.length === 0);
  const hasCurrent = useConsole(({ state }) => Boolean(state?.transport.visit));
  const modes: readonly ImportMode[] = ['replace', 'append'];
  return (
    <div className="import-options">
      <div className="import-file">
        <span className="field-label">{t('import.file')}</span>
        <span className="import-file-name">
          <strong className="truncate">{file.name}</strong>
          <ChooseFile label={t('import.pick.other')} onFile={importing.pick} />
        </span>
      </div>
      <Select<Encoding>
        label={t('import.encoding')}
        options={encodings.map((id) => ({ id, label: t(`import.encoding.${id}`) }))}
        value={file.encoding}
        onChange={importing.setEncoding}
        {...(file.guessed && { description: t('import.encoding.guessed') })}
      />
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
