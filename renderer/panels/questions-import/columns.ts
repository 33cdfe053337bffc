import { type Field, type Mapping, fields } from '../../../shared/questions/import/mapping.ts';

/** What a person may say that a column holds. */
export type ColumnUse = Field | 'ignored';

export const columnUses: readonly ColumnUse[] = [...fields, 'ignored'];

export function purposeOf({ fields: held }: Mapping, column: number): ColumnUse {
  return fields.find((name) => held[name] === column) ?? 'ignored';
}

/** The mapping once a column is said to hold something else: whichever held it before is no longer imported. */
export function withUse(mapping: Mapping, column: number, use: ColumnUse): Mapping {
  const kept = Object.entries(mapping.fields).filter(([name, held]) => held !== column && name !== use);
  const assigned: [string, number][] = use === 'ignored' ? [] : [[use, column]];
  return { ...mapping, fields: Object.fromEntries([...kept, ...assigned]) };
}
