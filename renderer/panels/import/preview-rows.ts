import type { ImportReading } from '../../../shared/run-sheet/import/read-run-sheet.ts';
import { lineNumbers } from '../../../shared/run-sheet/import/read-run-sheet.ts';
import type { ImportProblem, Severity } from '../../../shared/run-sheet/import/problems.ts';
import type { NewItem } from '../../../shared/run-sheet/messages.ts';

/** A row of the file as the preview shows it. */
export interface PreviewRow {
  /** Line of the file at which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What the row becomes; null where it is left out. */
  readonly item: NewItem | null;
  /** The worst that is wrong with it. */
  readonly severity: Severity | null;
  /** What is wrong, by column; problems of the whole row stand at −1. */
  readonly problems: ReadonlyMap<number, readonly ImportProblem[]>;
}

/** The rows below the header that hold any text, each with what it becomes. */
export function previewRows(rows: readonly (readonly string[])[], reading: ImportReading): readonly PreviewRow[] {
  const lines = lineNumbers(rows);
  const items = new Map(reading.lines.map((line, index) => [line, reading.items[index]]));
  const problems = Map.groupBy(reading.problems, ({ row }) => row);
  return rows.flatMap((cells, index): readonly PreviewRow[] => {
    if (index <= (reading.mapping.header ?? -1) || cells.every((cell) => cell.trim() === '')) return [];
    const line = lines[index] ?? index + 1;
    const found = problems.get(line) ?? [];
    return [
      {
        line,
        cells,
        item: items.get(line) ?? null,
        severity: severityOf(found),
        problems: Map.groupBy(found, (problem) => columnOf(problem, reading)),
      },
    ];
  });
}

function severityOf(problems: readonly ImportProblem[]): Severity | null {
  if (problems.some(({ severity }) => severity === 'error')) return 'error';
  return problems.length > 0 ? 'warning' : null;
}

function columnOf({ field, column }: ImportProblem, { mapping, columns }: ImportReading): number {
  if (field !== null) return mapping.fields[field] ?? -1;
  return column === null ? -1 : columns.indexOf(column);
}
