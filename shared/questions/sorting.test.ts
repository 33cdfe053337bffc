import { describe, expect, it } from 'vitest';
import type { Json } from '../core/envelope.ts';
import { byRank } from '../core/rank.ts';
import { type Scenario, given, opened, person, programmed, received } from '../testing/scenario.ts';
import type { WebinarCommand } from '../webinar.ts';

const abc = given(opened, programmed(person('p')), received('a', 'b', 'c'));
const edit = (field: string, value: Json, base: string | null = null, question = 'a'): WebinarCommand => ({
  type: 'questions.edit',
  data: { question, changes: [{ field, value, base }] },
});
const first = ({ state }: Scenario) => state.questions.list[0]!;

describe('editing', () => {
  it.each<[string, Json, Json]>([
    ['text', ' What of\u0000 a? ', 'What of a?'],
    ['language', 'pt-BR', 'pt-BR'],
    ['language', null, null],
    ['tags', [' loans ', 'loans', 'law'], ['loans', 'law']],
    ['note', ' Ask\r\nLea first. ', 'Ask\nLea first.'],
    ['speaker', 'p', 'p'],
    ['answer', { text: ' Yes.\u0007 ', to: 'public' }, { text: 'Yes.', to: 'public' }],
    ['answer', { text: 'Yes.', to: 'asker' }, { text: 'Yes.', to: 'asker' }],
  ])('sets %s to %j: %j', (field, value, kept) => {
    const edited = abc.when(edit(field, value));
    expect(edited.rejection).toBeNull();
    expect(first(edited)).toMatchObject({ [field]: kept });
  });

  it.each<[string, Json]>([
    ['text', ''],
    ['text', '\u200B'],
    ['text', 'x'.repeat(2_001)],
    ['text', 7],
    ['language', 'French'],
    ['tags', ['x'.repeat(41)]],
    ['tags', Array.from({ length: 21 }, (_, index) => `t${index}`)],
    ['note', 'x'.repeat(4_001)],
    ['speaker', ''],
    ['answer', { text: '', to: 'public' }],
    ['answer', { text: '\u200B', to: 'public' }],
    ['answer', { text: 'Yes.', to: 'everyone' }],
    ['status', 'approved'],
    ['number', 7],
    ['original', 'Other'],
    ['name', 'Other'],
    ['renderings.fr', 'Autre'],
    ['answer.text', 'Other'],
    ['constructor', null],
  ])('refuses %s: %j', (field, value) => {
    const edited = abc.when(edit(field, value));
    expect(edited.rejection).toEqual({ code: 'field-invalid', data: { field } });
    expect(edited.state).toBe(abc.state);
  });

  it('puts a question to people of the programme only', () => {
    expect(abc.when(edit('speaker', 'nobody')).rejection).toEqual({
      code: 'speaker-unknown',
      data: { speaker: 'nobody' },
    });
    expect(abc.when(edit('speaker', 'p')).when(edit('speaker', null, null)).rejection?.code).toBe('conflict');
  });

  it('keeps the original, and every text in between', () => {
    const edited = abc.when(edit('text', 'Two'), { command: 'e1' }).when(edit('text', 'Three', 'e1'), { by: 'omar' });
    expect(first(edited)).toMatchObject({
      original: 'What about a?',
      text: 'Three',
      revisions: [
        { text: 'What about a?', by: 'mona' },
        { text: 'Two', by: 'omar', at: edited.at },
      ],
    });
  });

  it('keeps the newest fifty texts', () => {
    let scenario = abc;
    for (let round = 0; round < 60; round += 1)
      scenario = scenario.when(edit('text', `Text ${round}`, round === 0 ? null : `e${round - 1}`), {
        command: `e${round}`,
      });
    expect(first(scenario).revisions).toHaveLength(50);
    expect(first(scenario).revisions.at(-1)!.text).toBe('Text 58');
  });

  it('of different fields by two people stands; of the same field the second is told', () => {
    const edited = abc.when(edit('note', 'Mine'), { command: 'e1' });
    expect(first(edited.when(edit('language', 'fr'), { by: 'omar' }))).toMatchObject({ note: 'Mine', language: 'fr' });
    expect(edited.when(edit('note', 'Yours'), { by: 'omar' }).rejection).toEqual({
      code: 'conflict',
      data: {
        record: 'a',
        conflicts: [{ field: 'note', by: 'mona', at: edited.at, theirs: 'Mine', yours: 'Yours', version: 'e1' }],
      },
    });
    expect(first(edited.when(edit('note', 'Yours', 'e1'), { by: 'omar' })).note).toBe('Yours');
    expect(edited.when(edit('note', ' Mine '), { by: 'omar' })).toMatchObject({ facts: [], rejection: null });
  });

  it('is refused for one that is not there or is erased', () => {
    expect(abc.when(edit('note', 'x', null, 'z')).rejection?.code).toBe('question-unknown');
    const erased = abc.when({ type: 'questions.erase', data: { questions: ['a'] } });
    expect(erased.when(edit('note', 'x')).rejection).toEqual({ code: 'question-erased', data: { question: 'a' } });
  });
});

describe('tagging', () => {
  const tag = (questions: string[], add: string[], remove: string[] = []): WebinarCommand => ({
    type: 'questions.tag',
    data: { questions, add, remove },
  });
  const tags = ({ state }: Scenario) => state.questions.list.map((question) => question.tags.join(' '));

  it('adds and removes, beside what others do at the same time', () => {
    const both = abc.when(tag(['a', 'b'], ['law', 'loans'])).when(tag(['b', 'c'], ['art'], ['law']), { by: 'omar' });
    expect(tags(both)).toEqual(['law loans', 'loans art', 'art']);
    expect(both.when(tag(['a', 'b', 'c'], [], ['none']))).toMatchObject({ facts: [], rejection: null });
  });

  it('passes over those that have it, and names each once', () => {
    const tagged = abc.when(tag(['a'], ['law'])).when(tag(['a', 'b', 'b'], ['law', ' law ']));
    expect(tagged.facts).toMatchObject([{ data: { changes: [{ question: 'b' }] } }]);
  });

  it('drops none silently where there are too many', () => {
    const many = Array.from({ length: 20 }, (_, index) => `t${index}`);
    const full = abc.when(tag(['a'], many));
    expect(full.rejection).toBeNull();
    expect(full.when(tag(['b', 'a'], ['more'])).rejection).toEqual({ code: 'field-invalid', data: { field: 'tags' } });
    expect(full.when(tag(['a'], ['more'], ['t0'])).rejection).toBeNull();
  });
});

describe('the order by hand', () => {
  const five = given(opened, received('a', 'b', 'c', 'd', 'e'));
  const order = ({ state }: Scenario) =>
    [...state.questions.list]
      .sort(byRank)
      .map(({ id }) => id)
      .join('');
  const reorder = (questions: string[], after: string | null): WebinarCommand => ({
    type: 'questions.reorder',
    data: { questions, after },
  });

  it.each<[string, string[], string | null, string]>([
    ['one forward', ['a'], 'b', 'bacde'],
    ['one to the start', ['d'], null, 'dabce'],
    ['one to the end', ['a'], 'e', 'bcdea'],
    ['a group, keeping its order', ['d', 'b'], 'e', 'acebd'],
    ['a scattered group to the start', ['e', 'c'], null, 'ceabd'],
    ['a group behind one of its own', ['b', 'd'], 'd', 'acbde'],
    ['a group behind its first member', ['a', 'd'], 'a', 'adbce'],
    ['all of them', ['a', 'b', 'c', 'd', 'e'], null, 'abcde'],
    ['to where it is', ['c'], 'b', 'abcde'],
    ['behind itself', ['c'], 'c', 'abcde'],
    ['the first to the start', ['a'], null, 'abcde'],
    ['a group to where it is', ['c', 'b'], 'a', 'abcde'],
  ])('%s', (_what, questions, after, expected) => {
    const moved = five.when(reorder(questions, after));
    expect(moved.rejection).toBeNull();
    expect(order(moved)).toBe(expected);
    if (expected === 'abcde') expect(moved.facts).toEqual([]);
  });

  it('leaves numbers as they are, and puts what comes in last', () => {
    const moved = five
      .when(reorder(['e'], null))
      .when(
        { type: 'questions.submit', data: { id: 'x', text: 'Who?', language: null, name: '', place: '' } },
        { by: 'v', role: 'audience' },
      );
    expect(order(moved)).toBe('eabcdx');
    expect(moved.state.questions.list.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('refuses what is not there', () => {
    for (const command of [reorder(['z'], 'a'), reorder(['a'], 'z')])
      expect(five.when(command).rejection).toEqual({ code: 'question-unknown', data: { question: 'z' } });
  });
});
