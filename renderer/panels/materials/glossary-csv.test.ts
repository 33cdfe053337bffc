import { expect, it } from 'vitest';
import { glossaryTable } from '../../../shared/glossary/table.ts';
import { readGlossary } from '../../../shared/glossary/import/read-glossary.ts';
import { planned } from '../../../shared/glossary/import/merge.ts';
import { given, opened } from '../../../shared/testing/scenario.ts';
import { decode } from '../../ui/table-import/decode.ts';
import { tokenise } from '../../ui/table-import/tokenise.ts';
import { glossaryCsv } from './glossary-csv.ts';

it('a glossary that was saved and is brought in again is the same, formulas or not', () => {
  const words: Record<string, string>[] = [
    { fr: '=2+5', en: "'=2+5", es: "'s" },
    { fr: '-isme', en: '-ism' },
    { en: '@home', es: '+34' },
  ];
  const terms = words.map((each, index) => ({ id: `t${index}`, words: each, note: index === 0 ? '-\n=x' : '' }));
  const { glossary } = given(opened).when({ type: 'glossary.add', data: { terms, cause: 'add' } }).state;
  const { rows } = tokenise(decode(glossaryCsv(glossaryTable(glossary, ['fr', 'en', 'es'])), 'utf-8'));
  const read = readGlossary({ rows, languages: ['fr', 'en', 'es'] });
  expect(read.problems).toEqual([]);
  expect(read.terms.map(({ words: each, note }) => [each, note])).toEqual(
    terms.map(({ words: each, note }) => [each, note]),
  );
  expect(planned(read.terms, glossary, () => 'new').map(({ kind }) => kind)).toEqual(['known', 'known', 'known']);
});
