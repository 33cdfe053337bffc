import { describe, expect, it } from 'vitest';
import {
  type Scenario,
  asInterpreter,
  asSystem,
  boothed,
  given,
  hour,
  minute,
  opened,
  seated,
  speaking,
  teams,
} from '../testing/scenario.ts';
import { deadlines } from '../webinar.ts';
import { handoverLeft, restOf, turnAge } from './select.ts';

const eva = asInterpreter('eva');
const busy = given(opened, boothed(...teams), seated('es', 'eva'), seated('es', 'fe'))
  .given(speaking('es', 'fe'))
  .when({ type: 'booths.take', data: { booth: 'es', saw: 'mic-fe', force: true } }, { ...eva, command: 't' })
  .when({ type: 'booths.mute', data: { booth: 'es', on: true } }, eva)
  .when({ type: 'booths.check-sound', data: { booth: 'es', path: 'floor', ok: true } }, eva)
  .when({ type: 'booths.set-floor', data: { language: 'de', visit: null, saw: null } })
  .when({ type: 'booths.ask-ready', data: {} }, { command: 'r' })
  .when({ type: 'booths.answer-ready', data: { booth: 'es', ask: 'r', ready: true } }, eva)
  .when({ type: 'booths.hand-over', data: { booth: 'es', saw: 't', to: 'fe' } }, { ...eva, command: 'h' });

/** Everything that people read off the clock. */
function readings({ state: { booths } }: Scenario, now: number): unknown {
  const desk = booths.desks['es']!;
  const { ms, adviceAt } = turnAge(booths, 'es', now)!;
  return {
    turn: [ms, adviceAt - now],
    rest: restOf(desk, 'fe', now),
    handover: [handoverLeft(desk, now), now - desk.handover!.at],
    muted: now - desk.mutedAt!,
    presence: Object.values(desk.presence).map(({ at }) => now - at),
    checks: desk.checks.map(({ at }) => now - at),
    turns: desk.turns.map(({ since, until }) => [until - since, now - until]),
    floor: now - booths.floor!.at,
    ready: [now - booths.ready!.at, now - booths.ready!.answers['es']!.at],
    alarm: deadlines({ ...busy.state, booths }).flatMap(({ key, at }) => (key.startsWith('booths.') ? [at - now] : [])),
  };
}

describe('a clock that was moved', () => {
  it.each([-2 * hour, 3 * hour])('by %i ms moves no turn, rest, countdown or check', (ms) => {
    const at = busy.at + 10 * minute + ms;
    const moved = busy.when({ type: 'session.move-clock', data: { ms } }, { ...asSystem, at });
    expect(moved.facts).toContainEqual({ type: 'booths.shifted', data: { ms } });
    expect(readings(moved, at)).toEqual(readings(busy, busy.at + 10 * minute));
  });

  it('moves a countdown', () => {
    const accepted = busy.when({ type: 'booths.accept', data: { booth: 'es', handover: 'h' } }, asInterpreter('fe'));
    const at = accepted.at + hour;
    const moved = accepted.when({ type: 'session.move-clock', data: { ms: hour } }, { ...asSystem, at });
    expect(handoverLeft(moved.state.booths.desks['es']!, at)).toBe(30_000);
  });

  it('says nothing of booths in which nothing has happened, and leaves their booked end', () => {
    const wall = '2020-11-23T15:10';
    const quiet = given(opened, boothed(...teams)).when({
      type: 'booths.edit',
      data: { booth: 'es', changes: [{ field: 'bookedEnd', value: wall, base: null }] },
    });
    const moved = quiet.when({ type: 'session.move-clock', data: { ms: hour } }, asSystem);
    expect(moved.facts).toHaveLength(1);
    expect(moved.state.booths).toEqual(quiet.state.booths);
  });
});
