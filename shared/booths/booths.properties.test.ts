import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draw } from '../testing/drawn-commands.ts';
import { drawnDesk, drawnSetUp, seatsAtFirst } from '../testing/drawn-booths.ts';
import type { Drawn } from '../testing/drawn-questions.ts';
import { type Scenario, added, boothed, given, opened, teams } from '../testing/scenario.ts';
import { type WebinarEvent, type WebinarState, commands, deadlines, histories, initial, reduce } from '../webinar.ts';
import { coverageIf } from '../projections/coverage.ts';
import { withoutInterpreter } from './erase.ts';
import { assertReaching } from '../testing/assert-reaching.ts';

const number = fc.noBias(fc.nat({ max: 10_000 }));
const step = fc.record({
  who: number,
  /** How many states ago the sender looked: several people press at once. */
  lag: fc.nat({ max: 4 }),
  /** Ms since the step before. */
  wait: fc.oneof(fc.constant(0), fc.nat({ max: 5_000 }), fc.nat({ max: 40_000 })),
  kind: number,
  a: number,
  b: number,
  c: number,
});
const steps = fc.noBias(fc.array(step, { minLength: 60, maxLength: 110, size: 'max' }));

function drawn(state: WebinarState, { who, ...draw }: Draw & { who: number }, fresh: string): Drawn {
  if (who % 6 > 0) return drawnDesk(state, draw, fresh);
  return { command: drawnSetUp(state, draw, 'mona', fresh), by: 'mona', role: 'moderator' };
}

function play(
  all: readonly (Draw & { who: number; lag: number; wait: number })[],
  after: (done: Scenario, before: Scenario, given: Drawn) => void,
): Scenario {
  let scenario = given(opened, added('a', 'b'), boothed(...teams), ...seatsAtFirst).when({
    type: 'transport.start',
    data: { item: 'a' },
  });
  const seen: WebinarState[] = [scenario.state];
  for (const [index, { lag, wait, ...draw }] of all.entries()) {
    const step = drawn(seen.at(-1 - lag) ?? scenario.state, draw, `n${index}`);
    const { command, by, role } = step;
    expect(commands[command.type].safeParse(command.data)).toMatchObject({ success: true });
    const before = scenario;
    scenario = scenario.when(command, { by, role, at: scenario.at + wait, command: `c${index}` });
    if (scenario.rejection) expect(scenario.state).toBe(before.state);
    seen.push(scenario.state);
    after(scenario, before, step);
  }
  return scenario;
}

/** Who is at the mic of a booth, as the log tells it and nothing else. */
class Microphones {
  readonly #at = new Map<string, { readonly id: string; readonly interpreter: string }>();
  /** Handovers by id: whom it was first accepted for. */
  readonly #accepted = new Map<string, string>();
  readonly #ended = new Set<string>();

  tell(event: WebinarEvent, before: WebinarState): void {
    switch (event.type) {
      case 'booths.mic-taken': {
        const { booth, interpreter, how } = event.data;
        const handover = before.booths.desks[booth]?.handover;
        if (how === 'handover') expect(this.#accepted.get(handover?.id ?? '')).toBe(interpreter);
        // Nobody is put there by another: they take it themselves.
        else expect(before.booths.seats[event.by]).toEqual({ booth, interpreter });
        expect(this.#at.has(booth)).toBe(how !== 'free');
        this.#at.set(booth, { id: event.command, interpreter });
        break;
      }
      case 'booths.mic-left':
        expect(this.#at.delete(event.data.booth)).toBe(true);
        break;
      case 'booths.handover-accepted': {
        const { handover, to } = event.data;
        expect(this.#accepted.has(handover)).toBe(false);
        this.#accepted.set(handover, to);
        break;
      }
      case 'booths.handover-ended':
        expect(this.#ended.has(event.data.handover)).toBe(false);
        this.#ended.add(event.data.handover);
        break;
      case 'booths.changed':
        // A booth or somebody of its team may go; the guard against that during the session is the next line's.
        for (const [booth, { interpreter }] of this.#at)
          expect(reduce(before, event).booths.byId[booth]?.interpreters).toHaveProperty(interpreter);
        break;
      default:
    }
  }

  check({ booths }: WebinarState): void {
    for (const id of booths.order) {
      const { mic } = booths.desks[id]!;
      expect(mic && { id: mic.id, interpreter: mic.interpreter }).toEqual(this.#at.get(id) ?? null);
    }
  }
}

function checkWhole({ booths }: WebinarState): void {
  expect(Object.keys(booths.desks).sort()).toEqual([...booths.order].sort());
  expect(Object.keys(booths.byId).sort()).toEqual([...booths.order].sort());
  const taken = new Set<string>();
  for (const { booth, interpreter } of Object.values(booths.seats)) {
    expect(booths.byId[booth]?.interpreters).toHaveProperty(interpreter);
    expect(taken.has(interpreter)).toBe(false);
    taken.add(interpreter);
  }
  for (const id of booths.order) {
    const { mic, turns, handover, source, presence } = booths.desks[id]!;
    // One after another, and never two at once.
    let until = -Infinity;
    for (const turn of [...turns, ...(mic ? [{ ...mic, until: Infinity }] : [])]) {
      expect(turn.since).toBeGreaterThanOrEqual(until);
      until = turn.until;
    }
    if (handover) expect(handover.from).toBe(mic?.interpreter);
    if (handover?.changesAt) expect(handover.to).not.toBeNull();
    if (source !== null && source !== 'floor') expect(booths.byId[source.relay]).toBeDefined();
    for (const interpreter of Object.keys(presence)) expect(booths.byId[id]?.interpreters).toHaveProperty(interpreter);
    // Declared relays lead to no circle.
    const passed = new Set<string>();
    for (let at: string | undefined = id; at !== undefined;) {
      expect(passed.has(at)).toBe(false);
      passed.add(at);
      const from: (typeof booths.desks)[string]['source'] | undefined = booths.desks[at]?.source;
      at = from && from !== 'floor' ? from.relay : undefined;
    }
  }
}

describe('booths, whoever presses what and whenever they last looked', () => {
  it('have at most one at each mic, who went there by their own will', () => {
    const accepted = new Map<string, number>();
    const refused = new Set<string>();
    assertReaching(
      fc.property(steps, (all) => {
        const microphones = new Microphones();
        const taken = new Set<string>();
        play(all, (done, before, { command }) => {
          if (done.rejection) refused.add(done.rejection.code);
          const events = done.log.slice(before.log.length);
          let state = before.state;
          for (const event of events) {
            microphones.tell(event, state);
            state = reduce(state, event);
          }
          microphones.check(done.state);
          checkWhole(done.state);
          if (events.length > 0) accepted.set(command.type, (accepted.get(command.type) ?? 0) + 1);
          // Of all who saw the same turn, one takes the mic.
          if (command.type === 'booths.take' && command.data.saw !== null && done.facts.length > 0) {
            expect(taken.has(command.data.saw)).toBe(false);
            taken.add(command.data.saw);
          }
          if (command.type === 'booths.stand' || command.type === 'booths.leave-mic')
            expect(done.facts.map(({ type }) => type)).not.toContain('booths.mic-taken');
          for (const { command: due } of deadlines(done.state))
            expect(commands[due.type].safeParse(due.data).success).toBe(true);
          for (const floor of ['fr', 'de']) {
            const { booths, channels } = coverageIf(done.state, floor);
            expect([...booths.keys()]).toEqual(done.state.booths.order);
            expect([...channels.keys()]).toEqual(done.state.session.languages);
          }
        });
      }),
      {
        numRuns: 120,
        reached: () => {
          for (const type of Object.keys(commands).filter((each) => each.startsWith('booths.')))
            expect([type, (accepted.get(type) ?? 0) > 0]).toEqual([type, true]);
          expect([...refused]).toEqual(
            expect.arrayContaining([
              'conflict',
              'handover-gone',
              'handover-of-others',
              'handover-pending',
              'mic-moved',
              'mic-occupied',
              'not-in-booth',
              'relay-circle',
              'seat-taken',
              'undo-conflict',
            ]),
          );
        },
      },
    );
  }, 120_000);

  it('are told by their log, also once names were erased from it', () => {
    let blanked = 0;
    assertReaching(
      fc.property(steps, (all) => {
        const { log, state } = play(all, () => undefined);
        for (const event of log)
          expect(histories[event.type].schema.safeParse(event.data)).toMatchObject({ success: true });
        const stored = JSON.parse(JSON.stringify(log)) as typeof log;
        expect(stored.reduce(reduce, initial)).toEqual(state);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
        const erased = log.flatMap((event) =>
          event.type === 'booths.erased' ? [{ ...event.data, seq: event.seq }] : [],
        );
        const without = log.map((event) =>
          erased.reduce(
            (left, { booth, interpreter, seq }) =>
              left.seq < seq ? (withoutInterpreter(left, booth, interpreter) as WebinarEvent) : left,
            event,
          ),
        );
        blanked += without.filter((event, index) => event !== log[index]).length;
        expect(without.reduce(reduce, initial)).toEqual(state);
      }),
      { numRuns: 80, reached: () => expect(blanked).toBeGreaterThan(10) },
    );
  }, 120_000);
});
