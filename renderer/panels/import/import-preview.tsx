import { useCallback, useMemo } from 'react';
import type { Rows } from '../../../shared/core/table/lines.ts';
import type { ImportProblem } from '../../../shared/run-sheet/import/problems.ts';
import type { ImportReading } from '../../../shared/run-sheet/import/read-run-sheet.ts';
import type { NewItem } from '../../../shared/run-sheet/messages.ts';
import { useText } from '../../i18n/text.ts';
import { Chip } from '../../ui/chip.tsx';
import { type PreviewRow, previewRows } from '../../ui/table-import/preview-rows.ts';
import { PreviewTable, type Wanted } from '../../ui/table-import/preview-table.tsx';
import { type ColumnUse, columnUses, purposeOf } from './columns.ts';
import { useUnderstood } from './use-understood.ts';

export type Row = PreviewRow<NewItem, ImportProblem>;

/** The rows of the file below its header, each with the item that it becomes. */
export function rowsOf(rows: Rows, { mapping, columns, items, lines, problems }: ImportReading): readonly Row[] {
  const byLine = new Map(lines.map((line, index) => [line, items[index] as NewItem]));
  return previewRows(rows, { ...mapping, columns, items: byLine, problems });
}

const isOut = ({ item }: PreviewRow<NewItem>): boolean => item === null;

/** The file as it stands, and what it was understood to be. */
export function ImportPreview({
  rows,
  reading,
  wanted,
  onUse,
}: {
  readonly rows: readonly Row[];
  readonly reading: ImportReading;
  readonly wanted: Wanted | null;
  readonly onUse: (column: number, use: ColumnUse) => void;
}) {
  const t = useText<'dialogs'>();
  const understood = useUnderstood(reading);
  const { columns, mapping } = reading;
  const uses = useMemo(() => columns.map((_, column) => purposeOf(mapping, column)), [columns, mapping]);
  const options = useMemo(() => columnUses.map((id) => ({ id, label: t(`import.field.${id}`) })), [t]);
  const marks = useCallback(
    ({ item }: PreviewRow<NewItem>) =>
      item === null && (
        <Chip size="small" tone="over" shape="cross">
          {t('import.excluded')}
        </Chip>
      ),
    [t],
  );
  return (
    <PreviewTable<NewItem, ColumnUse>
      rows={rows}
      columns={columns}
      uses={uses}
      options={options}
      wanted={wanted}
      onUse={onUse}
      understood={understood}
      isOut={isOut}
      marks={marks}
    />
  );
}
