import { describe, expect, it } from 'vitest';
import { found } from '../../ui/glossary/found.ts';
import { termsOf } from './terms.ts';

const term = (fr: string, en: string, note = '') => ({ words: { fr, en }, note, versions: {} });
const glossary = {
  a: term('réserve', 'store'),
  b: term('plan de sauvegarde', 'salvage plan', 'PSBC'),
  c: term('magasin', 'shop'),
};

const added = {
  command: {
    id: 'c1',
    type: 'glossary.add' as const,
    data: { terms: [{ id: 'n', words: { fr: 'acquis' }, note: '' }], cause: 'add' as const },
  },
  at: 0,
  kept: true,
  blocked: null,
};

describe('the glossary of a booth', () => {
  it('shows what was added here at once, as waiting, until the view has it', () => {
    expect(termsOf(glossary, [added]).map(({ id, isWaiting }) => [id, isWaiting])).toEqual([
      ['n', true],
      ['c', false],
      ['b', false],
      ['a', false],
    ]);
    expect(termsOf({ ...glossary, n: term('acquis', '') }, [added]).filter(({ id }) => id === 'n')).toHaveLength(1);
  });

  it('finds by any language and by the note, whatever the accents, and what begins with it first', () => {
    const terms = termsOf(glossary, []);
    expect(found(terms, 'reserve').map(({ id }) => id)).toEqual(['a']);
    expect(found(terms, 'psbc').map(({ id }) => id)).toEqual(['b']);
    // “salvage plan” begins with it, “magasin” and “plan de sauvegarde” have it inside.
    expect(found(terms, 'sa').map(({ id }) => id)[0]).toBe('b');
    expect(found(terms, '  ')).toHaveLength(3);
    expect(found(terms, 'nothing')).toEqual([]);
  });
});
