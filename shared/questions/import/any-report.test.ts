import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Incoming } from '../messages.ts';
import { fields } from './mapping.ts';
import { readReport } from './read-report.ts';
import { identify } from './repeats.ts';
import { assertReaching } from '../../testing/assert-reaching.ts';

const words = [
  'Why?',
  '10/08/2020 15:00',
  '25:61',
  '2020-10-08T15:07:00+99:99',
  'Answered',
  'Dismissed',
  'Reply',
  'ana@example.org',
  'Ana <ana@example.org>',
  'français',
  '=A1',
  '\u202e',
  'x'.repeat(2_100),
];
const cell = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 30 }), fc.constant(''));
const header = fc.constantFrom(
  'Question',
  'Asker Name',
  'Last name',
  'Asker Email',
  'Fecha y hora',
  'Statut',
  'Réponse',
  'Langue',
  'Type',
  'Question ID',
  '__proto__',
  '',
);
const file = fc.tuple(
  fc.oneof(
    fc.array(header, { maxLength: 12 }),
    fc.array(header, { maxLength: 8 }).map((more) => ['Question', 'Asker Name', ...more]),
  ),
  fc.array(fc.array(cell, { maxLength: 14 }), { maxLength: 20 }),
);
const mapping = fc.record({
  header: fc.constantFrom(null, 0),
  fields: fc.dictionary(fc.constantFrom(...fields), fc.nat(12)),
});

describe('any report', () => {
  it('is read without a crash, into what the command accepts, with a reason for every row that is left out', () => {
    let taken = 0;
    assertReaching(
      fc.property(file, fc.option(mapping, { nil: undefined }), ([names, data], assigned) => {
        const rows = [names, ...data];
        const { questions, problems } = readReport({
          rows,
          ...(assigned && { mapping: assigned }),
          start: 1_602_162_000_000,
          timeZone: 'Europe/Paris',
          guessLanguage: () => null,
        });
        const found = identify(questions, 's1');
        for (const { incoming } of found) expect(Incoming.safeParse(incoming).error).toBeUndefined();
        expect(new Set(found.map(({ incoming }) => incoming.id)).size).toBe(found.length);
        expect(new Set(found.map(({ incoming }) => incoming.external)).size).toBe(found.length);
        taken += found.length;
        const told = new Set(problems.filter(({ severity }) => severity === 'error').map(({ row }) => row));
        expect(questions.some(({ line }) => told.has(line))).toBe(false);
        expect(questions.some(({ name }) => /\S@\S+\.\S/.test(name))).toBe(false);
      }),
      {
        numRuns: 300,
        reached: () => {
          // Drawn at random: some 100 of them. None would mean that nothing above was looked at.
          expect(taken).toBeGreaterThan(20);
        },
      },
    );
  });
});
