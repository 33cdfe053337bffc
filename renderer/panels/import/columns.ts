import { type Field, type Mapping, customKey, fields } from '../../../shared/run-sheet/import/mapping.ts';

/** What a person may say that a column holds. */
export type ColumnUse = Field | 'custom' | 'ignored';

export const columnUses: readonly ColumnUse[] = [...fields, 'custom', 'ignored'];

export function purposeOf(mapping: Mapping, column: number): ColumnUse {
  const field = fields.find((name) => mapping.fields[name] === column);
  if (field) return field;
  return Object.values(mapping.custom).includes(column) ? 'custom' : 'ignored';
}

/**
 * The mapping once a column is said to hold something else. A field has one column: whichever held it before is no
 * longer imported.
 */
export function withUse(mapping: Mapping, column: number, use: ColumnUse, columns: readonly string[]): Mapping {
  const kept = Object.entries(mapping.fields).filter(([name, held]) => held !== column && name !== use);
  const custom = Object.fromEntries(Object.entries(mapping.custom).filter(([, held]) => held !== column));
  if (use === 'custom') custom[customKey(columns[column] ?? '', column, custom)] = column;
  const assigned: [string, number][] = use === 'custom' || use === 'ignored' ? [] : [[use, column]];
  return { ...mapping, fields: Object.fromEntries([...kept, ...assigned]), custom };
}
