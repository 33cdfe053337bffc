import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faults } from '../projections/faults.ts';
import { passing } from '../testing/fake-clock.ts';
import { drawnIncident } from '../testing/drawn-incidents.ts';
import type { Drawn } from '../testing/drawn-questions.ts';
import { live } from '../testing/interpreted.ts';
import type { Scenario } from '../testing/scenario.ts';
import { boothIncidents } from '../views/incidents.ts';
import { type WebinarEvent, type WebinarState, commands, deadlines, histories, initial, reduce } from '../webinar.ts';
import { codes } from './codes.ts';
import { flaggedBy } from './concerns.ts';
import { withoutNotes } from './erase.ts';
import { isOpen, isSameFault, outstanding } from './select.ts';
import { assertReaching } from '../testing/assert-reaching.ts';

const number = fc.noBias(fc.nat({ max: 10_000 }));
const step = fc.record({ kind: number, a: number, b: number, c: number, wait: fc.nat({ max: 40_000 }) });
const steps = fc.array(step, { minLength: 20, maxLength: 80 });

/** Time passes, and brings what it brings, before each of them. */
function play(
  all: readonly { kind: number; a: number; b: number; c: number; wait: number }[],
  check: (scenario: Scenario, before: Scenario, given: Drawn | null) => void,
): Scenario {
  return all.reduce((start, { wait, ...draw }, index) => {
    const ticks = passing(start, start.at + wait);
    for (const [at, tick] of ticks.entries()) if (at > 0) check(tick, ticks[at - 1]!, null);
    const before = ticks.at(-1)!;
    const done = drawnIncident(before.state, draw, `n${index}`);
    expect(commands[done.command.type].safeParse(done.command.data)).toMatchObject({ success: true });
    const at = Math.max(before.at, start.at + wait);
    const scenario = before.when(done.command, { ...done, at, command: `c${index}` });
    if (scenario.rejection) expect(scenario.state).toBe(before.state);
    check(scenario, before, done);
    return scenario;
  }, live);
}

/** Never two open ones of the same fault; every one of a state that its facts allow. */
function checkWhole({ incidents: { list } }: WebinarState): void {
  expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  const open = list.filter(isOpen);
  expect(new Set(open.map(({ code, about }) => JSON.stringify([code, about]))).size).toBe(open.length);
  for (const incident of list) {
    expect(incident.ended !== null).toBe(!isOpen(incident));
    if (incident.status === 'raised') expect(incident.owner).toBeNull();
    if (incident.status === 'acknowledged' || incident.status === 'acting') expect(incident.owner).not.toBeNull();
    if (incident.code === 'too-fast') expect(incident.booths).toEqual({});
    // Somebody says that it is there, or it is over.
    const said = flaggedBy(incident).length > 0 || incident.observed || incident.code === 'too-fast';
    if (isOpen(incident)) expect(said).toBe(true);
    if (isOpen(incident) && !incident.observed && incident.code !== 'too-fast')
      expect(outstanding(incident)).not.toEqual([]);
  }
}

/** What has been closed in this step was closed in a way that its severity allows. */
function checkEndings({ state, log }: Scenario, before: Scenario): void {
  for (const event of log.slice(before.log.length)) {
    if (event.type !== 'incidents.closed') continue;
    const incident = state.incidents.list.find(({ id }) => id === event.data.incident)!;
    const { code, severity, owner } = before.state.incidents.list.find(({ id }) => id === incident.id) ?? incident;
    switch (event.data.how) {
      case 'confirmed':
        expect(outstanding(incident)).toEqual([]);
        break;
      case 'override':
        if (event.data.reason === '') {
          expect(severity).toBeGreaterThan(2);
          expect([null, event.by]).toContain(owner?.person ?? null);
        }
        break;
      case 'cleared':
        expect(codes[code].raisedBy).not.toEqual(['booth']);
        expect(flaggedBy(incident)).toEqual([]);
        break;
      case 'faded':
        expect(code).toBe('too-fast');
        break;
      case 'withdrawn':
        expect(flaggedBy(incident)).toEqual([]);
        break;
    }
    if (codes[code].lasting) expect(['confirmed', 'override', 'withdrawn']).toContain(event.data.how);
    if (codes[code].lasting) expect(event.by).not.toBe('system');
  }
}

/** The system’s own eyes: all that is wrong is known, and of what it knows nothing is gone. */
function checkSeen(state: WebinarState): void {
  const present = faults(state);
  const { list } = state.incidents;
  for (const { code, about } of present)
    expect(list.some((incident) => incident.observed && isSameFault(incident, code, about))).toBe(true);
  for (const { code, about, observed } of list)
    if (observed && ['relay-lost', 'uncovered-language', 'boothmate-gone', 'unplanned-language'].includes(code))
      expect(present.map((fault) => JSON.stringify([fault.code, fault.about]))).toContain(
        JSON.stringify([code, about]),
      );
}

function checkLog({ log, state }: Scenario): void {
  for (const event of log) expect(histories[event.type].schema.safeParse(event.data)).toMatchObject({ success: true });
  const stored = JSON.parse(JSON.stringify(log)) as typeof log;
  const again = stored.reduce(reduce, initial);
  expect(again).toEqual(state);
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  expect(deadlines(again)).toEqual(deadlines(state));
}

describe('whatever anybody does about incidents', () => {
  it('they stay whole, end as they may, and the log tells all of it', () => {
    const accepted = new Set<string>();
    const refused = new Set<string>();
    const endings = new Set<string>();
    assertReaching(
      fc.property(steps, (all) => {
        const last = play(all, (scenario, before, done) => {
          if (done && scenario.rejection) refused.add(scenario.rejection.code);
          for (const { type, data } of scenario.facts) {
            accepted.add(type);
            if (type === 'incidents.closed') endings.add(data.how);
          }
          checkWhole(scenario.state);
          checkEndings(scenario, before);
          checkSeen(scenario.state);
          expect(JSON.stringify(boothIncidents(scenario.state, 'es'))).not.toContain('null');
        });
        for (const event of last.log) if (event.type === 'incidents.slowed-down') expect(event.by).toBe('system');
        checkLog(last);
      }),
      {
        numRuns: 100,
        reached: () => {
          const events = Object.keys(histories).filter((type) => type.startsWith('incidents.'));
          const elsewhere = ['incidents.erased', 'incidents.shifted'];
          expect([...accepted].filter((type) => type.startsWith('incidents.')).sort()).toEqual(
            events.filter((type) => !elsewhere.includes(type)).sort(),
          );
          expect([...endings].sort()).toEqual(['cleared', 'confirmed', 'faded', 'override', 'withdrawn']);
          expect([...refused]).toEqual(
            expect.arrayContaining([
              'incident-closed',
              'incident-open',
              'incident-taken',
              'incident-unknown',
              'nobody-to-ask',
              'not-concerned',
              'not-flagged',
              'not-for-booths',
              'not-in-booth',
              'reason-needed',
              'subject-unknown',
            ]),
          );
        },
      },
    );
  }, 120_000);

  it('a clock that is moved moves none of their time limits', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: -80_000_000, max: 80_000_000 }), (all, ms) => {
        const before = play(all, () => undefined);
        const by = { by: 'system', role: 'system', at: before.at + ms } as const;
        const moved = before.when({ type: 'session.move-clock', data: { ms } }, by);
        const left = ({ state, at }: Scenario): unknown =>
          deadlines(state)
            .filter(({ key }) => /^incidents\.(escalate|ask|fade)/.test(key))
            .map(({ key, at: due }) => [key, due - at]);
        expect(left(moved)).toEqual(left(before));
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('what somebody wrote goes, in the state as in the log', () => {
    let blanked = 0;
    assertReaching(
      fc.property(steps, fc.boolean(), (all, everything) => {
        const { log, state } = play(all, () => undefined);
        const person = everything ? null : 'p-eva';
        const erasing = { type: 'incidents.erased', data: { person } } as const;
        const event = { ...erasing, seq: log.length + 1, at: 0, by: 'system', command: 'e', v: 1 } as WebinarEvent;
        const left = log.map((each) => withoutNotes(each, person) as WebinarEvent);
        blanked += left.filter((each, index) => each !== log[index]).length;
        expect([...left, event].reduce(reduce, initial)).toEqual(reduce(state, event));
        const theirs = log.flatMap(({ by, data }) =>
          (person === null || by === person) && 'note' in data && data.note !== '' ? [`"${data.note}"`] : [],
        );
        for (const text of theirs) expect(JSON.stringify(left)).not.toContain(text);
      }),
      { numRuns: 40, reached: () => expect(blanked).toBeGreaterThan(20) },
    );
  }, 120_000);
});
