import { describe, expect, it } from 'vitest';
import { coverageNow } from '../../../shared/projections/coverage.ts';
import { asInterpreter, minute, noon, type Scenario } from '../../../shared/testing/scenario.ts';
import { flaggedIn, live, rehearsed, second } from '../../../shared/testing/interpreted.ts';
import { type BoardOf, type Line, boardLines, verdictOf } from './board.ts';
import { lookOf } from './looks.ts';
import type { Measured } from '../../ui/booth/measured.ts';

// French is spoken: the English booth works from it, the Spanish one in relay from the English.
function board({ state }: Scenario, change: Partial<BoardOf> = {}): readonly Line[] {
  return boardLines({
    channels: state.session.languages,
    booths: state.booths,
    coverage: coverageNow(state),
    incidents: state.incidents.list,
    measured: {},
    checks: new Map(),
    isOn: true,
    isHeard: true,
    now: noon + minute,
    ...change,
  });
}

function lineOf(scenario: Scenario, channel: string, change: Partial<BoardOf> = {}): Line {
  const found = board(scenario, change).find((line) => line.channel === channel);
  if (!found) throw new Error(`No line of ${channel}`);
  return found;
}

const marked = (scenario: Scenario, channel: string, change: Partial<BoardOf> = {}) => {
  const { tone, shape, word } = lookOf(lineOf(scenario, channel, change));
  return [tone, shape, word];
};

const measured = (about: Partial<Measured>): Measured => ({
  listeners: 12,
  audio: true,
  since: noon,
  at: noon + 58 * second,
  expiresAt: noon + 2 * minute,
  latency: null,
  level: null,
  language: null,
  ...about,
});

describe('a line of the board', () => {
  it('is marked by colour, shape and word as its channel is carried', () => {
    expect(marked(live, 'fr')).toEqual(['ok', 'ring', 'floor']);
    expect(marked(live, 'en')).toEqual(['ok', 'dot', 'direct']);
    expect(marked(live, 'es')).toEqual(['ok', 'bars', 'relay']);
  });

  it('gives no two states the same colour and shape among those that work', () => {
    const marks = ['fr', 'en', 'es'].map((channel) => marked(live, channel).slice(0, 2).join(' '));
    expect(new Set(marks).size).toBe(3);
  });

  it.each([
    ['mute', { type: 'booths.mute', data: { booth: 'en', on: true } }, 'muted'],
    ['leave', { type: 'booths.leave-mic', data: { booth: 'en', saw: 'mic-ana' } }, 'nobody-at-mic'],
    ['rest', { type: 'booths.stand-by', data: { booth: 'en', on: true } }, 'standby'],
  ] as const)('is loud where people %s and nobody else covers the language', (_what, command, state) => {
    const after = live.when(command, asInterpreter('ana'));
    expect(lineOf(after, 'en')).toMatchObject({ state, isUncovered: true });
    expect(marked(after, 'en')).toEqual(['over', 'square', 'uncovered']);
    // The Spanish booth hears nothing any more.
    expect(lineOf(after, 'es')).toMatchObject({ isUncovered: true });
  });

  it('is of some time ago, and never green, once the console at the mic is not heard of', () => {
    const after = live.when(
      { type: 'booths.notice-presence', data: { person: 'p-ana', online: false } },
      { by: 'system', role: 'system' },
    );
    expect(lineOf(after, 'en')).toMatchObject({ state: 'offline', trust: 'stale', isUncovered: true });
    expect(marked(after, 'en')[0]).toBe('over');
  });

  it('is never green while this console itself hears nothing', () => {
    const tones = board(live, { isHeard: false }).map((line) => lookOf(line).tone);
    expect(tones).not.toContain('ok');
    expect(board(live, { isHeard: false }).every(({ trust }) => trust === 'stale')).toBe(true);
  });

  it.each([
    ['declared', 'nothing is reported', {}],
    ['measured', 'sound is heard', { en: measured({}) }],
    ['declared', 'the sound itself is not measured', { en: measured({ audio: null }) }],
    ['declared', 'the report is too old', { en: measured({ expiresAt: noon + 30 * second }) }],
  ] as const)('is %s where %s', (trust, _what, reports) => {
    expect(lineOf(live, 'en', { measured: reports }).trust).toBe(trust);
  });

  it.each([
    [9_999, ['ok', 'dot', 'direct']],
    [10_000, ['over', 'cross', 'silent']],
  ] as const)('after %i ms of measured silence is marked %j', (ms, look) => {
    const reports = { en: measured({ audio: false, since: noon + minute - ms }) };
    expect(marked(live, 'en', { measured: reports })).toEqual(look);
    expect(lineOf(live, 'en', { measured: reports }).trust).toBe('declared');
  });

  it.each([
    [25 * minute - 1, 'direct'],
    [25 * minute, 'turn-advice'],
    [30 * minute, 'turn-warning'],
  ])('after %i ms at the mic says %s', (ms, word) => {
    const since = live.state.booths.desks['en']?.mic?.since ?? 0;
    expect(marked(live, 'en', { now: since + ms })[2]).toBe(word);
  });

  it('shows the worst that is flagged, on the lines of all booths that it concerns', () => {
    const poor = flaggedIn(live, 'poor-sound', 'es');
    expect(marked(poor, 'es')).toEqual(['warn', 'triangle', 'incident']);
    const lost = flaggedIn(poor, 'relay-lost', 'es', { booth: 'en' });
    expect(lineOf(lost, 'es').incident?.code).toBe('relay-lost');
    expect(lineOf(lost, 'en').incident?.code).toBe('relay-lost');
    expect(lineOf(lost, 'fr').incident).toBeNull();
  });

  it('asks nobody to be there before the session', () => {
    const before = board(rehearsed, { isOn: false });
    expect(before.map(({ state, isUncovered }) => [state, isUncovered])).toEqual([
      ['idle', false],
      ['idle', false],
      ['idle', false],
    ]);
  });

  it('says which languages have no booth', () => {
    const of = { channels: ['fr', 'en', 'es', 'de'], coverage: { ...coverageNow(live.state) } };
    expect(lineOf(live, 'de', of)).toMatchObject({ booth: null, state: 'unserved', isUncovered: true });
  });
});

describe('the verdict', () => {
  it('counts the languages that work', () => {
    expect(verdictOf(board(live))).toMatchObject({ languages: 3, working: 3, uncovered: [] });
  });

  it('names those that nobody covers', () => {
    const after = live.when({ type: 'booths.mute', data: { booth: 'en', on: true } }, asInterpreter('ana'));
    expect(verdictOf(board(after))).toMatchObject({ working: 1, uncovered: ['en', 'es'] });
  });

  it('never counts what an urgent fault stops', () => {
    const lost = flaggedIn(live, 'relay-lost', 'es', { booth: 'en' });
    expect(verdictOf(board(lost)).working).toBe(1);
  });
});
