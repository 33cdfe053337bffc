import type { ImportReading } from '../../../shared/run-sheet/import/read-run-sheet.ts';
import type { NewItem } from '../../../shared/run-sheet/messages.ts';
import { useText } from '../../i18n/text.ts';
import { Chip } from '../../ui/chip.tsx';
import type { PreviewRow } from '../../ui/table-import/preview-rows.ts';

/** What pressing Import would bring: “9 items · 83 min 30 · 5 new people · no problem”. */
export function ImportSummary({
  reading,
  rows,
}: {
  readonly reading: ImportReading;
  readonly rows: readonly PreviewRow<NewItem>[];
}) {
  const t = useText<'dialogs'>();
  const seconds = Math.round(reading.items.reduce((sum, { duration }) => sum + duration, 0) / 1_000);
  const excluded = rows.filter(({ item }) => item === null).length;
  const errors = reading.problems.some(({ severity }) => severity === 'error');
  const count = reading.problems.length;
  return (
    <div className="import-summary" role="status">
      <Chip>{t('import.count.items', { count: reading.items.length })}</Chip>
      <Chip>{t('import.total', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })}</Chip>
      <Chip>{t('import.count.people', { count: reading.people.length })}</Chip>
      <Chip
        tone={count === 0 ? 'ok' : errors ? 'over' : 'warn'}
        shape={count === 0 ? 'dot' : errors ? 'cross' : 'triangle'}
      >
        {t('import.count.problems', { count })}
      </Chip>
      {excluded > 0 && (
        <Chip tone="over" shape="cross">
          {t('import.count.excluded', { count: excluded })}
        </Chip>
      )}
    </div>
  );
}
