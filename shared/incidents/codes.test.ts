import { describe, expect, it } from 'vitest';
import { after, passing } from '../testing/fake-clock.ts';
import { asInterpreter, asSystem } from '../testing/scenario.ts';
import { ana, flaggedIn, live, newest, olga, personOf, raising, second } from '../testing/interpreted.ts';
import { reduce } from '../webinar.ts';
import { type WebinarState, initial, deadlines } from '../webinar.ts';
import { type Recipient, codes, heardBy } from './codes.ts';
import { concerns, recipients } from './concerns.ts';
import { longestPause } from '../booths/select.ts';
import type { IncidentState } from './incident.ts';
import { type Action, IncidentCode } from './messages.ts';
import { worst } from './select.ts';

/** DOMAIN “Interpretation”, the table of incidents, written out a second time. B booth, S system, M measured. */
type Row = readonly [
  raisedBy: string,
  severity: 1 | 2 | 3 | 4,
  to: string,
  /** To whom it goes when nobody acknowledges it. */
  then: string,
  steps: string,
];
const table: Readonly<Record<IncidentCode, Row>> = {
  'no-floor-sound': ['B', 1, 'producer', 'producer moderator', 'reroute hold-session'],
  'acoustic-shock': ['B', 1, 'producer moderator booths', 'producer moderator booths', 'stop-source'],
  'unusable-sound': [
    'B',
    1,
    'moderator producer speaker listeners',
    'moderator producer speaker listeners',
    'change-microphone take-in-writing',
  ],
  'relay-lost': ['BS', 1, 'pivot-booth producer moderator', 'pivot-booth producer moderator', 'backup-pivot'],
  'uncovered-language': ['S', 1, 'producer moderator booths', 'producer moderator booths', 'find-cover'],
  'channel-silent': ['BM', 1, 'that-booth producer', 'that-booth producer moderator', 'tell-interpreter'],
  'wrong-channel': ['BM', 1, 'that-booth producer', 'that-booth producer moderator', 'tell-interpreter'],
  'open-mic': ['BM', 1, 'that-booth producer', 'that-booth producer moderator', 'tell-interpreter'],
  'video-sound-missing': ['B', 1, 'producer moderator', 'producer moderator', 'restart-video'],
  'boothmate-gone': ['BS', 2, 'producer that-booth', 'producer that-booth moderator', 'take-mic'],
  'poor-sound': ['B', 2, 'producer moderator', 'producer moderator organiser', 'ask-headset'],
  'too-fast': ['B', 2, 'speaker moderator', 'speaker moderator producer', 'slow-down say-aloud'],
  'away-from-mic': ['B', 2, 'speaker producer', 'speaker producer moderator', 'cue-speaker'],
  'overlapping-speakers': ['B', 2, 'moderator', 'moderator producer', 'name-speaker'],
  'unread-text': ['B', 2, 'speaker producer moderator', 'speaker producer moderator organiser', 'slow-down send-text'],
  'unplanned-language': ['BS', 2, 'moderator producer booths', 'moderator producer booths organiser', 'set-floor'],
  'slides-not-visible': ['B', 2, 'producer', 'producer moderator', 'send-slides'],
  'handover-unanswered': ['S', 2, 'that-booth', 'that-booth producer', 'prompt-again call'],
  'need-relief': ['B', 2, 'moderator producer', 'moderator producer organiser', 'give-break end-on-time'],
  'inaudible-question': ['B', 3, 'moderator', 'moderator', 'repeat-question'],
  'need-document': ['B', 4, 'producer', 'producer', 'attach-document'],
  'need-name': ['B', 4, 'producer', 'producer', 'confirm-name'],
  other: ['B', 4, 'producer', 'producer', 'other'],
};

/** Unacknowledged: seconds until each level. “Fixed?” unconfirmed: seconds until it is asked again; null: it is not. */
const waits = { 1: [10, 20, 45], 2: [30, 60], 3: [120], 4: [120] } as const;
const askedAgain = { 1: 30, 2: 60, 3: null, 4: null } as const;

const everyCode = IncidentCode.options;
const raisedBy = { B: 'booth', S: 'system', M: 'measurement' } as const;
const words = (list: string): string[] => list.split(' ').sort();

/** Raised by a booth where booths may, else by the system. */
function raisedNow(code: IncidentCode): ReturnType<typeof flaggedIn> {
  if (code === 'too-fast') return live.when({ type: 'incidents.slow-down', data: {} }, ana);
  if (code === 'handover-unanswered') {
    const asked = live.when({ type: 'booths.hand-over', data: { booth: 'en', saw: 'mic-ana', to: 'bo' } }, ana);
    return after(asked, 60 * second);
  }
  if (code === 'uncovered-language')
    return after(live.when({ type: 'booths.leave-mic', data: { booth: 'en', saw: 'mic-ana' } }, ana), longestPause);
  const about = codes[code].about === 'channel' ? { channel: 'en' } : null;
  return flaggedIn(live, code, 'es', about);
}

const of = (state: WebinarState, id: string): IncidentState => state.incidents.list.find((each) => each.id === id)!;
const incidentWith = (code: IncidentCode) => {
  const scenario = raisedNow(code);
  return { scenario, incident: scenario.state.incidents.list.find((each) => each.code === code)! };
};

describe('every row of the table', () => {
  it('is there', () => expect(Object.keys(codes).sort()).toEqual([...everyCode].sort()));

  it.each(everyCode)('%s: who raises it, how grave it is, what is offered', (code) => {
    const [raisers, severity, , , steps] = table[code];
    const rule = codes[code];
    expect([...rule.raisedBy].sort()).toEqual([...raisers].map((each) => raisedBy[each as 'B']).sort());
    expect(rule.severity).toBe(severity);
    expect([...rule.steps]).toEqual(steps.split(' ') as Action[]);
    expect(rule.lasting).toBe(code === 'acoustic-shock');
  });

  it.each(everyCode)('%s: is raised so, and refused to booths where only the system raises it', (code) => {
    const { incident } = incidentWith(code);
    expect(incident).toMatchObject({ code, severity: table[code][1], status: 'raised', level: 0 });
    if (code === 'too-fast') return;
    const refused = live.when(raising(code, 'es'), personOf['es']);
    if (table[code][0].includes('B')) expect(refused.rejection).toBeNull();
    else expect(refused.rejection).toEqual({ code: 'not-for-booths', data: { code } });
  });

  it.each(everyCode)('%s: goes to whom it must, at once and when nobody answers', (code) => {
    const { scenario, incident } = incidentWith(code);
    expect([...recipients(incident)].sort()).toEqual(words(table[code][2]));
    const waited = after(scenario, 200 * second);
    // Slow-downs fade later than that, and everything else stays.
    expect([...recipients(of(waited.state, incident.id))].sort()).toEqual(words(table[code][3]));
  });

  it.each(everyCode)('%s: presses at its time limits, to the millisecond, and at no other', (code) => {
    const { scenario, incident } = incidentWith(code);
    const expected = waits[table[code][1]].map((seconds, index) => [index + 1, seconds * second]);
    const seen = passing(scenario, incident.raisedAt + 170 * second, 'incidents.escalate').slice(1);
    const levels = seen.map(({ state, at }) => [of(state, incident.id).level, at - incident.raisedAt]);
    const own = levels.filter(([level], index) => level !== levels[index - 1]?.[0] && level !== 0);
    expect(own).toEqual(expected);
    for (const [level, wait] of expected) {
      const early = { incident: incident.id, level: level! };
      const before = passing(scenario, incident.raisedAt + wait! - 1, 'incidents.escalate').at(-1)!;
      const at = incident.raisedAt + wait! - 1;
      expect(before.when({ type: 'incidents.escalate', data: early }, { ...asSystem, at }).facts).toEqual([]);
    }
  });

  it.each(everyCode)('%s: stops pressing once somebody has it', (code) => {
    const { scenario, incident } = incidentWith(code);
    const taken = scenario.when({ type: 'incidents.acknowledge', data: { incident: incident.id } }, olga);
    expect(taken.rejection).toBeNull();
    expect(of(after(taken, 150 * second).state, incident.id)).toMatchObject({ level: 0, owner: { person: 'olga' } });
  });

  const asked = everyCode.filter((code) => table[code][0].includes('B') && code !== 'too-fast');
  it.each(asked)('%s: “fixed?” is asked again, or is not', (code) => {
    const { scenario, incident } = incidentWith(code);
    const data = { incident: incident.id };
    const once = scenario.when({ type: 'incidents.ask-fixed', data }, olga);
    expect(of(once.state, incident.id)).toMatchObject({ status: 'fixed-asked', asks: 1, askedAt: once.at });
    const every = askedAgain[table[code][1]];
    const until = once.at + 5 * (every ?? 60) * second;
    const times = passing(once, until, 'incidents.ask').map(({ state }) => of(state, incident.id).askedAt! - once.at);
    expect(times).toEqual(every === null ? [0] : [0, 1, 2, 3, 4, 5].map((count) => count * every * second));
  });

  it.each(everyCode)('%s: the same deadlines stand after a restart', (code) => {
    const { scenario } = incidentWith(code);
    for (const wait of [0, 15, 50, 90]) {
      const before = after(scenario, wait * second);
      const stored = JSON.parse(JSON.stringify(before.log)) as typeof before.log;
      const again = stored.reduce(reduce, initial);
      expect(again).toEqual(before.state);
      expect(deadlines(again)).toEqual(deadlines(before.state));
    }
  });
});

describe('who is told', () => {
  const everyone: readonly Recipient[] = ['producer', 'moderator', 'speaker'];

  it('is the moderator too once two booths have no sound, or the producer says so', () => {
    const one = flaggedIn(live, 'no-floor-sound', 'es');
    expect(concerns(newest(one), { role: 'moderator' })).toBe(false);
    const two = flaggedIn(one, 'no-floor-sound', 'fr');
    expect(concerns(newest(two), { role: 'moderator' })).toBe(true);
    const back = two.when(
      { type: 'incidents.withdraw', data: { incident: newest(two).id, booth: 'fr' } },
      personOf['fr'],
    );
    expect(concerns(newest(back), { role: 'moderator' })).toBe(false);
    const told = one.when({ type: 'incidents.tell-moderator', data: { incident: newest(one).id } }, olga);
    expect(concerns(newest(told), { role: 'moderator' })).toBe(true);
  });

  it('is the booth that it is about, and no other', () => {
    const lost = newest(flaggedIn(live, 'relay-lost', 'es'));
    expect(lost.about).toEqual({ booth: 'en' });
    expect(concerns(lost, { booth: 'en', serves: ['en'] })).toBe(true);
    expect(concerns(lost, { booth: 'fr', serves: ['fr'] })).toBe(false);
    const silent = newest(flaggedIn(live, 'channel-silent', 'es', { channel: 'fr' }));
    expect(concerns(silent, { booth: 'fr', serves: ['fr', 'en'] })).toBe(true);
    expect(concerns(silent, { booth: 'en', serves: ['en'] })).toBe(false);
  });

  it('is every other booth where nobody said which one it is', () => {
    const open = newest(flaggedIn(live, 'open-mic', 'es'));
    expect(concerns(open, { booth: 'es', serves: ['es'] })).toBe(false);
    expect(concerns(open, { booth: 'fr', serves: ['fr'] })).toBe(true);
  });

  it.each(everyCode)('%s: an organiser stands in for those who run the session', (code) => {
    const { incident } = incidentWith(code);
    const told = recipients(incident);
    expect(concerns(incident, { role: 'organiser' })).toBe(told.has('producer') || told.has('moderator'));
    for (const role of everyone)
      expect(concerns(incident, { role: role as 'speaker' })).toBe(table[code][2].split(' ').includes(role));
  });

  it('hears it aloud only as a producer, unless they switch it', () => expect(heardBy).toEqual(['producer']));
});

describe('a boothmate who is gone', () => {
  const gone = live.when({ type: 'booths.notice-presence', data: { person: 'p-bo', online: false } }, asSystem);
  const find = ({ state }: typeof gone): IncidentState =>
    state.incidents.list.find(({ code }) => code === 'boothmate-gone')!;

  it('is S2 while the other is at the mic, S1 when nobody is, and less grave again', () => {
    expect(find(gone)).toMatchObject({ severity: 2, about: { booth: 'en' }, observed: true });
    const left = gone.when({ type: 'booths.leave-mic', data: { booth: 'en', saw: 'mic-ana' } }, asInterpreter('ana'));
    expect(find(left)).toMatchObject({ severity: 2 });
    const alone = after(left, longestPause);
    expect(find(alone)).toMatchObject({ severity: 1 });
    const back = alone.when(
      { type: 'booths.take', data: { booth: 'en', saw: null, force: false } },
      asInterpreter('ana'),
    );
    expect(find(back)).toMatchObject({ severity: 2 });
  });

  it('is as grave where a booth says it', () => {
    expect(newest(flaggedIn(live, 'boothmate-gone', 'es')).severity).toBe(2);
    const left = live.when({ type: 'booths.leave-mic', data: { booth: 'es', saw: 'mic-eva' } }, asInterpreter('eva'));
    const said = flaggedIn(left, 'boothmate-gone', 'es');
    expect(newest(said).severity).toBe(1);
    const taken = said.when(
      { type: 'booths.take', data: { booth: 'es', saw: null, force: false } },
      asInterpreter('eva'),
    );
    expect(newest(taken).severity).toBe(2);
  });

  it('waits by the shorter limits from then on, counted from when it began', () => {
    const late = after(gone, 25 * second);
    expect(find(late).level).toBe(0);
    const alone = late.when(
      { type: 'booths.leave-mic', data: { booth: 'en', saw: 'mic-ana' } },
      asInterpreter('ana', { at: find(gone).raisedAt + 25 * second }),
    );
    expect(find(after(alone, longestPause)).level).toBe(2);
  });
});

describe('the worst that is open', () => {
  it('is told, and nothing where nothing is', () => {
    const two = flaggedIn(flaggedIn(live, 'need-name', 'es'), 'poor-sound', 'fr');
    expect(worst(two.state.incidents.list)).toBe(2);
    expect(worst([])).toBeNull();
  });
});
