/** An error keeps its row out (or, for the file itself, everything); a warning lets it in, with what its code says. */
export type Severity = 'error' | 'warning';

/** Why something in a file could not be read as it stands; the console has a sentence for each code. */
export interface TableProblem<Code extends string = string, Field extends string = string> {
  /** Line of the file at which the row begins, from 1. */
  readonly row: number;
  /** Header text of the column, null where the problem is the whole row or file. */
  readonly column: string | null;
  readonly field: Field | null;
  readonly code: Code;
  /** What stands in the file, shortened. */
  readonly value: string;
  readonly severity: Severity;
}

const longestValue = 200;

/** Makes the problems of one kind of file, from how grave each code is. */
export function problemMaker<Code extends string, Field extends string>(severities: Readonly<Record<Code, Severity>>) {
  return (
    row: number,
    code: Code,
    value = '',
    where: { readonly column: string; readonly field: Field | null } | null = null,
  ): TableProblem<Code, Field> => ({
    row,
    column: where?.column ?? null,
    field: where?.field ?? null,
    code,
    value: value.length > longestValue ? `${value.slice(0, longestValue - 1)}…` : value,
    severity: severities[code],
  });
}
