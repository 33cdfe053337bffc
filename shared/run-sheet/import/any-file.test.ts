import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../messages.ts';
import { fields } from './mapping.ts';
import { readRunSheet } from './read-run-sheet.ts';
import { assertReaching } from '../../testing/assert-reaching.ts';

const words = [
  '15:00',
  '25:61',
  '12',
  '2,5',
  '00:12:00',
  '=A1',
  'Exposé',
  'Panelistas 1 a 4',
  'All panellists',
  'FR/EN',
  'Ana; Luis',
];
const cell = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 30 }), fc.constant(''));
const header = fc.constantFrom(
  'Titre',
  'Duration',
  'Durée mini',
  'Hora',
  'Type',
  'Speaker',
  'Lieu',
  'Idioma',
  'Notes',
  '__proto__',
  '',
);
const rows = fc.tuple(
  fc.array(header, { maxLength: 12 }),
  fc.array(fc.array(cell, { maxLength: 14 }), { maxLength: 20 }),
);
const mapping = fc.record({
  header: fc.constantFrom(null, 0),
  fields: fc.dictionary(fc.constantFrom(...fields), fc.nat(12)),
  custom: fc.dictionary(fc.constantFrom('budget', 'room'), fc.nat(12)),
});

describe('any file', () => {
  it('is read without a crash, into what the import command accepts, with a reason for every row that is left out', () => {
    let imported = 0;
    assertReaching(
      fc.property(rows, fc.option(mapping, { nil: undefined }), ([names, data], assigned) => {
        let count = 0;
        const all = [names, ...data];
        const { items, people, lines, problems } = readRunSheet({
          rows: all,
          ...(assigned && { mapping: assigned }),
          language: 'fr',
          start: 1_602_162_000_000,
          timeZone: 'Europe/Paris',
          people: [],
          newId: () => `id-${++count}`,
        });
        if (items.length > 0)
          expect(commands['run-sheet.import'].safeParse({ items, people, mode: 'append' }).error).toBeUndefined();
        imported += items.length;
        expect(lines.length).toBe(items.length);
        const known = new Set(people.map(({ id }) => id));
        expect(items.flatMap(({ speakers }) => speakers).every((id) => known.has(id))).toBe(true);
        const told = new Set(problems.filter(({ severity }) => severity === 'error').map(({ row }) => row));
        expect(lines.some((line) => told.has(line))).toBe(false);
      }),
      { numRuns: 300, reached: () => expect(imported).toBeGreaterThan(0) },
    );
  });
});
