import { expect, it } from 'vitest';
import { maxTerms } from '../../../shared/glossary/messages.ts';
import { readTerms } from './read-terms.ts';

const file = (...lines: readonly string[]) => new File([lines.join('\n')], 'glossary.csv', { type: 'text/csv' });
const languages = ['fr', 'en', 'es'];

it('what the glossary has with every word of the file is known, and nothing else', async () => {
  const glossary = {
    a: { words: { fr: 'Réserve', en: 'store', es: 'depósito' } },
    b: { words: { fr: 'réserve', en: 'reservation' } },
  };
  const read = await readTerms(
    file('fr,en', 'reserve,Store', 'réserve,reservation', 'réserve,storage', 'réserve,', ',store', 'prêt,loan', ',!'),
    { languages, glossary },
  );
  expect(read?.terms.map(({ words }) => words)).toEqual([
    { fr: 'réserve', en: 'storage' },
    { fr: 'prêt', en: 'loan' },
    { en: '!' },
  ]);
  expect(read).toMatchObject({ known: 2, leftOut: 0 });
});

it('a whole glossary is compared with itself without comparing each term with each', async () => {
  let looks = 0;
  const glossary = Object.fromEntries(
    Array.from({ length: maxTerms }, (_, index) => {
      const look = (word: string): string => ((looks += 1), word);
      const words = {
        get fr() {
          return look(`mot ${index}`);
        },
        en: `word ${index}`,
      };
      return [`t${index}`, { words }];
    }),
  );
  const lines = Array.from({ length: maxTerms }, (_, index) => `mot ${index},word ${index}`);
  expect(await readTerms(file('fr,en', ...lines), { languages, glossary })).toMatchObject({
    terms: [],
    known: maxTerms,
  });
  expect(looks).toBeLessThan(5 * maxTerms);
});
