import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BallotBox } from './ballot-box.ts';

const counts = (box: BallotBox): Record<string, number> => {
  box.recount();
  return Object.fromEntries(box.counts);
};

describe('a ballot box', () => {
  it('counts a person once for a question', () => {
    const box = new BallotBox([
      { question: 'a', voter: 'v' },
      { question: 'a', voter: 'w' },
    ]);
    expect(box.set('a', 'v', true)).toBe(false);
    expect(counts(box)).toEqual({ a: 2 });
    expect(box.set('a', 'v', false)).toBe(true);
    expect(counts(box)).toEqual({ a: 1 });
    expect([box.has('a', 'v'), box.has('a', 'w')]).toEqual([false, true]);
  });

  it('A4 counts a person once for all that was merged, and each question by itself afterwards', () => {
    const box = new BallotBox([]);
    for (const [question, voter] of ['a1', 'a2', 'b2', 'b3', 'c3', 'c4'].map(
      (vote) => vote.split('') as [string, string],
    ))
      box.set(question, voter, true);
    box.place('b', 'a');
    expect(counts(box)).toEqual({ a: 3, b: 2, c: 2 });
    box.place('c', 'b');
    expect(counts(box)).toEqual({ a: 4, b: 3, c: 2 });
    box.set('c', '9', true);
    expect(counts(box)).toEqual({ a: 5, b: 4, c: 3 });
    box.place('b', null);
    box.place('c', null);
    expect(counts(box)).toEqual({ a: 2, b: 2, c: 3 });
  });

  it('says which counts have changed since it was asked', () => {
    const box = new BallotBox([]);
    box.set('a', 'v', true);
    box.set('b', 'v', true);
    box.set('b', 'v', false);
    expect([...box.recount()]).toEqual(['a']);
    expect([...box.recount()]).toEqual([]);
    box.place('b', 'a');
    expect([...box.recount()]).toEqual([]);
  });

  it('agrees with counting everything anew, whatever is cast, taken back, merged and parted', () => {
    const questions = ['a', 'b', 'c', 'd', 'e'];
    const step = fc.record({
      question: fc.constantFrom(...questions),
      other: fc.constantFrom(null, ...questions),
      voter: fc.constantFrom('u', 'v', 'w'),
      on: fc.boolean(),
      move: fc.boolean(),
      ask: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const box = new BallotBox([]);
        const votes = new Set<string>();
        const into = new Map<string, string | null>();
        const rootsAbove = (at: string): string[] => {
          const next = into.get(at) ?? null;
          return next === null ? [at] : [at, ...rootsAbove(next)];
        };
        for (const { question, other, voter, on, move, ask } of steps) {
          if (!move) {
            box.set(question, voter, on);
            if (on) votes.add(`${question} ${voter}`);
            else votes.delete(`${question} ${voter}`);
          } else if (other === null || !rootsAbove(other).includes(question)) {
            box.place(question, other);
            into.set(question, other);
          }
          if (ask) box.recount();
        }
        const people = new Map(questions.map((question) => [question, new Set<string>()]));
        for (const vote of votes) {
          const [question, voter] = vote.split(' ') as [string, string];
          for (const at of rootsAbove(question)) people.get(at)!.add(voter);
        }
        box.recount();
        for (const question of questions) expect(box.counts.get(question) ?? 0).toBe(people.get(question)!.size);
        const ofBoth = [...votes].filter((vote) => /^[ab] /.test(vote)).map((vote) => vote.slice(2));
        expect(box.together(['a', 'b'])).toBe(new Set(ofBoth).size);
        for (const voter of ['u', 'v', 'w'])
          expect([...box.chosenBy(voter)].sort()).toEqual(questions.filter((each) => votes.has(`${each} ${voter}`)));
      }),
    );
  });
});
