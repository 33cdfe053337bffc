import { describe, expect, it } from 'vitest';
import {
  ana,
  bo,
  chloe,
  eva,
  flaggedIn,
  live,
  mona,
  newest,
  pia,
  raising,
  rehearsed,
  second,
} from '../testing/interpreted.ts';
import { type Scenario, asSystem, minute, noon } from '../testing/scenario.ts';
import { after, passing } from '../testing/fake-clock.ts';
import { longestPause } from '../booths/select.ts';
import type { WebinarCommand } from '../webinar.ts';
import { interpretationReport } from './interpretation-report.ts';

const report = ({ state, at }: Scenario, now = at) => interpretationReport(state, now);
const of = <T extends object>(rows: readonly T[], key: keyof T, value: unknown): T =>
  rows.find((row) => row[key] === value)!;
const leave: WebinarCommand = { type: 'booths.leave-mic', data: { booth: 'en', saw: 'mic-ana' } };
const take: WebinarCommand = { type: 'booths.take', data: { booth: 'en', saw: null, force: false } };
const end: WebinarCommand = { type: 'transport.end', data: { visit: 'v1' } };

/** The instant in which a silence that began is noticed. */
const noticedAt = (at: number): number => at + longestPause;

/** Ana is away from the mic between the minutes 10 and 12, Eva without sound from 11 to 15, the end is at 40. */
const flown = after(live.when(leave, { ...ana, at: noon + 10 * minute }), longestPause)
  .when(raising('unusable-sound', 'es', null, 'u'), { ...eva, at: noon + 11 * minute })
  .when({ type: 'incidents.acknowledge', data: { incident: 'u' } }, { ...pia, at: noon + 11 * minute + 8 * second })
  .when(take, { ...bo, at: noon + 12 * minute })
  .when(
    { type: 'incidents.answer-fixed', data: { incident: 'u', booth: 'es', fixed: true } },
    { ...eva, at: noon + 15 * minute },
  )
  .when(end, { ...mona, at: noon + 40 * minute });

describe('the report of a session', () => {
  it('counts outages by language, what overlaps once', () => {
    const { languages, from, to } = report(flown, noon + 90 * minute);
    expect([from, to]).toEqual([noon, noon + 40 * minute]);
    expect(of(languages, 'language', 'en')).toMatchObject({
      out: 2 * minute - longestPause,
      outages: [
        { code: 'uncovered-language', from: noticedAt(noon + 10 * minute), to: noon + 12 * minute, open: false },
      ],
    });
    const spanish = of(languages, 'language', 'es');
    expect(spanish.outages.map(({ code }) => code)).toEqual(['uncovered-language', 'unusable-sound']);
    expect(spanish.out).toBe(5 * minute - longestPause);
    expect(of(languages, 'language', 'fr')).toEqual({ language: 'fr', out: 0, outages: [] });
  });

  it('counts an outage that lasts to the end, and one that somebody has closed in spite of it', () => {
    const away = after(live.when(leave, { ...ana, at: noon + 30 * minute }), longestPause);
    const open = report(away, noon + 33 * minute);
    expect(of(open.languages, 'language', 'en').outages).toMatchObject([{ to: noon + 33 * minute, open: true }]);
    const incident = away.state.incidents.list.find(
      ({ code, about }) => code === 'uncovered-language' && JSON.stringify(about).includes('en'),
    )!;
    const closed = away
      .when(
        { type: 'incidents.close', data: { incident: incident.id, reason: 'Known' } },
        { ...pia, at: noon + 31 * minute },
      )
      .when(take, { ...bo, at: noon + 34 * minute });
    expect(of(report(closed, noon + 35 * minute).languages, 'language', 'en').out).toBe(4 * minute - longestPause);
  });

  it('says how long each severity waited for somebody', () => {
    const { answers } = report(flown);
    // The unusable sound was acknowledged after 8 s, what the system saw by nobody.
    expect(answers[1]).toEqual({ raised: 4, acknowledged: 1, median: 8 * second, longest: 8 * second });
    expect(answers[3]).toEqual({ raised: 0, acknowledged: 0, median: null, longest: null });
    const two = flaggedIn(flaggedIn(live, 'poor-sound', 'es'), 'need-relief', 'fr');
    const [first, last] = two.state.incidents.list;
    const acknowledged = two
      .when(
        { type: 'incidents.acknowledge', data: { incident: first!.id } },
        { ...pia, at: first!.raisedAt + 10 * second },
      )
      .when(
        { type: 'incidents.acknowledge', data: { incident: last!.id } },
        { ...pia, at: last!.raisedAt + 30 * second },
      );
    expect(report(acknowledged).answers[2]).toEqual({
      raised: 2,
      acknowledged: 2,
      median: 20 * second,
      longest: 30 * second,
    });
  });

  it('counts minutes at the mic within the session, by interpreter', () => {
    const { booths } = report(flown, noon + 90 * minute);
    const english = of(booths, 'booth', 'en');
    expect(english).toMatchObject({
      name: 'en',
      serves: ['en'],
      handovers: { done: 0, unanswered: 0 },
      longest: 28 * minute,
    });
    // Ana sat down before noon, and left the mic at 12:10.
    expect(of(english.interpreters, 'interpreter', 'ana')).toMatchObject({ name: 'Ana', turns: 1, ms: 10 * minute });
    expect(of(english.interpreters, 'interpreter', 'bo')).toMatchObject({ turns: 1, ms: 28 * minute });
    const french = of(booths, 'booth', 'fr');
    expect(french).toMatchObject({ overlong: 1, longest: 40 * minute });
    expect(of(french.interpreters, 'interpreter', 'dan')).toMatchObject({ turns: 0, ms: 0, longest: 0 });
  });

  it('counts handovers, and those that nobody answered', () => {
    const ask = (at: number, command: string): [WebinarCommand, object] => [
      { type: 'booths.hand-over', data: { booth: 'en', saw: 'mic-ana', to: 'bo' } },
      { ...ana, at, command },
    ];
    const unanswered = passing(live.when(...ask(noon + 5 * minute, 'h1')), noon + 7 * minute).at(-1)!;
    const accepted = unanswered
      .when(...ask(noon + 8 * minute, 'h2'))
      .when(
        { type: 'booths.accept', data: { booth: 'en', handover: 'h2' } },
        { ...bo, at: noon + 8 * minute + second },
      );
    const done = passing(accepted, noon + 10 * minute).at(-1)!;
    expect(of(report(done, noon + 20 * minute).booths, 'booth', 'en').handovers).toEqual({ done: 1, unanswered: 1 });
  });

  it('lists what was critical, without notes and names', () => {
    const shock = live.when(raising('acoustic-shock', 'es', null, 'shock', 'Left ear, Eva'), eva);
    const told = report(flaggedIn(shock, 'need-relief', 'fr'), shock.at + minute);
    expect(told.critical).toEqual([
      {
        incident: 'shock',
        code: 'acoustic-shock',
        about: null,
        booths: ['es'],
        raisedAt: shock.at,
        acknowledgedAfter: null,
        level: 0,
        ended: null,
      },
    ]);
    const text = JSON.stringify({ ...told, booths: [] });
    for (const detail of ['Left ear', 'eva', 'Eva', 'need-relief']) expect(text).not.toContain(detail);
  });

  it('counts slow-downs', () => {
    const twice = live
      .when({ type: 'incidents.slow-down', data: {} }, eva)
      .when({ type: 'incidents.slow-down', data: {} }, chloe);
    expect(report(twice).slowDowns).toBe(2);
  });

  it('has nothing to say before the session', () => {
    const { from, languages, booths, critical } = report(flaggedIn(rehearsed, 'no-floor-sound', 'es'), noon - minute);
    expect(from).toBeNull();
    expect(languages.map(({ out }) => out)).toEqual([0, 0, 0]);
    expect(booths.flatMap(({ interpreters }) => interpreters.map(({ ms }) => ms))).toEqual([0, 0, 0, 0, 0, 0]);
    expect(critical).toEqual([]);
  });

  it('says the same whatever happens to the clock, during the session or after it', () => {
    const moving = (scenario: Scenario, ms: number): Scenario =>
      scenario.when({ type: 'session.move-clock', data: { ms } }, { ...asSystem, at: scenario.at + ms });
    const ms = 3 * 3_600_000;
    const lengths = (scenario: Scenario, shift: number): unknown => {
      const { languages, booths, answers } = report(scenario, scenario.at + minute + shift);
      return { out: languages.map(({ out }) => out), booths, answers };
    };
    expect(lengths(moving(flown, ms), 0)).toEqual(lengths(flown, 0));
    const half = after(live.when(leave, { ...ana, at: noon + 10 * minute }), longestPause);
    expect(lengths(moving(half, ms), 0)).toEqual(lengths(half, 0));
    expect(newest(moving(half, ms)).raisedAt).toBe(newest(half).raisedAt + ms);
  });
});
