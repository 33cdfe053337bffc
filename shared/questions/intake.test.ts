import { describe, expect, it } from 'vitest';
import type { Fact, Json, Recorded } from '../core/envelope.ts';
import { upcast } from '../core/upcast.ts';
import type { Recordable, Scenario } from '../testing/scenario.ts';
import { added, given, hour, incoming, movedTo, noon, opened, received } from '../testing/scenario.ts';
import { type WebinarCommand, histories } from '../webinar.ts';
import { withoutQuestions } from './erase.ts';
import { type Received, type Settings, maxQuestions } from './messages.ts';

const session = given(opened, added('a', { id: 'q', kind: 'questions' }, 'z'));
const visitor = (by: string): Recordable => ({ by, role: 'audience' });
const asking = (
  id: string,
  text: string,
  about: { name?: string; place?: string; language?: string | null } = {},
): WebinarCommand => ({
  type: 'questions.submit',
  data: { id, text, language: 'en', name: '', place: '', ...about },
});
const set = (scenario: Scenario, values: Partial<Settings>): Scenario =>
  scenario.given({
    type: 'questions.configured',
    data: { changes: Object.entries(values).map(([field, to]) => ({ field, from: null, to: to as Json })) },
  });
const list = ({ state }: Scenario) => state.questions.list;

describe('a question of the audience', () => {
  it('is received with its number, and waits to be sorted', () => {
    const asked = session
      .when(asking('x', ' Who  decides?\u0000 ', { name: ' Ana ', place: 'Lima\nPeru' }), visitor('v1'))
      .when(asking('y', 'And who pays?', { language: null }), visitor('v2'));
    expect(list(asked)).toMatchObject([
      {
        id: 'x',
        number: 1,
        text: 'Who  decides?',
        original: 'Who  decides?',
        name: 'Ana',
        place: 'Lima Peru',
        language: 'en',
        status: 'pending',
        source: 'audience',
        author: 'v1',
        flags: [],
        external: null,
        receivedAt: asked.at - 1_000,
      },
      { id: 'y', number: 2, name: '', language: null, author: 'v2', since: asked.at },
    ]);
    expect(list(asked)[0]!.rank < list(asked)[1]!.rank).toBe(true);
  });

  it('is approved at once where nothing is moderated', () => {
    const open = set(session, { moderated: false });
    expect(list(open.when(asking('x', 'Who?'), visitor('v')))).toMatchObject([{ status: 'approved' }]);
  });

  it('is anonymous where that is required', () => {
    const asked = set(session, { anonymous: 'required' }).when(
      asking('x', 'Who?', { name: 'Ana', place: 'Lima' }),
      visitor('v'),
    );
    expect(list(asked)).toMatchObject([{ name: '', place: '' }]);
    expect(JSON.stringify(asked.log)).not.toContain('Ana');
  });

  it('has a name where that is required', () => {
    const named = set(session, { anonymous: 'refused' });
    for (const name of ['', '\u200B'])
      expect(named.when(asking('x', 'Who?', { name }), visitor('v')).rejection).toEqual({
        code: 'name-required',
        data: null,
      });
    expect(named.when(asking('x', 'Who?', { name: 'Ana' }), visitor('v')).rejection).toBeNull();
  });

  it.each<[string, string, boolean]>([
    ['as long as allowed', 'x'.repeat(100), true],
    ['too long', 'x'.repeat(101), false],
    ['as long as allowed, in emoji', '👍'.repeat(100), true],
    ['as long as allowed once it is cleaned', `${'x'.repeat(100)}\u0000\n `, true],
  ])('may be %s', (_what, text, taken) => {
    const asked = set(session, { maxLength: 100 }).when(asking('x', text), visitor('v'));
    expect(asked.rejection).toEqual(taken ? null : { code: 'text-too-long', data: { most: 100 } });
  });

  it.each(['\u0000\u0007', '\u200B\u200D', '\u3164', '\u0301'])('must show something: %j', (text) => {
    expect(session.when(asking('x', text), visitor('v')).rejection).toEqual({
      code: 'field-invalid',
      data: { field: 'text' },
    });
  });

  it('is taken once from the same person, whatever its id', () => {
    const once = session.when(asking('x', 'Où est l’œuvre ?'), visitor('v'));
    const twice = once.when(asking('y', "OU EST L'OEUVRE"), visitor('v'));
    expect(twice.rejection).toEqual({ code: 'question-repeated', data: { question: 'x' } });
    const withdrawn = once.when({ type: 'questions.withdraw', data: { question: 'x' } }, visitor('v'));
    expect(withdrawn.when(asking('y', 'Où est l’œuvre ?'), visitor('v')).rejection).toBeNull();
    expect(once.when(asking('x', 'Other'), visitor('w')).rejection).toEqual({
      code: 'question-exists',
      data: { question: 'x' },
    });
  });

  it('is flagged where another has asked the same', () => {
    const twice = session.when(asking('x', 'Who?'), visitor('v')).when(asking('y', 'who'), visitor('w'));
    expect(list(twice).map(({ flags }) => flags)).toEqual([[], ['repeated']]);
    const after = movedTo(given(opened, received('a')), 'a', 'rejected').when(
      asking('b', 'What about A'),
      visitor('w'),
    );
    expect(list(after)[1]!.flags).toEqual(['repeated']);
  });

  it('is compared with the text that a question has now', () => {
    const edited = session.when(asking('x', 'Who?'), visitor('v')).when({
      type: 'questions.edit',
      data: { question: 'x', changes: [{ field: 'text', value: 'When?', base: null }] },
    });
    expect(list(edited.when(asking('y', 'Who'), visitor('w')))[1]!.flags).toEqual([]);
    expect(list(edited.when(asking('y', 'When'), visitor('w')))[1]!.flags).toEqual(['repeated']);
  });
});

describe('the intake', () => {
  const live = session.given({ type: 'transport.started', data: { item: 'a' } });
  const atQuestions = live.given({ type: 'transport.moved', data: { item: 'q', how: 'next' } });
  const after = atQuestions.given({ type: 'transport.moved', data: { item: 'z', how: 'next' } });
  const ended = after.given({ type: 'transport.ended', data: {} });

  it.each<[string, Scenario, Settings['intake'], 'by-hand' | 'not-yet' | 'ended' | null]>([
    ['before the session, open', session, 'open', null],
    ['before the session, closed', session, 'closed', 'by-hand'],
    ['before the session, following', session, 'follows', 'not-yet'],
    ['during a talk, open', live, 'open', null],
    ['during a talk, closed', live, 'closed', 'by-hand'],
    ['during a talk, following', live, 'follows', 'not-yet'],
    ['during questions, following', atQuestions, 'follows', null],
    ['during questions, closed', atQuestions, 'closed', 'by-hand'],
    ['after questions, following', after, 'follows', 'not-yet'],
    ['after the end, open', ended, 'open', 'ended'],
    ['after the end, following', ended, 'follows', 'ended'],
  ])('%s', (_when, scenario, intake, reason) => {
    const asked = set(scenario, { intake }).when(asking('x', 'Who?'), visitor('v'));
    expect(asked.rejection).toEqual(reason && { code: 'intake-closed', data: { reason } });
  });

  it('is for the audience: what staff bring is taken always', () => {
    const brought = set(ended, { intake: 'closed' }).when({
      type: 'questions.receive',
      data: { questions: [incoming('x')], source: 'staff' },
    });
    expect(brought.rejection).toBeNull();
  });
});

describe('what is brought along', () => {
  const bring = (...questions: ReturnType<typeof incoming>[]): WebinarCommand => ({
    type: 'questions.receive',
    data: { questions, source: 'import' },
  });

  it('comes in one event, in its order, with the state that it has', () => {
    const asked = session.when(
      bring(
        incoming('x', { askedAt: noon - hour, external: 'e1' }),
        incoming('y', { answered: true }),
        incoming('z', { text: 'WHAT about x' }),
      ),
    );
    expect(asked.facts).toHaveLength(1);
    expect(list(asked)).toMatchObject([
      { number: 1, status: 'pending', author: null, source: 'import', askedAt: noon - hour, external: 'e1' },
      { number: 2, status: 'answered', answeredAt: asked.at },
      { number: 3, flags: ['repeated'] },
    ]);
    const open = set(session, { moderated: false }).when(bring(incoming('x'), incoming('y', { answered: true })));
    expect(list(open).map(({ status }) => status)).toEqual(['approved', 'answered']);
  });

  it('comes in once for each id that it has elsewhere', () => {
    const [one, again] = [incoming('x', { external: 'e1' }), incoming('y', { external: 'e1', text: 'Newer?' })];
    const first = session.when(bring(one, again, incoming('z')));
    expect(list(first).map(({ id }) => id)).toEqual(['x', 'z']);
    expect(first.when(bring(again))).toMatchObject({ facts: [], rejection: null });
  });

  it('comes in whole or not at all', () => {
    const first = session.when(bring(incoming('x')));
    const mixed = first.when(bring(incoming('y'), incoming('x')));
    expect(mixed.rejection).toEqual({ code: 'question-exists', data: { question: 'x' } });
    expect(mixed.state).toBe(first.state);
    expect(session.when(bring(incoming('y'), incoming('y', { text: 'Other?' }))).rejection?.code).toBe(
      'question-exists',
    );
    expect(session.when(bring(incoming('y'), incoming('z', { text: '\u200B' }))).rejection).toEqual({
      code: 'field-invalid',
      data: { field: 'text' },
    });
  });

  it('brings its answer along, for everyone, where it was answered', () => {
    const brought = session.when(
      bring(
        incoming('x', { answered: true, answer: ' We do.\r\nOften.\u0000 ' }),
        incoming('y', { answered: true }),
        incoming('z', { answered: true, answer: '\u200B' }),
        incoming('w', { answer: 'Not yet' }),
      ),
    );
    expect(list(brought).map(({ status, answer }) => [status, answer])).toEqual([
      ['answered', { text: 'We do.\nOften.', to: 'public' }],
      ['answered', null],
      ['answered', null],
      ['pending', null],
    ]);
    const erased = brought.when({ type: 'questions.erase', data: { questions: ['x'] } });
    expect(list(erased)[0]).toMatchObject({ answer: null });
    expect(JSON.stringify(erased.log.map((event) => withoutQuestions(event, new Set(['x']))))).not.toContain('Often');
  });

  it('is read from logs of the time when no answer came along', () => {
    const [newest] = session.when(bring(incoming('x', { answered: true }))).log.slice(-1);
    const { questions } = newest!.data as { readonly questions: readonly Received[] };
    const old = questions.map(({ answer: _answer, ...question }) => question);
    const stored = { ...newest!, v: 1, data: { questions: old } };
    expect(upcast(histories, stored as Recorded<Fact>)).toEqual(newest);
    expect(newest!.v).toBe(2);
  });

  it('stops at what a session holds', () => {
    const batch = (from: number, count: number) =>
      bring(...Array.from({ length: count }, (_, index) => incoming(`n${from + index}`)));
    let full = session;
    for (let from = 0; from < maxQuestions - 1; from += 1_000)
      full = full.when(batch(from, Math.min(1_000, maxQuestions - 1 - from)));
    expect(list(full)).toHaveLength(maxQuestions - 1);
    const refusal = { code: 'too-many-questions', data: { most: maxQuestions } };
    expect(full.when(batch(maxQuestions, 2)).rejection).toEqual(refusal);
    const last = full.when(asking('last', 'Who?'), visitor('v'));
    expect(last.rejection).toBeNull();
    expect(last.when(asking('more', 'Why?'), visitor('v')).rejection).toEqual(refusal);
  });
});

describe('an asker', () => {
  const asked = given(opened, received('a', 'b'));
  const amend = (text: string, question = 'a'): WebinarCommand => ({
    type: 'questions.amend',
    data: { question, text },
  });
  const withdraw = (question = 'a'): WebinarCommand => ({ type: 'questions.withdraw', data: { question } });

  it('may put it otherwise while it waits, and the earlier text is kept for staff', () => {
    const amended = asked.when(amend(' Why a?\u0007 '), visitor('v-a'));
    expect(list(amended)[0]).toMatchObject({
      text: 'Why a?',
      original: 'What about a?',
      revisions: [{ text: 'What about a?', by: 'v-a', at: amended.at }],
      status: 'pending',
    });
    expect(amended.state.questions.undo).toEqual({});
    expect(amended.when(amend('Why a?'), visitor('v-a')).facts).toEqual([]);
  });

  it('is flagged for what they make of it', () => {
    const amended = asked.when(amend('See www.example.org'), visitor('v-a'));
    expect(list(amended)[0]!.flags).toEqual(['link']);
    expect(list(amended.when(amend('what about B'), visitor('v-a')))[0]!.flags).toEqual(['repeated']);
    expect(list(amended.when(amend('Why a?'), visitor('v-a')))[0]!.flags).toEqual([]);
  });

  it('makes nothing of it that could not be asked', () => {
    const own = asked.when(asking('x', 'Who?'), visitor('v-a'));
    expect(own.when(amend('WHO'), visitor('v-a')).rejection).toEqual({
      code: 'question-repeated',
      data: { question: 'x' },
    });
    expect(own.when(amend('x'.repeat(501)), visitor('v-a')).rejection?.code).toBe('text-too-long');
    expect(own.when(amend('\u200B'), visitor('v-a')).rejection?.code).toBe('field-invalid');
  });

  it.each(['approved', 'next', 'on-air', 'answered', 'rejected', 'deferred', 'merged', 'withdrawn'] as const)(
    'may not put it otherwise once it is %s',
    (status) => {
      const settled = movedTo(asked, 'a', status);
      expect(settled.when(amend('Why?'), visitor('v-a')).rejection).toEqual({
        code: 'question-settled',
        data: { question: 'a', status },
      });
    },
  );

  it('may withdraw it, twice without harm', () => {
    const gone = asked.when(withdraw(), visitor('v-a'));
    expect(list(gone)[0]).toMatchObject({ status: 'withdrawn', movedBy: 'v-a' });
    expect(gone.when(withdraw(), visitor('v-a'))).toMatchObject({ facts: [], rejection: null });
    expect(gone.state.questions.undo).toEqual({});
  });

  it('does nothing to another’s question, and does not learn whether there is one', () => {
    const erased = asked.when({ type: 'questions.erase', data: { questions: ['b'] } });
    for (const scenario of [asked, erased])
      for (const command of [amend('Why?', 'b'), withdraw('b'), amend('Why?', 'none'), withdraw('none')])
        expect(scenario.when(command, visitor('v-a')).rejection?.code).toBe('question-unknown');
    const own = asked.when({ type: 'questions.erase', data: { questions: ['a'] } });
    expect(own.when(withdraw(), visitor('v-a')).rejection).toEqual({
      code: 'question-erased',
      data: { question: 'a' },
    });
  });
});
