import { describe, expect, it } from 'vitest';
import {
  type Scenario,
  given,
  minute,
  movedTo,
  noon,
  opened,
  person,
  programmed,
  received,
} from '../testing/scenario.ts';
import type { WebinarCommand } from '../webinar.ts';
import { figures, readiness } from './figures.ts';
import { QuestionStatus } from './messages.ts';
import {
  type Order,
  type QuestionFilter,
  type Tab,
  arranged,
  conditions,
  countsByTab,
  everything,
  matches,
  mergedInto,
  prepareSearch,
  tabOf,
} from './select.ts';

const list = ({ state }: Scenario) => state.questions.list;
const ids = (questions: readonly { readonly id: string }[]) => questions.map(({ id }) => id).join('');
const edit = (question: string, field: string, value: string | readonly string[]): WebinarCommand => ({
  type: 'questions.edit',
  data: { question, changes: [{ field, value, base: null }] },
});

describe('what is prepared for a search', () => {
  it('is so many questions at a time, each once, and again what has changed', () => {
    const three = given(opened, received('a', 'b', 'c'));
    expect(prepareSearch(list(three), 2)).toBe(false);
    expect(prepareSearch(list(three), 1)).toBe(true);
    expect(prepareSearch(list(three), 0)).toBe(true);
    const edited = three.when(edit('b', 'text', 'Another text?'));
    expect(prepareSearch(list(edited), 0)).toBe(false);
    expect(prepareSearch(list(edited), 1)).toBe(true);
  });
});

describe('tabs', () => {
  const ab = given(opened, received('a', 'b'));

  it.each<[QuestionStatus, Tab | null]>([
    ['pending', 'pending'],
    ['approved', 'approved'],
    ['next', null],
    ['on-air', null],
    ['answered', 'answered'],
    ['rejected', 'rejected'],
    ['deferred', 'deferred'],
    ['merged', null],
    ['withdrawn', 'rejected'],
  ])('one that is %s stands in %s', (status, tab) => {
    const [a] = list(movedTo(ab, 'a', status));
    expect(tabOf(a!)).toBe(tab);
  });

  it('are for every state there is', () => expect(QuestionStatus.options).toHaveLength(9));

  it('count what stands in them, and nothing that is erased', () => {
    expect(countsByTab(list(ab))).toEqual({ pending: 2, approved: 0, answered: 0, rejected: 0, deferred: 0 });
    const erased = ab.when({ type: 'questions.erase', data: { questions: ['a'] } });
    expect(countsByTab(list(erased)).pending).toBe(1);
  });
});

const told = given(
  opened,
  programmed(person('p')),
  received(
    { id: 'a', text: 'Où est l’œuvre volée ?', language: 'fr', name: 'Noémie', place: 'Liège' },
    { id: 'b', text: 'Who pays for 2030?', language: 'en', name: '' },
    { id: 'c', text: '¿Quién decide?', language: 'es', source: 'import', author: null },
    { id: 'd', text: 'When 12?', language: null },
  ),
)
  .when(edit('b', 'tags', ['Budget']), { by: 'omar' })
  .when(edit('b', 'text', 'Who will pay?'), { by: 'omar', command: 'e' })
  .when(edit('c', 'speaker', 'p'))
  .when(edit('d', 'note', 'Ask Léa'))
  .when({ type: 'questions.render', data: { question: 'c', language: 'fr', text: 'Qui décide ?', base: null } })
  .when(
    { type: 'questions.render', data: { question: 'b', language: 'fr', text: 'Qui paiera ?', base: null } },
    { command: 'r' },
  )
  .when({
    type: 'questions.edit',
    data: { question: 'b', changes: [{ field: 'text', value: 'Who is to pay?', base: 'e' }] },
  });

describe('a filter', () => {
  const found = (filter: Partial<QuestionFilter>, claimed?: ReadonlySet<string>) =>
    ids(list(told).filter((question) => matches(question, { ...everything, ...filter }, claimed)));

  it.each<[string, Partial<QuestionFilter>, string]>([
    ['nothing', {}, 'abcd'],
    ['words, case and accents aside', { words: 'OU est oeuvre' }, 'a'],
    ['part of a word', { words: 'vol' }, 'a'],
    ['words in any order', { words: 'decide quien' }, 'c'],
    ['words of a rendering', { words: 'qui décide' }, 'c'],
    ['words of the original', { words: '2030' }, 'b'],
    ['a name', { words: 'noemie' }, 'a'],
    ['a place', { words: 'LIEGE' }, 'a'],
    ['a note', { words: 'lea' }, 'd'],
    ['a tag', { words: 'budget' }, 'b'],
    ['a number', { words: '#4' }, 'd'],
    ['a number that is one', { words: '1' }, 'ad'],
    ['words that stand nowhere together', { words: 'who decide' }, ''],
    ['signs alone', { words: '?!' }, 'abcd'],
    ['a language', { language: 'fr' }, 'a'],
    ['no language', { language: 'unknown' }, 'd'],
    ['a source', { source: 'import' }, 'c'],
    ['a tag as it is', { tag: 'Budget' }, 'b'],
    ['a speaker', { speaker: 'p' }, 'c'],
    ['what cannot be read in French', { unreadableIn: 'fr' }, 'bd'],
    ['what cannot be read in German', { unreadableIn: 'de' }, 'abcd'],
    ['whom one has touched', { touchedBy: 'omar' }, 'b'],
    ['to whom it is put', { touchedBy: 'p' }, 'c'],
    ['several at once', { unreadableIn: 'fr', touchedBy: 'omar', words: 'pay' }, 'b'],
  ])('of %s', (_what, filter, expected) => expect(found(filter)).toBe(expected));

  it('of what one is editing', () => expect(found({ touchedBy: 'nadia' }, new Set(['a']))).toBe('a'));

  it('has as many conditions as are set', () => {
    expect(conditions(everything)).toBe(0);
    expect(conditions({ ...everything, words: 'x', tag: 'y', language: 'fr' })).toBe(2);
  });
});

describe('a tab in order', () => {
  const queue = given(opened, received(...'abcde'.split('').map((id) => ({ id, status: 'approved' as const }))));
  const shown = (
    scenario: Scenario,
    tab: Tab,
    order: Order,
    votes: Readonly<Record<string, number>> = {},
    filter: Partial<QuestionFilter> = {},
  ) => ids(arranged(list(scenario), tab, { ...everything, ...filter }, order, votes));

  it('by age, the one that waits longest first', () => expect(shown(queue, 'approved', 'age')).toBe('abcde'));
  it('by votes, and by age among equals', () =>
    expect(shown(queue, 'approved', 'votes', { d: 3, b: 3, e: 7 })).toBe('ebdac'));
  it('by hand', () => {
    const moved = queue.when({ type: 'questions.reorder', data: { questions: ['d'], after: 'a' } });
    expect(shown(moved, 'approved', 'hand')).toBe('adbce');
  });
  it('of what is dealt with: the newest first', () => {
    const answered = movedTo(movedTo(queue, 'd', 'answered'), 'b', 'answered');
    expect(shown(answered, 'answered', 'age')).toBe('bd');
    expect(shown(answered, 'approved', 'age')).toBe('ace');
  });
  it('of what is rejected: what its asker withdrew stands apart, behind it', () => {
    const rejected = movedTo(movedTo(movedTo(queue, 'a', 'rejected'), 'b', 'withdrawn'), 'c', 'rejected');
    expect(shown(rejected, 'rejected', 'age')).toBe('cab');
    expect(shown(rejected, 'rejected', 'votes', { b: 9, a: 1 })).toBe('acb');
  });

  it('holds merged questions under their target, and finds it by them', () => {
    const merged = queue
      .when(edit('d', 'tags', ['unusual']))
      .when({ type: 'questions.merge', data: { questions: ['d', 'b'], into: 'c' } });
    expect(shown(merged, 'approved', 'age')).toBe('ace');
    expect(ids(mergedInto(list(merged)).get('c') ?? [])).toBe('bd');
    expect(shown(merged, 'approved', 'age', {}, { words: 'unusual' })).toBe('c');
    const erased = merged.when({ type: 'questions.erase', data: { questions: ['b'] } });
    expect(ids(mergedInto(list(erased)).get('c') ?? [])).toBe('d');
  });

  it('changes nothing in the state', () => {
    const before = list(queue);
    arranged(before, 'approved', everything, 'votes', { e: 1 });
    expect(ids(before)).toBe('abcde');
  });
});

describe('figures', () => {
  it('are nothing before the first question', () => {
    expect(figures([], noon, 3)).toEqual({
      received: 0,
      perMinute: [0, 0, 0],
      byLanguage: {},
      waiting: { count: 0, median: null, longest: null },
      answered: 0,
    });
  });

  it('count by minute, language and state, and how long those wait that wait', () => {
    const asked = ['fr', 'fr', 'en', null].reduce<Scenario>(
      (scenario, language, index) =>
        scenario.given({
          ...received({ id: `q${index}`, number: index + 1, rank: `a${index}`, language }),
          at: noon + index * minute,
        }),
      given(opened),
    );
    const now = noon + 4 * minute;
    expect(figures(list(asked), now, 4)).toEqual({
      received: 4,
      perMinute: [1, 1, 1, 0],
      byLanguage: { fr: 2, en: 1, unknown: 1 },
      waiting: { count: 4, median: 2.5 * minute, longest: 4 * minute },
      answered: 0,
    });
    const sorted = movedTo(movedTo(movedTo(asked, 'q0', 'answered'), 'q1', 'rejected'), 'q2', 'next');
    expect(figures(list(sorted), now, 4)).toMatchObject({
      answered: 1,
      waiting: { count: 2, median: 1.5 * minute, longest: 2 * minute },
    });
    const erased = sorted.when({ type: 'questions.erase-all', data: {} });
    expect(figures(list(erased), now, 4)).toMatchObject({ received: 4, answered: 1, waiting: { count: 0 } });
  });

  it('take a clock that is behind as now', () => {
    const [a] = list(given(opened, { ...received('a'), at: noon }));
    expect(figures([a!], noon - minute, 2)).toMatchObject({ perMinute: [0, 1], waiting: { longest: 0 } });
  });
});

describe('how ready the booths are', () => {
  it('is who has it, who not, and since when as many have it', () => {
    const seen = { fr: { by: 'i', at: noon }, es: { by: 'j', at: noon + minute } };
    expect(readiness({ seen: {} }, ['fr', 'en'])).toEqual({ have: 0, of: 2, since: null, unseen: ['fr', 'en'] });
    expect(readiness({ seen }, ['fr', 'en', 'es'])).toEqual({ have: 2, of: 3, since: noon + minute, unseen: ['en'] });
    expect(readiness({ seen }, ['fr'])).toEqual({ have: 1, of: 1, since: noon, unseen: [] });
    expect(readiness({ seen }, [])).toEqual({ have: 0, of: 0, since: null, unseen: [] });
  });
});
