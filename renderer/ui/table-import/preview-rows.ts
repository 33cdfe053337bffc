import { type Rows, dataLines } from '../../../shared/core/table/lines.ts';
import type { Severity, TableProblem } from '../../../shared/core/table/problem.ts';

/** A row of the file as the preview shows it. */
export interface PreviewRow<Item, Problem extends TableProblem = TableProblem> {
  /** Line of the file at which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What the row becomes; null where it is left out. */
  readonly item: Item | null;
  /** The worst that is wrong with it. */
  readonly severity: Severity | null;
  /** What is wrong, by column; problems of the whole row stand at −1. */
  readonly problems: ReadonlyMap<number, readonly Problem[]>;
}

/** How a file was understood, as far as its preview goes. */
export interface Understood<Item, Problem extends TableProblem> {
  readonly header: number | null;
  /** Which column holds what, by field. */
  readonly fields: Readonly<Partial<Record<string, number>>>;
  readonly columns: readonly string[];
  /** What the rows become, by line. */
  readonly items: ReadonlyMap<number, Item>;
  readonly problems: readonly Problem[];
}

/** The rows below the header that hold any text, each with what it becomes. */
export function previewRows<Item, Problem extends TableProblem>(
  rows: Rows,
  { header, fields, columns, items, problems: all }: Understood<Item, Problem>,
): readonly PreviewRow<Item, Problem>[] {
  const byLine = Map.groupBy(all, ({ row }) => row);
  const columnOf = ({ field, column }: Problem): number => {
    if (field !== null) return fields[field] ?? -1;
    return column === null ? -1 : columns.indexOf(column);
  };
  return dataLines(rows, header).map(({ number: line, cells }) => {
    const found = byLine.get(line) ?? [];
    return {
      line,
      cells,
      item: items.get(line) ?? null,
      severity: severityOf(found),
      problems: Map.groupBy(found, columnOf),
    };
  });
}

function severityOf(problems: readonly TableProblem[]): Severity | null {
  if (problems.some(({ severity }) => severity === 'error')) return 'error';
  return problems.length > 0 ? 'warning' : null;
}
