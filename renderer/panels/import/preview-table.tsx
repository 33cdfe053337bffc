import { ChevronLeft, ChevronRight } from 'lucide-react';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { ImportReading } from '../../../shared/run-sheet/import/read-run-sheet.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Select } from '../../ui/select.tsx';
import { type ColumnUse, columnUses, purposeOf } from './columns.ts';
import type { PreviewRow } from './preview-rows.ts';
import { useUnderstood } from './use-understood.ts';

/** Rows shown at once: a run-sheet has dozens, a file may have two thousand. */
const pageSize = 100;

/** The line to bring into sight; `at` makes a second wish for the same line another wish. */
export interface Wanted {
  readonly line: number;
  readonly at: number;
}

/** The file as it stands, and over each column what it was understood to hold. */
export function PreviewTable({
  rows,
  reading,
  wanted,
  onUse,
}: {
  readonly rows: readonly PreviewRow[];
  readonly reading: ImportReading;
  readonly wanted: Wanted | null;
  readonly onUse: (column: number, use: ColumnUse) => void;
}) {
  const t = useText();
  const table = useRef<HTMLTableElement>(null);
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const current = Math.min(page, pages - 1);

  // A new wish turns to its page; rows that change under it do not.
  const [followed, setFollowed] = useState<Wanted | null>(null);
  if (wanted !== followed) {
    setFollowed(wanted);
    const index = rows.findIndex(({ line }) => line === wanted?.line);
    if (index >= 0) setPage(Math.floor(index / pageSize));
  }

  useEffect(() => {
    if (!wanted) return;
    const row = table.current?.querySelector<HTMLElement>(`[data-line="${wanted.line}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  }, [wanted, current]);

  return (
    <div className="import-preview">
      <div className="import-scroll" tabIndex={0} role="region" aria-label={t('import.columns')}>
        <table ref={table}>
          <thead>
            <tr>
              <th scope="col" className="import-line">
                {t('import.line')}
              </th>
              {reading.columns.map((name, column) => (
                <ColumnHead
                  key={column}
                  name={name || t('import.column', { number: column + 1 })}
                  use={purposeOf(reading.mapping, column)}
                  onUse={(use) => onUse(column, use)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(current * pageSize, (current + 1) * pageSize).map((row) => (
              <Row key={row.line} row={row} reading={reading} />
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <div className="import-pages">
          <IconButton
            icon={ChevronLeft}
            label={t('import.page.previous')}
            isDisabled={current === 0}
            onPress={() => setPage(current - 1)}
          />
          <span className="numeric">
            {t('import.page', {
              from: current * pageSize + 1,
              to: Math.min(rows.length, (current + 1) * pageSize),
              count: rows.length,
            })}
          </span>
          <IconButton
            icon={ChevronRight}
            label={t('import.page.next')}
            isDisabled={current === pages - 1}
            onPress={() => setPage(current + 1)}
          />
        </div>
      )}
    </div>
  );
}

function ColumnHead({
  name,
  use,
  onUse,
}: {
  readonly name: string;
  readonly use: ColumnUse;
  readonly onUse: (use: ColumnUse) => void;
}) {
  const t = useText();
  const options = useMemo(() => columnUses.map((id) => ({ id, label: t(`import.field.${id}`) })), [t]);
  return (
    <th scope="col" className={classNames(use === 'ignored' && 'ignored')}>
      <span className="import-column-name truncate">{name}</span>
      <Select<ColumnUse>
        label={t('import.column.holds', { column: name })}
        isLabelHidden
        options={options}
        value={use}
        onChange={onUse}
      />
    </th>
  );
}

const Row = memo(function Row({ row, reading }: { readonly row: PreviewRow; readonly reading: ImportReading }) {
  const t = useText();
  const { number } = useFormats();
  return (
    <tr data-line={row.line} tabIndex={-1} className={classNames(row.severity, row.item === null && 'excluded')}>
      <th scope="row" className="import-line numeric">
        <span className="visually-hidden">{t('import.line.number', { line: row.line })}</span>
        <span aria-hidden>{number(row.line)}</span>
        {row.item === null && (
          <Chip size="small" tone="over" shape="cross">
            {t('import.excluded')}
          </Chip>
        )}
      </th>
      {reading.columns.map((_name, column) => (
        <Cell key={column} row={row} column={column} reading={reading} />
      ))}
    </tr>
  );
});

function Cell({
  row,
  column,
  reading,
}: {
  readonly row: PreviewRow;
  readonly column: number;
  readonly reading: ImportReading;
}) {
  const understood = useUnderstood(reading);
  const use = purposeOf(reading.mapping, column);
  const raw = row.cells[column]?.trim() ?? '';
  const becomes = row.item ? understood(row.item, use) : null;
  const severity = row.problems.get(column)?.[0]?.severity;
  return (
    <td
      className={classNames(
        use === 'ignored' && 'ignored',
        severity && `told-${severity}`,
        `holds-${use.split('.')[0]}`,
      )}
    >
      <span className="import-raw">{raw}</span>
      {becomes !== null && becomes !== raw && <span className="import-becomes">{becomes}</span>}
    </td>
  );
}
