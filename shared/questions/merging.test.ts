import { describe, expect, it } from 'vitest';
import { type Scenario, given, movedTo, opened, received } from '../testing/scenario.ts';
import { QuestionStatus } from './messages.ts';
import { mergeTargets, mergeable } from './moves.ts';

const abcd = given(opened, received('a', { id: 'b', status: 'approved' }, 'c', 'd'));
const merge = (scenario: Scenario, into: string, ...questions: string[]): Scenario =>
  scenario.when({ type: 'questions.merge', data: { questions, into } });
const unmerge = (scenario: Scenario, ...questions: string[]): Scenario =>
  scenario.when({ type: 'questions.unmerge', data: { questions } });
const withdraw = (scenario: Scenario, question: string): Scenario =>
  scenario.when({ type: 'questions.withdraw', data: { question } }, { by: `v-${question}`, role: 'audience' });
/** Each question with its status, and what it stands under. */
const standing = ({ state }: Scenario): string =>
  state.questions.list.map(({ id, status, into }) => `${id}:${into === null ? status : `→${into}`}`).join(' ');

describe('merging', () => {
  it('puts questions under another, and keeps everything of them', () => {
    const merged = merge(abcd, 'd', 'a', 'b');
    expect(standing(merged)).toBe('a:→d b:→d c:pending d:pending');
    expect(merged.state.questions.list.slice(0, 2)).toMatchObject([
      { status: 'merged', former: 'pending', name: 'Asker of a', author: 'v-a', text: 'What about a?' },
      { status: 'merged', former: 'approved' },
    ]);
  });

  it('takes along what was merged before', () => {
    const chain = merge(merge(abcd, 'b', 'a'), 'c', 'b');
    expect(standing(chain)).toBe('a:→c b:→c c:pending d:pending');
    expect(standing(merge(chain, 'd', 'c'))).toBe('a:→d b:→d c:→d d:pending');
  });

  it('passes over the target and what stands under it already', () => {
    const merged = merge(abcd, 'd', 'a');
    expect(standing(merge(merged, 'd', 'd', 'a', 'c'))).toBe('a:→d b:approved c:→d d:pending');
    expect(merge(merged, 'd', 'd', 'a')).toMatchObject({ facts: [], rejection: null });
  });

  it.each(QuestionStatus.options)('into one that is %s', (status) => {
    const merged = merge(movedTo(abcd, 'a', status), 'a', 'd');
    if (mergeTargets.includes(status)) expect(standing(merged)).toContain('d:→a');
    else expect(merged.rejection).toMatchObject({ code: 'move-refused', data: { question: 'a', to: 'merged' } });
  });

  it.each(QuestionStatus.options)('of one that is %s', (status) => {
    const merged = merge(movedTo(abcd, 'a', status), 'd', 'c', 'a');
    if (mergeable.includes(status)) expect(standing(merged)).toContain('c:→d');
    else expect(merged.rejection).toMatchObject({ code: 'move-refused', data: { question: 'a', from: status } });
  });

  it('never goes in a circle', () => {
    const merged = merge(abcd, 'b', 'a');
    expect(merge(merged, 'a', 'b').rejection).toMatchObject({ code: 'move-refused', data: { question: 'a' } });
    expect(merge(abcd, 'z', 'a').rejection).toEqual({ code: 'question-unknown', data: { question: 'z' } });
    expect(merge(abcd, 'a', 'z').rejection).toEqual({ code: 'question-unknown', data: { question: 'z' } });
  });
});

describe('unmerging', () => {
  const merged = merge(abcd, 'd', 'a', 'b', 'c');

  it('gives each its former state, in whatever order', () => {
    expect(standing(unmerge(merged, 'b'))).toBe('a:→d b:approved c:→d d:pending');
    expect(standing(unmerge(unmerge(merged, 'b'), 'c', 'a'))).toBe('a:pending b:approved c:pending d:pending');
    expect(unmerge(merged, 'b').state.questions.list[1]).toMatchObject({ former: null, into: null });
  });

  it('of one in the middle leaves the others where they are seen', () => {
    const chain = merge(merge(abcd, 'b', 'a'), 'd', 'b');
    expect(standing(unmerge(chain, 'b'))).toBe('a:→d b:approved c:pending d:pending');
    expect(standing(unmerge(chain, 'a'))).toBe('a:pending b:→d c:pending d:pending');
  });

  it('is refused for one that is not merged', () => {
    expect(unmerge(merged, 'a', 'd').rejection).toMatchObject({ code: 'move-refused', data: { question: 'd' } });
  });
});

describe('when something becomes of the target', () => {
  const merged = merge(abcd, 'd', 'a', 'b');

  it('they go with it wherever it is moved', () => {
    for (const status of ['approved', 'next', 'on-air', 'answered', 'rejected', 'deferred'] as const)
      expect(standing(movedTo(merged, 'd', status))).toBe(`a:→d b:→d c:pending d:${status}`);
  });

  it('they stand by themselves again when its asker withdraws it: others asked them', () => {
    const gone = withdraw(merged, 'd');
    expect(standing(gone)).toBe('a:pending b:approved c:pending d:withdrawn');
    expect(gone.facts).toHaveLength(1);
  });

  it('they stand by themselves again when it is erased', () => {
    const gone = merged.when({ type: 'questions.erase', data: { questions: ['d', 'b'] } });
    expect(standing(gone)).toBe('a:pending b:→d c:pending d:pending');
    expect(gone.state.questions.list[1]).toMatchObject({ erased: true });
  });

  it('an erased one stays under it, and goes along', () => {
    const erased = merge(merged.when({ type: 'questions.erase', data: { questions: ['a'] } }), 'c', 'd');
    expect(standing(erased)).toBe('a:→c b:→c c:pending d:→c');
    const undone = erased.when({ type: 'questions.undo', data: { of: erased.log.at(-1)!.command } });
    expect(standing(undone)).toBe('a:→d b:→d c:pending d:pending');
  });
});

describe('taking a merge back', () => {
  const undo = (scenario: Scenario, of: string, by = 'mona') =>
    scenario.when({ type: 'questions.undo', data: { of } }, { by });
  const redo = (scenario: Scenario, of: string, by = 'mona') =>
    scenario.when({ type: 'questions.redo', data: { of } }, { by });
  const newest = (scenario: Scenario) => scenario.log.at(-1)!.command;

  it('restores what stood under what', () => {
    const chain = merge(merge(abcd, 'b', 'a'), 'd', 'b');
    const undone = undo(chain, newest(chain));
    expect(standing(undone)).toBe('a:→b b:approved c:pending d:pending');
    expect(standing(redo(undone, newest(undone)))).toBe('a:→d b:→d c:pending d:pending');
  });

  it('is refused where it would put one under a merged one', () => {
    // Mona takes a out from under b; Omar merges b into c; Mona would put a back under b.
    const out = unmerge(merge(abcd, 'b', 'a'), 'a');
    const elsewhere = out.when({ type: 'questions.merge', data: { questions: ['b'], into: 'c' } }, { by: 'omar' });
    const undone = undo(elsewhere, newest(out));
    expect(undone.rejection).toEqual({ code: 'undo-conflict', data: { item: 'b', field: 'status', by: 'omar' } });
    const round = out.when({ type: 'questions.merge', data: { questions: ['b'], into: 'a' } }, { by: 'omar' });
    expect(undo(round, newest(out)).rejection?.code).toBe('undo-conflict');
  });

  it('is refused where others were merged into it since', () => {
    const undone = undo(merge(abcd, 'd', 'b'), newest(merge(abcd, 'd', 'b')));
    const used = undone.when({ type: 'questions.merge', data: { questions: ['a'], into: 'b' } }, { by: 'omar' });
    expect(redo(used, newest(undone)).rejection).toEqual({
      code: 'undo-conflict',
      data: { item: 'a', field: 'into', by: 'omar' },
    });
  });

  it('is refused where the target is withdrawn or erased', () => {
    const undone = undo(merge(abcd, 'd', 'b'), newest(merge(abcd, 'd', 'b')));
    expect(redo(withdraw(undone, 'd'), newest(undone)).rejection?.code).toBe('undo-conflict');
    const erased = undone.when({ type: 'questions.erase', data: { questions: ['d'] } }, { by: 'omar' });
    expect(redo(erased, newest(undone)).rejection?.code).toBe('undo-conflict');
  });
});
