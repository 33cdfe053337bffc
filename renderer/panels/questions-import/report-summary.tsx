import type { ReportReading } from '../../../shared/questions/import/read-report.ts';
import type { Candidate } from '../../../shared/questions/import/repeats.ts';
import { useText } from '../../i18n/text.ts';
import { Chip } from '../../ui/chip.tsx';

/** What the file holds: “6 questions in the file · 1 answered · 2 repeats · no problem”. */
export function ReportSummary({
  reading,
  found,
}: {
  readonly reading: ReportReading;
  readonly found: ReadonlyMap<number, Candidate>;
}) {
  const t = useText<'dialogs'>();
  const all = [...found.values()];
  const answered = all.filter((candidate) => candidate.answered).length;
  const repeated = all.filter(({ repeat }) => repeat !== null).length;
  const errors = reading.problems.filter(({ severity }) => severity === 'error').length;
  const count = reading.problems.length;
  return (
    <div className="import-summary" role="status">
      <Chip>{t('questions-import.count', { count: all.length })}</Chip>
      {answered > 0 && <Chip>{t('questions-import.count.answered', { count: answered })}</Chip>}
      {repeated > 0 && (
        <Chip tone="warn" shape="triangle">
          {t('questions-import.count.repeated', { count: repeated })}
        </Chip>
      )}
      <Chip
        tone={count === 0 ? 'ok' : errors > 0 ? 'over' : 'warn'}
        shape={count === 0 ? 'dot' : errors > 0 ? 'cross' : 'triangle'}
      >
        {t('import.count.problems', { count })}
      </Chip>
    </div>
  );
}
