import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from './core/envelope.ts';
import type { Trail, TrailEntry } from './core/trail.ts';
import { drawnDesk, drawnSetUp, seatsAtFirst } from './testing/drawn-booths.ts';
import { type Draw, actors, drawnEdit, drawnLive } from './testing/drawn-commands.ts';
import { type Drawn, drawnAir, drawnElsewhere, drawnSorting } from './testing/drawn-questions.ts';
import { gaps } from './projections/gaps.ts';
import { schedule } from './projections/schedule.ts';
import { pausedFor, elapsed as visitElapsed } from './transport/select.ts';
import { type Scenario, added, boothed, given, opened, teams } from './testing/scenario.ts';
import { stageView } from './views/stage.ts';
import { type WebinarState, commands, deadlines, histories, initial, reduce } from './webinar.ts';
import { assertReaching } from './testing/assert-reaching.ts';

const number = fc.nat({ max: 10_000 });
const step = fc.record({ live: fc.boolean(), actor: number, kind: number, a: number, b: number, c: number });
/** Time goes on by up to five minutes, or stands still. */
const pauseBetween = fc.oneof(fc.constant(0), fc.nat({ max: 300_000 }));
/** Now and then the backend's clock is moved by up to a day. */
const clockStep = fc.oneof(
  { weight: 9, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: -86_400_000, max: 86_400_000 }) },
);

function checkTrails({ session, people, runSheet, questions, booths }: WebinarState): void {
  const trails: readonly Trail<TrailEntry>[] = [session, people, runSheet, questions, booths];
  for (const { undo, redo } of trails)
    for (const entries of [...Object.values(undo), ...Object.values(redo)]) {
      expect(entries.length).toBeLessThanOrEqual(50);
      const order = entries.map(({ seq }) => seq);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }
  const concerned = [...Object.values(people.undo), ...Object.values(people.redo)].flat();
  for (const id of concerned.flatMap((entry) => entry.people)) expect(people.byId[id]).toBeDefined();
}

function checkRunSheet({ runSheet }: WebinarState): void {
  const { items, order } = runSheet;
  const ranks = order.map((id) => items[id]!.rank);
  expect([...order].sort()).toEqual(Object.keys(items).sort());
  expect(ranks).toEqual([...new Set(ranks)].sort());
  for (const [id, item] of Object.entries(items)) expect(item.id).toBe(id);
  expect(runSheet.removed.length).toBeLessThanOrEqual(200);
}

function checkTransport({ transport, runSheet }: WebinarState, now: number): void {
  const { status, visit, past } = transport;
  expect(visit !== null).toBe(status === 'live');
  if (visit) {
    expect(runSheet.items).toHaveProperty([visit.item]);
    expect(visit.paused).toBeGreaterThanOrEqual(0);
    expect(visit.startedAt).toBeLessThanOrEqual(now);
    expect(visit.pausedAt ?? now).toBeLessThanOrEqual(now);
  }
  for (const { startedAt, endedAt, paused, pausedAt } of past) {
    expect(paused).toBeGreaterThanOrEqual(0);
    // The clock may have been moved while it was on: it was moved along.
    expect(endedAt - startedAt).toBeGreaterThanOrEqual(paused);
    expect(pausedAt).toBeNull();
  }
  expect(transport.startedAt === null).toBe(status === 'ready');
  expect(transport.endedAt === null).toBe(status !== 'ended');
}

function checkDerived(state: WebinarState, now: number): void {
  const standing = schedule(state, now);
  const having = (status: string) => standing.items.filter((row) => row.status === status).map(({ id }) => id);
  expect(having('current')).toEqual(state.transport.visit ? [state.transport.visit.item] : []);
  expect(having('next')).toEqual(standing.next === null ? [] : [standing.next]);
  let at = -Infinity;
  for (const row of standing.items) {
    if (row.projectedStart === null || row.projectedEnd === null) continue;
    if (row.status !== 'current') expect(row.projectedStart).toBeGreaterThanOrEqual(Math.max(at, now));
    expect(row.projectedEnd).toBeGreaterThanOrEqual(row.projectedStart);
    at = row.projectedEnd;
  }
  if (state.transport.status === 'live') expect(standing.projectedEnd).toBeGreaterThanOrEqual(now);
  expect(JSON.stringify(stageView(state))).not.toContain('null');
  for (const gap of gaps(state, now)) expect(gap.fixes.length + gap.items.length).toBeGreaterThan(0);
  for (const { command } of deadlines(state)) expect(commands[command.type].safeParse(command.data).success).toBe(true);
}

/** What people read off the clock: how long it runs, how late it is, how long each thing waits. */
function readings({ transport, ...state }: WebinarState, now: number): unknown {
  const { elapsed, projectedEnd } = schedule({ ...state, transport }, now);
  const live = transport.status === 'live';
  const { visit } = transport;
  return {
    elapsed: live ? elapsed : null,
    running: visit && visitElapsed(visit, now),
    paused: visit && pausedFor(visit, now),
    waiting: deadlines({ ...state, transport }).flatMap(({ key, at }) =>
      followsClock(key, transport) ? [at - now] : [],
    ),
    endsIn: live && !hasFixedStart(state) ? projectedEnd - now : null,
  };
}

/**
 * The retention time counts from the end that was planned, whatever the clock says; and once the session has ended, what
 * waits in booths and incidents keeps the clock of its end.
 */
function followsClock(deadline: string, { status }: WebinarState['transport']): boolean {
  if (deadline.startsWith('questions.')) return false;
  return status !== 'ended' || deadline.startsWith('message:');
}

function hasFixedStart({ runSheet }: Pick<WebinarState, 'runSheet'>): boolean {
  return Object.values(runSheet.items).some(({ start }) => start !== null);
}

/** The log tells the state, positions have no gap, and everything in it can be read again. */
function checkLog({ log, state, seq }: Scenario): void {
  expect(log.map((event) => event.seq)).toEqual(Array.from({ length: seq }, (_, index) => index + 1));
  for (const event of log) {
    const history = histories[event.type];
    expect(history.schema.safeParse(event.data)).toMatchObject({ success: true });
  }
  expect(log.reduce(reduce, initial)).toEqual(state);
  const stored = JSON.parse(JSON.stringify(log)) as typeof log;
  expect(stored.reduce(reduce, initial)).toEqual(state);
  expect(JSON.parse(JSON.stringify(state)) as Json).toEqual(state);
}

/** What someone does: about a third each concerns the questions and the booths. */
function drawn(state: WebinarState, draw: Draw, live: boolean, actor: number, fresh: string): Drawn {
  const { person: by, role } = actors[actor % actors.length]!;
  const what = actor % 13;
  if (what === 12) return drawnElsewhere(state, draw, fresh);
  if (what > 8) return drawnDesk(state, draw, fresh);
  if (what === 8) return { command: drawnSetUp(state, draw, by, fresh), by, role };
  if (what > 3) return { command: live ? drawnAir(state, draw, by) : drawnSorting(state, draw, by, fresh), by, role };
  return { command: live ? drawnLive(state, draw) : drawnEdit(state, draw, by, fresh), by, role };
}

describe('any sequence of commands by several people', () => {
  it('keeps the session whole, and its log tells all of it', () => {
    const refused = new Set<string>();
    const accepted = new Set<string>();
    assertReaching(
      fc.property(fc.array(fc.tuple(step, pauseBetween, clockStep), { minLength: 20, maxLength: 80 }), (steps) => {
        let scenario = given(opened, added('a', 'b', 'c'), boothed(...teams), ...seatsAtFirst);
        for (const [index, [{ live, actor, ...draw }, wait, ms]] of steps.entries()) {
          if (ms !== 0) {
            const read = readings(scenario.state, scenario.at);
            const to = scenario.at + ms;
            const moving = { type: 'session.move-clock', data: { ms } } as const;
            scenario = scenario.when(moving, { by: 'system', role: 'system', at: to, command: `m${index}` });
            expect(readings(scenario.state, to)).toEqual(read);
          }
          const { command, by, role } = drawn(scenario.state, draw, live, actor, `n${index}`);
          expect(commands[command.type].safeParse(command.data)).toMatchObject({ success: true });
          const before = scenario.state;
          const at = scenario.at + wait;
          scenario = scenario.when(command, { by, role, at, command: `c${index}` });
          if (scenario.rejection) expect(scenario.state).toBe(before);
          if (scenario.rejection) refused.add(scenario.rejection.code);
          else if (scenario.facts.length > 0) accepted.add(command.type);
          checkRunSheet(scenario.state);
          checkTrails(scenario.state);
          checkTransport(scenario.state, at);
          checkDerived(scenario.state, at);
        }
        checkLog(scenario);
      }),
      {
        numRuns: 60,
        reached: () => {
          expect(accepted.size).toBeGreaterThanOrEqual(40);
          expect([...refused]).toEqual(
            expect.arrayContaining(['conflict', 'item-on', 'transport-moved', 'undo-conflict']),
          );
        },
      },
    );
  }, 120_000);
});
