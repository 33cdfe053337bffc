import { describe, expect, it } from 'vitest';
import { type Scenario, given, movedTo, opened, received } from '../testing/scenario.ts';
import { QuestionStatus } from './messages.ts';

const ab = given(opened, received('a', 'b'));
const inState = (status: QuestionStatus): Scenario => movedTo(ab, 'a', status);

/** DOMAIN “Questions”, written out a second time: from each state, all that it may become. */
const table: Readonly<Record<QuestionStatus, string>> = {
  pending: 'approved rejected merged withdrawn',
  approved: 'next on-air rejected deferred answered merged withdrawn',
  next: 'on-air approved deferred',
  'on-air': 'answered next approved',
  answered: 'approved',
  rejected: 'pending approved',
  deferred: 'pending approved',
  // Its former state, by unmerging.
  merged: 'approved',
  withdrawn: '',
};

/** The command that is there to bring question a to a state. */
function become(scenario: Scenario, to: QuestionStatus): Scenario {
  const { onAir, next, list } = scenario.state.questions;
  const from = list[0]!.status;
  const questions = ['a'];
  if (from === 'merged') return scenario.when({ type: 'questions.unmerge', data: { questions } });
  switch (to) {
    case 'next':
      return from === 'on-air'
        ? scenario.when({ type: 'questions.leave-air', data: { question: 'a', to } })
        : scenario.when({ type: 'questions.set-next', data: { question: 'a', saw: next } });
    case 'on-air':
      return scenario.when({ type: 'questions.air', data: { question: 'a', saw: onAir } });
    case 'merged':
      return scenario.when({ type: 'questions.merge', data: { questions, into: 'b' } });
    case 'withdrawn':
      return scenario.when({ type: 'questions.withdraw', data: { question: 'a' } }, { by: 'v-a', role: 'audience' });
    case 'answered':
    case 'approved':
      if (from === 'on-air') return scenario.when({ type: 'questions.leave-air', data: { question: 'a', to } });
      return scenario.when({ type: 'questions.move', data: { questions, to, reason: '' } });
    case 'pending':
    case 'rejected':
    case 'deferred':
      return scenario.when({ type: 'questions.move', data: { questions, to, reason: '' } });
  }
}

const pairs = QuestionStatus.options.flatMap((from) =>
  QuestionStatus.options.filter((to) => to !== from).map((to): [QuestionStatus, QuestionStatus] => [from, to]),
);
const may = ([from, to]: [QuestionStatus, QuestionStatus]): boolean => table[from].split(' ').includes(to);

describe('every state is reached', () => {
  it.each(QuestionStatus.options)('%s', (status) => {
    expect(inState(status).state.questions.list[0]).toMatchObject({ status });
  });
});

describe('a question may become', () => {
  it.each(pairs.filter(may))('from %s: %s', (from, to) => {
    const before = inState(from);
    const after = become(before, to);
    expect(after.rejection).toBeNull();
    const [a] = after.state.questions.list;
    expect(a).toMatchObject({ status: to, since: after.at, movedBy: to === 'withdrawn' ? 'v-a' : 'mona' });
    expect(after.state.questions).toMatchObject({
      onAir: to === 'on-air' ? 'a' : null,
      next: to === 'next' ? 'a' : null,
    });
    if (to === 'on-air') expect(a!.airedAt).toBe(after.at);
    if (to === 'answered') expect(a!.answeredAt).toBe(after.at);
  });
});

describe('a question may not become', () => {
  // Unmerging asks for no state: it gives back the former one.
  const refused = pairs.filter((pair) => !may(pair) && pair[0] !== 'merged');
  it.each(refused)('from %s: %s', (from, to) => {
    const before = inState(from);
    const after = become(before, to);
    expect(after.state).toBe(before.state);
    const { status, movedBy, since } = before.state.questions.list[0]!;
    if (to === 'withdrawn')
      expect(after.rejection).toEqual({ code: 'question-settled', data: { question: 'a', status } });
    else
      expect(after.rejection).toEqual({
        code: 'move-refused',
        data: { question: 'a', number: 1, from, to, by: movedBy, at: since },
      });
  });

  it.each(['pending', 'approved', 'rejected', 'deferred', 'answered'] as const)('from merged by a move: %s', (to) => {
    const merged = inState('merged');
    const moved = merged.when({ type: 'questions.move', data: { questions: ['a'], to, reason: '' } });
    expect(moved.rejection).toMatchObject({ code: 'move-refused', data: { from: 'merged', to } });
  });

  it('anything that leaves the air by an edit: it may have been queued an hour ago', () => {
    for (const to of ['answered', 'approved'] as const) {
      const moved = inState('on-air').when({ type: 'questions.move', data: { questions: ['a'], to, reason: '' } });
      expect(moved.rejection?.code).toBe('move-refused');
    }
  });
});

describe('moving several', () => {
  const abc = given(opened, received('a', 'b', 'c'));
  const move = (scenario: Scenario, questions: string[], to: 'approved' | 'rejected', reason = '') =>
    scenario.when({ type: 'questions.move', data: { questions, to, reason } });

  it('moves all in one event, each once, and those that are there already not at all', () => {
    const one = move(abc, ['b'], 'approved');
    const all = move(one, ['a', 'b', 'c', 'a'], 'approved');
    expect(all.facts).toHaveLength(1);
    expect(all.facts[0]).toMatchObject({
      data: { cause: 'move', changes: [{ question: 'a', from: 'pending', to: 'approved' }, { question: 'c' }] },
    });
    expect(move(all, ['a', 'b', 'c'], 'approved')).toMatchObject({ facts: [], rejection: null });
  });

  it('moves none where one may not be moved, and says which', () => {
    const gone = movedTo(abc, 'b', 'withdrawn');
    const moved = move(gone, ['a', 'b', 'c'], 'approved');
    expect(moved.rejection).toMatchObject({ code: 'move-refused', data: { question: 'b', number: 2, by: 'v-b' } });
    expect(moved.state).toBe(gone.state);
    expect(move(abc, ['a', 'z'], 'approved').rejection).toEqual({ code: 'question-unknown', data: { question: 'z' } });
  });

  it('keeps the reason until the next move', () => {
    const rejected = move(abc, ['a'], 'rejected', ' Off\u0000 topic. ');
    expect(rejected.state.questions.list[0]!.reason).toBe('Off topic.');
    expect(move(rejected, ['a'], 'approved').state.questions.list[0]!.reason).toBe('');
  });
});
