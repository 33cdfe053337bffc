import { describe, expect, it } from 'vitest';
import type { Json } from '../core/envelope.ts';
import { type Scenario, given, hour, movedTo, noon, opened, received } from '../testing/scenario.ts';
import { type WebinarCommand, commands, deadlines } from '../webinar.ts';
import { initialSettings } from './state.ts';

const ab = given(opened, received('a', { id: 'b', author: 'v-a' }, 'c'));
const configure = (field: string, value: Json, base: string | null = null): WebinarCommand => ({
  type: 'questions.configure',
  data: { changes: [{ field, value, base }] },
});

describe('configuring', () => {
  it.each<[string, Json]>([
    ['intake', 'follows'],
    ['notice', 'Back after the break'],
    ['moderated', false],
    ['maxLength', 300],
    ['anonymous', 'required'],
    ['voting', false],
    ['retention', 30],
    ['words', { fr: ['zut'], 'pt-BR': ['puxa'] }],
    ['frames', ['https://museum.example.org']],
    ['machine', true],
  ])('sets %s', (field, value) => {
    const { rejection, state } = ab.when(configure(field, value), { command: 'x' });
    expect(rejection).toBeNull();
    expect(state.questions.settings).toEqual({ ...initialSettings, [field]: value });
    expect(state.questions.versions).toHaveProperty([field, 'command'], 'x');
  });

  it.each<[string, Json]>([
    ['intake', 'sometimes'],
    ['maxLength', 99],
    ['maxLength', 2_001],
    ['retention', 0],
    ['words', { fr: [''] }],
    ['words', { French: ['zut'] }],
    ['frames', ['javascript:alert(1)']],
    ['frames', ['museum.example.org']],
    ['words.fr', ['zut']],
    ['list', []],
    ['constructor', null],
  ])('refuses %s: %j', (field, value) => {
    const { rejection, state } = ab.when(configure(field, value));
    expect(rejection).toEqual({ code: 'field-invalid', data: { field } });
    expect(state).toBe(ab.state);
  });

  it('tells the second of two who set the same', () => {
    const closed = ab.when(configure('intake', 'closed'), { command: 'x' });
    expect(closed.when(configure('intake', 'follows'), { by: 'omar' }).rejection).toMatchObject({
      code: 'conflict',
      data: { record: 'questions', conflicts: [{ field: 'intake', by: 'mona', theirs: 'closed', version: 'x' }] },
    });
    expect(closed.when(configure('intake', 'closed'), { by: 'omar' })).toMatchObject({ facts: [], rejection: null });
    expect(closed.when(configure('intake', 'open', 'x'), { by: 'omar' }).rejection).toBeNull();
  });
});

describe('erasing', () => {
  const erased = ({ state }: Scenario) => state.questions.list.map((question) => question.erased);
  const ofAuthor = (author: string): WebinarCommand => ({ type: 'questions.erase-author', data: { author } });

  it('is of the questions that are named, once', () => {
    const one = ab.when({ type: 'questions.erase', data: { questions: ['a', 'a'] } });
    expect(erased(one)).toEqual([true, false, false]);
    expect(one.when({ type: 'questions.erase', data: { questions: ['a'] } })).toMatchObject({
      facts: [],
      rejection: null,
    });
    expect(ab.when({ type: 'questions.erase', data: { questions: ['a', 'z'] } }).rejection).toEqual({
      code: 'question-unknown',
      data: { question: 'z' },
    });
  });

  it('is of everything that one person asked: by staff, or by themselves', () => {
    expect(erased(ab.when(ofAuthor('v-a')))).toEqual([true, true, false]);
    expect(erased(ab.when(ofAuthor('v-c'), { by: 'v-c', role: 'audience' }))).toEqual([false, false, true]);
    const others = ab.when(ofAuthor('v-a'), { by: 'v-c', role: 'audience' });
    expect(others.rejection).toEqual({ code: 'forbidden', data: null });
    expect(others.state).toBe(ab.state);
  });

  it('is of all when the retention time is over', () => {
    const all = ab.when({ type: 'questions.erase-all', data: {} }, { by: 'system', role: 'system' });
    expect(erased(all)).toEqual([true, true, true]);
    expect(JSON.stringify(all.state.questions.list)).not.toMatch(/What about|Asker of|Lima/);
  });

  it('takes the steps on it out of what can be taken back', () => {
    const edited = movedTo(ab, 'a', 'rejected');
    expect(edited.state.questions.undo['mona']).toHaveLength(2);
    const gone = edited.when({ type: 'questions.erase', data: { questions: ['a'] } });
    expect(gone.state.questions.undo['mona']).toEqual([]);
  });
});

describe('the retention time', () => {
  const day = 24 * hour;
  const mine = ({ state }: Scenario) =>
    deadlines(state).filter(({ command }) => command.type === 'questions.erase-all');

  it('counts from the planned end, or from the end where there was one', () => {
    expect(mine(ab)).toMatchObject([{ at: noon + 2 * hour + 90 * day }]);
    const ended = ab
      .given({ type: 'transport.started', data: { item: 'x' }, at: noon })
      .given({ type: 'transport.ended', data: {}, at: noon + 3 * hour });
    expect(mine(ended)).toMatchObject([{ at: noon + 3 * hour + 90 * day }]);
    expect(mine(ab.when(configure('retention', 1)))).toMatchObject([{ at: noon + 2 * hour + day }]);
    for (const { command } of mine(ab)) expect(commands[command.type].safeParse(command.data).success).toBe(true);
  });

  it('is no matter where nothing is left to erase', () => {
    expect(mine(given(opened))).toEqual([]);
    expect(mine(ab.when({ type: 'questions.erase-all', data: {} }))).toEqual([]);
    expect(mine(ab.when({ type: 'questions.erase', data: { questions: ['a'] } }))).toHaveLength(1);
  });

  it('comes again for what comes in after it', () => {
    const [before] = mine(ab);
    const again = ab
      .when({ type: 'questions.erase-all', data: {} })
      .when(
        { type: 'questions.submit', data: { id: 'x', text: 'Who?', language: null, name: '', place: '' } },
        { by: 'v', role: 'audience' },
      );
    const [after] = mine(again);
    expect(after!.at).toBe(before!.at);
    expect(after!.key).not.toBe(before!.key);
  });
});
