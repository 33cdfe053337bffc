import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionState } from '../questions/state.ts';
import { type Draw, actors } from '../testing/drawn-commands.ts';
import { type Drawn, drawnAir, drawnElsewhere, drawnSorting, visitors } from '../testing/drawn-questions.ts';
import { added, given, opened, person, programmed, received, sits } from '../testing/scenario.ts';
import type { WebinarState } from '../webinar.ts';
import { audienceView, concernsAudience, ownQuestions } from './audience.ts';
import { boothView } from './booth.ts';
import { speakerView } from './speaker.ts';
import { stageView } from './stage.ts';
import { assertReaching } from '../testing/assert-reaching.ts';

const number = fc.noBias(fc.nat({ max: 10_000 }));
const steps = fc.array(fc.record({ who: number, kind: number, a: number, b: number, c: number }), {
  minLength: 20,
  maxLength: 80,
});
const noVotes = new Map<string, number>();
const start = given(
  opened,
  sits('ines', 'fr'),
  programmed(person('p')),
  added('x', { id: 'q', kind: 'questions' }),
).given(
  received(
    ...visitors.map((author) => ({ id: `of-${author}`, author, name: '<a.name>', status: 'approved' as const })),
  ),
);

function drawn(state: WebinarState, { who, ...draw }: Draw & { who: number }, fresh: string): Drawn {
  const { person: by, role } = actors[who % actors.length]!;
  if (state.questions.list.length < 4 || who % 9 < 3) return drawnElsewhere(state, draw, fresh);
  return who % 9 < 6
    ? { command: drawnSorting(state, draw, by, fresh), by, role }
    : { command: drawnAir(state, draw, by), by, role };
}

/** The marks that the drawn texts hold: each text has its own. */
function marksIn(...said: readonly unknown[]): ReadonlySet<string> {
  return new Set(JSON.stringify(said).match(/<[a-z0-9.-]+>/g));
}

const renderingsOf = ({ renderings }: QuestionState, stale: boolean): readonly string[] =>
  Object.values(renderings).flatMap((rendering) => (stale || !rendering.stale ? [rendering.text] : []));

/** What everyone may read of the questions: written out a second time, to be compared. */
function publicTexts({ questions: { list } }: WebinarState): readonly unknown[] {
  return list
    .filter(({ erased, status }) => !erased && ['approved', 'next', 'on-air', 'answered'].includes(status))
    .map((each) => [each.text, renderingsOf(each, false), each.answer?.to === 'public' && each.answer.text]);
}

/** The present text and the renderings of the question in a place. */
function placed({ questions: { list } }: WebinarState, ...places: readonly string[]): readonly unknown[] {
  return list.filter(({ status }) => places.includes(status)).map((each) => [each.text, renderingsOf(each, true)]);
}

/** Every view, with what it may hold. */
function views(state: WebinarState): readonly (readonly [view: object, allowed: readonly unknown[]])[] {
  const own = visitors.map((visitor): [object, readonly unknown[]] => {
    const theirs = state.questions.list.filter(({ author, erased }) => author === visitor && !erased);
    return [ownQuestions(state, visitor), theirs.map(({ text, answer }) => [text, answer?.text])];
  });
  return [
    [stageView(state), []],
    [speakerView(state), placed(state, 'on-air')],
    [boothView(state, null), placed(state, 'on-air', 'next')],
    [audienceView(state, noVotes), publicTexts(state)],
    ...own,
  ];
}

const people = new RegExp(`"(${[...visitors, ...actors.map((actor) => actor.person), 'ines', 'p'].join('|')})"`);

describe('after whatever was done to the questions', () => {
  it('a view holds all that its reader may read, and no other text, name, note, tag, reason or person', () => {
    const reached = { shown: 0, hidden: 0, changes: 0 };
    assertReaching(
      fc.property(steps, (all) => {
        let scenario = start;
        for (const [index, one] of all.entries()) {
          const before = audienceView(scenario.state, noVotes);
          const done = drawn(scenario.state, one, `n${index}`);
          const from = scenario.seq;
          scenario = scenario.when(done.command, { ...done, command: `c${index}` });
          const { state, log } = scenario;
          for (const [view, allowed] of views(state)) {
            const [held, may] = [marksIn(view), marksIn(allowed)];
            expect([...held].sort()).toEqual([...may].sort());
            expect(JSON.stringify(view)).not.toMatch(people);
            // Changes travel as merge patches, in which null means gone.
            expect(JSON.stringify(view)).not.toContain('null');
            reached.shown += held.size;
          }
          reached.hidden += marksIn(state.questions.list).size - marksIn(publicTexts(state)).size;
          if (log.slice(from).some((event) => concernsAudience(event, state))) reached.changes += 1;
          else expect(audienceView(state, noVotes)).toEqual(before);
        }
      }),
      {
        numRuns: 100,
        reached: () => {
          for (const count of Object.values(reached)) expect(count).toBeGreaterThan(200);
        },
      },
    );
  }, 120_000);
});
