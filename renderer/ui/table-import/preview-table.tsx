import { type ReactNode, memo, useEffect, useRef, useState } from 'react';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { classNames } from '../class-names.ts';
import { type Option, Select } from '../select.tsx';
import { Pages } from './pages.tsx';
import type { PreviewRow } from './preview-rows.ts';

/** Rows shown at once: a run-sheet has dozens, a file may have thousands. */
const pageSize = 100;

/** The line to bring into sight; `at` makes a second wish for the same line another wish. */
export interface Wanted {
  readonly line: number;
  readonly at: number;
}

export interface PreviewTableProps<Item, Use extends string> {
  readonly rows: readonly PreviewRow<Item>[];
  readonly columns: readonly string[];
  /** What each column was understood to hold. */
  readonly uses: readonly Use[];
  /** What a person may say that a column holds. */
  readonly options: readonly Option<Use>[];
  readonly wanted: Wanted | null;
  readonly onUse: (column: number, use: Use) => void;
  /** How a cell was understood, where that differs from what stands in it; null where it is taken over as it is. */
  readonly understood: (item: Item, use: Use) => string | null;
  /** Whether the row will not be imported. */
  readonly isOut: (row: PreviewRow<Item>) => boolean;
  /** What is to be said of a row as a whole, beside its number. */
  readonly marks: (row: PreviewRow<Item>) => ReactNode;
}

/** The file as it stands, and over each column what it was understood to hold. */
export function PreviewTable<Item, Use extends string>(props: PreviewTableProps<Item, Use>) {
  const { rows, columns, uses, options, wanted, onUse } = props;
  const t = useText<'dialogs'>();
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
              {columns.map((name, column) => (
                <ColumnHead
                  key={column}
                  name={name || t('import.column', { number: column + 1 })}
                  use={uses[column] as Use}
                  options={options}
                  onUse={(use) => onUse(column, use)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(current * pageSize, (current + 1) * pageSize).map((row) => (
              <Row
                key={row.line}
                row={row}
                uses={uses}
                understood={props.understood}
                isOut={props.isOut}
                marks={props.marks}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Pages page={current} pages={pages} size={pageSize} count={rows.length} onTurn={setPage} />
    </div>
  );
}

function ColumnHead<Use extends string>({
  name,
  use,
  options,
  onUse,
}: {
  readonly name: string;
  readonly use: Use;
  readonly options: readonly Option<Use>[];
  readonly onUse: (use: Use) => void;
}) {
  const t = useText<'dialogs'>();
  return (
    <th scope="col" className={classNames(use === 'ignored' && 'ignored')}>
      <span className="import-column-name truncate">{name}</span>
      <Select<Use>
        label={t('import.column.holds', { column: name })}
        isLabelHidden
        options={options}
        value={use}
        onChange={onUse}
      />
    </th>
  );
}

type RowProps<Item, Use extends string> = Pick<
  PreviewTableProps<Item, Use>,
  'uses' | 'understood' | 'isOut' | 'marks'
> & { readonly row: PreviewRow<Item> };

const Row = memo(function Row<Item, Use extends string>({ row, uses, understood, isOut, marks }: RowProps<Item, Use>) {
  const t = useText<'dialogs'>();
  const { number } = useFormats();
  return (
    <tr data-line={row.line} tabIndex={-1} className={classNames(row.severity, isOut(row) && 'excluded')}>
      <th scope="row" className="import-line numeric">
        <span className="visually-hidden">{t('import.line.number', { line: row.line })}</span>
        <span aria-hidden>{number(row.line)}</span>
        {marks(row)}
      </th>
      {uses.map((use, column) => (
        <Cell key={column} row={row} column={column} use={use} understood={understood} />
      ))}
    </tr>
  );
}) as <Item, Use extends string>(props: RowProps<Item, Use>) => ReactNode;

function Cell<Item, Use extends string>({
  row,
  column,
  use,
  understood,
}: Pick<RowProps<Item, Use>, 'row' | 'understood'> & { readonly column: number; readonly use: Use }) {
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
