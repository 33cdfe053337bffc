import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draw } from '../testing/drawn-commands.ts';
import { actors } from '../testing/drawn-commands.ts';
import { type Drawn, drawnAir, drawnElsewhere, drawnSorting } from '../testing/drawn-questions.ts';
import { type Scenario, added, given, opened, person, programmed, sits } from '../testing/scenario.ts';
import { type WebinarEvent, type WebinarState, commands, histories, initial, reduce } from '../webinar.ts';
import { withoutQuestions } from './erase.ts';
import { find, isAsked, lastRank, positionOf } from './find.ts';
import { mergedInto } from './select.ts';
import { assertReaching } from '../testing/assert-reaching.ts';

const number = fc.noBias(fc.nat({ max: 10_000 }));
const step = fc.record({ who: number, kind: number, a: number, b: number, c: number });
const steps = fc.array(step, { minLength: 20, maxLength: 90 });
const start = given(opened, sits('ines', 'fr'), programmed(person('p')), added('x', { id: 'q', kind: 'questions' }));

/** What the step comes to: staff sort, somebody runs the air, others ask, see and render. */
function drawn({ questions, ...rest }: WebinarState, { who, ...draw }: Draw & { who: number }, fresh: string): Drawn {
  const state = { ...rest, questions };
  const { person: by, role } = actors[who % actors.length]!;
  if (questions.list.length < 3 || who % 10 < 3) return drawnElsewhere(state, draw, fresh);
  const command = who % 10 < 7 ? drawnSorting(state, draw, by, fresh) : drawnAir(state, draw, by);
  return { command, by, role };
}

function play(
  all: readonly (Draw & { who: number })[],
  after: (scenario: Scenario, before: Scenario, given: Drawn) => void,
) {
  return all.reduce((before, one, index) => {
    const done = drawn(before.state, one, `n${index}`);
    expect(commands[done.command.type].safeParse(done.command.data)).toMatchObject({ success: true });
    const scenario = before.when(done.command, { ...done, command: `c${index}` });
    if (scenario.rejection) expect(scenario.state).toBe(before.state);
    after(scenario, before, done);
    return scenario;
  }, start);
}

function checkPlaces({ questions: { list, onAir, next } }: WebinarState): void {
  const having = (status: string) => list.filter((question) => question.status === status).map(({ id }) => id);
  expect(having('on-air')).toEqual(onAir === null ? [] : [onAir]);
  expect(having('next')).toEqual(next === null ? [] : [next]);
  for (const id of [onAir, next]) if (id !== null) expect(find(list, id)!.erased).toBe(false);
}

function checkNumbers({ questions: { list } }: WebinarState): void {
  expect(list.map((question) => question.number)).toEqual(list.map((_, index) => index + 1));
  expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  expect(new Set(list.map(({ rank }) => rank)).size).toBe(list.length);
}

function checkMerges({ questions: { list } }: WebinarState): void {
  for (const { status, into, former, erased } of list) {
    expect(into === null).toBe(status !== 'merged');
    expect(former === null).toBe(status !== 'merged');
    if (into === null || erased) continue;
    const target = find(list, into);
    expect(target).toBeDefined();
    expect(target).toMatchObject({ erased: false });
    expect(['merged', 'withdrawn']).not.toContain(target!.status);
  }
  const under = [...mergedInto(list).values()].flat();
  expect(under).toHaveLength(list.filter(({ status, erased }) => status === 'merged' && !erased).length);
}

/** The index says what a look at every question says. */
function checkFinding({ questions: { list } }: WebinarState): void {
  for (const [at, { id, text }] of list.entries()) {
    expect(positionOf(list, id)).toBe(at);
    if (text !== '') expect(isAsked(list, text)).toBe(true);
    const others = list.some((other) => other.id !== id && other.text === text && text !== '');
    if (others) expect(isAsked(list, text, id)).toBe(true);
  }
  expect(positionOf(list, 'nowhere')).toBe(-1);
  expect(isAsked(list, 'Nobody has asked this')).toBe(false);
  expect(lastRank(list)).toBe(
    list
      .map(({ rank }) => rank)
      .toSorted()
      .at(-1) ?? null,
  );
}

function checkTrails({ questions: { list, undo, redo } }: WebinarState): void {
  for (const entries of [undo, redo].flatMap((lists) => Object.values(lists))) {
    expect(entries.length).toBeLessThanOrEqual(50);
    for (const { changes } of entries)
      for (const { question, field } of changes) if (field !== 'into') expect(find(list, question)!.erased).toBe(false);
  }
  for (const entries of Object.values(redo)) for (const { live } of entries) expect(live).toBe(false);
}

describe('whatever anybody does to the questions', () => {
  it('they stay whole, and nothing goes on air that the presser did not see', () => {
    const accepted = new Set<string>();
    const refused = new Set<string>();
    assertReaching(
      fc.property(steps, (all) => {
        play(all, ({ state, rejection, facts }, { state: before }, { command }) => {
          if (rejection) refused.add(rejection.code);
          else if (facts.length > 0) accepted.add(command.type);
          checkPlaces(state);
          checkNumbers(state);
          checkMerges(state);
          if (state.questions.list.length % 4 === 0) checkFinding(state);
          checkTrails(state);
          const { onAir } = state.questions;
          if (onAir === before.questions.onAir || onAir === null) return;
          if (command.type === 'questions.advance') expect(onAir).toBe(command.data.next);
          else if (command.type === 'questions.air') expect(onAir).toBe(command.data.question);
          // What comes back to the air was there before.
          else expect(command.type).toBe('questions.undo-live');
        });
      }),
      {
        numRuns: 120,
        reached: () => {
          // The draws must reach what they are meant to test: every command of people, and most refusals.
          expect([...accepted].sort()).toEqual(
            Object.keys(commands)
              .filter((type) => type.startsWith('questions.') && type !== 'questions.erase-all')
              .sort(),
          );
          expect([...refused]).toEqual(
            expect.arrayContaining([
              'air-moved',
              'conflict',
              'forbidden',
              'intake-closed',
              'move-refused',
              'nothing-to-undo',
              'question-erased',
              'question-repeated',
              'question-settled',
              'question-unknown',
              'speaker-unknown',
              'undo-conflict',
              'undo-is-live',
            ]),
          );
        },
      },
    );
  }, 120_000);

  it('the log tells all of it', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { log, state } = play(all, () => undefined);
        for (const event of log)
          expect(histories[event.type].schema.safeParse(event.data)).toMatchObject({ success: true });
        const stored = JSON.parse(JSON.stringify(log)) as typeof log;
        expect(stored.reduce(reduce, initial)).toEqual(state);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('undo restores what was before it', () => {
    let undone = 0;
    assertReaching(
      fc.property(steps, (all) => {
        play(all, (done, { state: before }, { by, role }) => {
          const entry = done.state.questions.undo[by]?.at(-1);
          // Only what this step itself has made: it can always be taken back at once.
          if (!entry || entry.seq <= done.seq - done.facts.length || done.facts.length === 0) return;
          const type = entry.live ? 'questions.undo-live' : 'questions.undo';
          const back = done.when({ type, data: { of: entry.command } }, { by, role, command: 'back' });
          expect(back.rejection).toBeNull();
          expect(shownOf(back.state)).toEqual(shownOf(before));
          undone += 1;
        });
      }),
      { numRuns: 60, reached: () => expect(undone).toBeGreaterThan(200) },
    );
  }, 120_000);
});

/** What people see; who moved it last, its earlier texts and who has seen it are history. */
function shownOf({ questions: { list, onAir, next } }: WebinarState) {
  return {
    onAir,
    next,
    list: list.map(({ versions: _v, revisions: _r, since: _s, movedBy: _m, seen: _b, ...question }) => question),
  };
}

describe('a log from which questions were erased', () => {
  it('comes to the state that it had, and holds no text of theirs', () => {
    let blanked = 0;
    assertReaching(
      fc.property(steps, (all) => {
        const { log, state } = play(all, () => undefined);
        const erased = new Map<string, number>();
        for (const event of log)
          if (event.type === 'questions.erased') for (const id of event.data.questions) erased.set(id, event.seq);
        const without = log.map((event): WebinarEvent => {
          const ids = new Set([...erased].filter(([, seq]) => event.seq < seq).map(([id]) => id));
          const left = withoutQuestions(event, ids) as WebinarEvent;
          if (left !== event) blanked += 1;
          expect(histories[left.type].schema.safeParse(left.data)).toMatchObject({ success: true });
          return left;
        });
        expect(without.reduce(reduce, initial)).toEqual(state);
        const text = JSON.stringify(without);
        for (const [id] of erased) {
          expect(find(state.questions.list, id)).toMatchObject({ text: '', name: '', erased: true });
          // What it came with; texts that others repeat are theirs.
          const named = `<${id.replace('-2', '')}.name>`;
          const shared = state.questions.list.some((other) => !other.erased && other.name === named);
          if (!shared) expect(text).not.toContain(named);
        }
      }),
      { numRuns: 100, reached: () => expect(blanked).toBeGreaterThan(50) },
    );
  }, 120_000);
});
