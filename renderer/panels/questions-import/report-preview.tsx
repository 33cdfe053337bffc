import { useCallback, useMemo } from 'react';
import type { Candidate } from '../../../shared/questions/import/repeats.ts';
import { mayTake } from '../../../shared/questions/import/repeats.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { Chip } from '../../ui/chip.tsx';
import { type PreviewRow, previewRows } from '../../ui/table-import/preview-rows.ts';
import { PreviewTable, type Wanted } from '../../ui/table-import/preview-table.tsx';
import { type ColumnUse, columnUses, purposeOf } from './columns.ts';
import type { QuestionsImport } from './use-questions-import.ts';

/** The report as it stands, what it was understood to be, and for each row whether it comes in. */
export function ReportPreview({
  importing: { reading, cells, found, chosen, take, setUse },
  wanted,
}: {
  readonly importing: QuestionsImport;
  readonly wanted: Wanted | null;
}) {
  const t = useText<'dialogs'>();
  const understood = useUnderstood();
  const rows = useMemo(
    () =>
      reading && cells
        ? previewRows(cells.rows, {
            ...reading.mapping,
            columns: reading.columns,
            items: found,
            problems: reading.problems,
          })
        : [],
    [reading, cells, found],
  );
  const uses = useMemo(() => reading?.columns.map((_, column) => purposeOf(reading.mapping, column)) ?? [], [reading]);
  const options = useMemo(() => columnUses.map((id) => ({ id, label: t(`questions-import.field.${id}`) })), [t]);
  const isOut = useCallback(({ line }: PreviewRow<Candidate>) => !chosen.has(line), [chosen]);
  const marks = useCallback(
    ({ line, item, severity }: PreviewRow<Candidate>) => {
      if (item === null) return severity === 'error' && <Excluded />;
      return <Marks candidate={item} isTaken={chosen.has(line)} onTake={(isTaken) => take(line, isTaken)} />;
    },
    [chosen, take],
  );
  return (
    <PreviewTable<Candidate, ColumnUse>
      rows={rows}
      columns={reading?.columns ?? []}
      uses={uses}
      options={options}
      wanted={wanted}
      onUse={setUse}
      understood={understood}
      isOut={isOut}
      marks={marks}
    />
  );
}

function Excluded() {
  const t = useText<'dialogs'>();
  return (
    <Chip size="small" tone="over" shape="cross">
      {t('import.excluded')}
    </Chip>
  );
}

/** Whether the question comes in, and what is to be known before one decides. */
function Marks({
  candidate,
  isTaken,
  onTake,
}: {
  readonly candidate: Candidate;
  readonly isTaken: boolean;
  readonly onTake: (isTaken: boolean) => void;
}) {
  const t = useText<'dialogs'>();
  const { repeat } = candidate;
  return (
    <>
      <input
        type="checkbox"
        className="report-take"
        aria-label={t('questions-import.take', { line: candidate.line })}
        checked={isTaken}
        disabled={!mayTake(candidate)}
        onChange={(event) => onTake(event.target.checked)}
      />
      {repeat && (
        <Chip size="small" tone="warn" shape="triangle">
          {t(`questions-import.repeat.${repeat.kind}`, {
            number: 'number' in repeat ? repeat.number : 'line' in repeat ? repeat.line : 0,
          })}
        </Chip>
      )}
      {candidate.dismissed && <Chip size="small">{t('questions-import.dismissed')}</Chip>}
      {candidate.answered && (
        <Chip size="small" tone="ok" shape="dot">
          {t('questions-import.answered')}
        </Chip>
      )}
    </>
  );
}

/** How a cell was understood, in the interface's words; null where a text is taken over as it stands. */
function useUnderstood(): (candidate: Candidate, use: ColumnUse) => string | null {
  const t = useText<'dialogs'>();
  const { languageName, shortDate, time } = useFormats();
  const zone = useConsole(({ state }) => state?.session.timeZone ?? 'UTC');
  return useCallback(
    ({ incoming: { name, askedAt, language }, answered, dismissed }, use) => {
      switch (use) {
        case 'name':
        case 'surname':
          return name || t('questions-import.anonymous');
        case 'date':
        case 'time':
          return askedAt === null ? null : `${shortDate(askedAt, zone)}, ${time(askedAt, zone)}`;
        case 'status':
        case 'answer':
          if (dismissed) return t('questions-import.dismissed');
          return answered ? t('questions-import.answered') : null;
        case 'language':
          return language === null ? null : languageName(language);
        default:
          return null;
      }
    },
    [t, languageName, shortDate, time, zone],
  );
}
