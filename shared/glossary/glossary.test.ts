import { describe, expect, it } from 'vitest';
import { type Scenario, given, opened } from '../testing/scenario.ts';
import { undoOf } from '../undo.ts';
import type { WebinarCommand } from '../webinar.ts';
import { type Term, commands, maxTerms } from './messages.ts';
import { search, termsSorted } from './select.ts';

const term = (id: string, words: Record<string, string>, note = ''): Term => ({ id, words, note });
const add = (...terms: Term[]): WebinarCommand => ({ type: 'glossary.add', data: { terms, cause: 'add' } });
const edit = (id: string, field: string, value: string | null, base: string | null = null): WebinarCommand => ({
  type: 'glossary.edit',
  data: { term: id, changes: [{ field, value, base }] },
});
const remove = (...terms: string[]): WebinarCommand => ({ type: 'glossary.remove', data: { terms } });
const ines = { by: 'ines', role: 'interpreter' } as const;

const some = given(opened).when(
  add(
    term('a', { fr: 'Œuvre d’art', en: 'work of art' }),
    term('b', { fr: 'élément', en: 'item', es: 'elemento' }, 'Of a collection'),
    term('c', { es: 'Museo' }),
    term('d', { fr: 'zone 10' }),
    term('e', { fr: 'zone 9', ja: '博物館' }),
  ),
);
const shown = ({ state }: Scenario) =>
  Object.values(state.glossary.byId).map(({ id, words, note }) => term(id, words, note));

describe('terms', () => {
  it('are kept on one line, with the words that say something', () => {
    const { state } = given(opened).when(add(term('a', { fr: ' un\nmot ', en: '', es: '\u200B' }, ' a\r\nb ')));
    expect(state.glossary.byId['a']).toMatchObject(term('a', { fr: 'un mot' }, 'a\nb'));
    expect(Object.keys(state.glossary.byId['a']!.words)).toEqual(['fr']);
  });

  it.each<[string, WebinarCommand, string]>([
    ['an addition', add(term('x', { en: 'x' })), 'glossary.add'],
    [
      'an import',
      { type: 'glossary.add', data: { terms: [term('x', { en: 'x' })], cause: 'import' } },
      'glossary.import',
    ],
    ['a word', edit('a', 'words.en', 'artwork'), 'glossary.edit'],
    ['a new word', edit('a', 'words.es', 'obra de arte'), 'glossary.edit'],
    ['a word that goes', edit('a', 'words.en', null), 'glossary.edit'],
    ['a note', edit('a', 'note', 'n'), 'glossary.edit'],
    ['a removal', remove('c', 'a'), 'glossary.remove'],
  ])('take back %s, and make it again', (_name, command, kind) => {
    const before = shown(some);
    let after = some.when(command, ines);
    expect(after.rejection).toBeNull();
    const changed = shown(after);
    expect(changed).not.toEqual(before);
    const press = (which: 'undo' | 'redo') => {
      const found = undoOf(after.state, 'ines')[which]!;
      expect(found.kind).toBe(kind);
      after = after.when(found.command, ines);
      expect(after.rejection).toBeNull();
    };
    for (let round = 0; round < 2; round += 1) {
      press('undo');
      expect(shown(after).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(before);
      press('redo');
      expect(shown(after)).toEqual(changed);
    }
  });

  it('of a whole glossary come and go as one', () => {
    const all = Array.from({ length: maxTerms }, (_, index) =>
      term(`t${index}`, { fr: `mot ${index}`, en: `word ${index}` }),
    );
    const command = { type: 'glossary.add', data: { terms: all, cause: 'import' } } as const;
    expect(commands['glossary.add'].safeParse(command.data).success).toBe(true);
    const added = given(opened).when(command, ines);
    expect(added.state.glossary.order).toHaveLength(maxTerms);
    const undone = added.when(undoOf(added.state, 'ines').undo!.command, ines);
    expect([undone.state.glossary.order, undoOf(undone.state, 'ines').undo]).toEqual([[], null]);
    const again = undone.when(undoOf(undone.state, 'ines').redo!.command, ines);
    expect(again.state.glossary.order).toEqual(all.map(({ id }) => id));
  });

  it('of two people stand beside each other where they are of different languages', () => {
    const after = some.when(edit('a', 'words.es', 'obra'), ines).when(edit('a', 'words.en', 'artwork'));
    expect(after.state.glossary.byId['a']?.words).toEqual({ fr: 'Œuvre d’art', en: 'artwork', es: 'obra' });
  });

  it('stand in the order of a language, those without a word in it last', () => {
    const sorted = (language: string) => termsSorted(some.state.glossary, language).map(({ id }) => id);
    expect(sorted('fr')).toEqual(['b', 'a', 'e', 'd', 'c']);
    expect(sorted('es').slice(0, 2)).toEqual(['b', 'c']);
  });
});

describe('searching', () => {
  const found = (query: string) => search(Object.values(some.state.glossary.byId), query).map(({ id }) => id);
  it.each([
    ['accents and case aside', 'ELEMENT', ['b']],
    ['joined letters', 'oeuvre', ['a']],
    ['a part of a word', 'useo', ['c']],
    ['in notes', 'collection', ['b']],
    ['several words, in any order', 'art work', ['a']],
    ['other scripts', '物', ['e']],
    ['nothing', 'xyz', []],
    ['what is not there whole', 'art museo', []],
  ])('finds %s', (_name, query, ids) => expect(found(query)).toEqual(ids));
  it.each(['', '  ', '…'])('for %j finds all', (query) => expect(found(query)).toHaveLength(5));
});

describe('refused is', () => {
  it.each<[string, WebinarCommand, object]>([
    ['a term without words', add(term('x', { fr: ' ' }, 'n')), { code: 'term-empty', data: { term: 'x' } }],
    ['to take the only word', edit('c', 'words.es', null), { code: 'term-empty', data: { term: 'c' } }],
    ['a word of nothing in its place', edit('c', 'words.es', '\u200B'), { code: 'term-empty', data: { term: 'c' } }],
    ['a language that is none', edit('c', 'words.FR1', 'x'), { code: 'field-invalid' }],
    ['a word too long', edit('c', 'words.es', 'x'.repeat(201)), { code: 'field-invalid' }],
    ['a term that is there', add(term('a', { en: 'x' })), { code: 'record-exists', data: { kind: 'term' } }],
    ['a term that is not', edit('z', 'note', 'x'), { code: 'record-unknown', data: { kind: 'term', record: 'z' } }],
    ['what another changed', edit('b', 'words.en', 'piece'), { code: 'conflict' }],
    ['an undo of nothing', { type: 'glossary.undo', data: { of: 'x' } }, { code: 'nothing-to-undo' }],
    ['a redo of nothing', { type: 'glossary.redo', data: { of: 'x' } }, { code: 'nothing-to-undo' }],
  ])('%s', (_name, command, rejection) => {
    const scenario = some.when(edit('b', 'words.en', 'element'), ines);
    expect(scenario.when(command).rejection).toMatchObject(rejection);
  });

  it('one term too many', () => {
    let scenario = given(opened);
    for (let page = 0; page < maxTerms / 1_000; page += 1)
      scenario = scenario.when(
        add(...Array.from({ length: 1_000 }, (_, index) => term(`t${page}-${index}`, { en: 'x' }))),
      );
    expect(scenario.when(add(term('x', { en: 'x' }))).rejection).toMatchObject({
      code: 'too-many-records',
      data: { kind: 'term', most: maxTerms },
    });
  });
});
