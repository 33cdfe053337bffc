import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { Select } from '../../ui/select.tsx';
import { EncodingField } from '../../ui/table-import/encoding-field.tsx';
import { ChosenFile } from '../../ui/table-import/file-picker.tsx';
import type { LoadedFile } from '../../ui/table-import/use-table-file.ts';
import type { QuestionsImport, Which } from './use-questions-import.ts';

const ways: readonly Exclude<Which, 'chosen'>[] = ['new', 'open', 'all', 'none'];

/** How the file is to be read, and which of its questions are wanted. */
export function ReportOptions({ importing, file }: { readonly importing: QuestionsImport; readonly file: LoadedFile }) {
  const t = useText<'dialogs'>();
  const { reading, which } = importing;
  const own = useConsole(({ state }) => state?.session.timeZone ?? 'UTC');
  const hasTimes = reading?.mapping.fields.time !== undefined || reading?.mapping.fields.date !== undefined;
  const named = reading?.namedZone ?? null;
  const zones = [...new Set([own, ...(named === null ? [] : [named]), 'UTC'])];
  const labelOf = (zone: string): string => {
    if (zone === own) return t('questions-import.zone.session', { zone });
    return zone === named ? t('questions-import.zone.report', { zone }) : zone;
  };
  return (
    <div className="import-options">
      <ChosenFile name={file.name} workbooks onFile={importing.pick} />
      {file.text && <EncodingField text={file.text} onChange={importing.setEncoding} />}
      {hasTimes && reading && (
        <Select
          label={t('questions-import.zone')}
          options={zones.map((id) => ({ id, label: labelOf(id) }))}
          value={reading.zone}
          onChange={importing.setZone}
          {...(named === null && { description: t('questions-import.zone.unsaid') })}
        />
      )}
      <Select<Which>
        label={t('questions-import.which')}
        options={[...ways, ...(which === 'chosen' ? [which] : [])].map((id) => ({
          id,
          label: t(`questions-import.which.${id}`),
        }))}
        value={which}
        onChange={(wanted) => {
          if (wanted !== 'chosen') importing.choose(wanted);
        }}
      />
    </div>
  );
}
