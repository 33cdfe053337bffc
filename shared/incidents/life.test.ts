import { describe, expect, it } from 'vitest';
import { after } from '../testing/fake-clock.ts';
import {
  ana,
  bo,
  chloe,
  eva,
  flaggedIn,
  live,
  mona,
  newest,
  olga,
  pia,
  raising,
  second,
} from '../testing/interpreted.ts';
import { type Recordable, type Scenario, asInterpreter, asSystem } from '../testing/scenario.ts';
import type { WebinarCommand } from '../webinar.ts';
import type { IncidentsCommand } from './messages.ts';
import { closing, nextSteps, openIncidents, outstanding, waitedFor } from './select.ts';

const code = 'no-floor-sound';
const id = `${code}-es`;
const raised = flaggedIn(live, code, 'es');
const shared = flaggedIn(raised, code, 'fr');
const about = { incident: id };
const acknowledge: IncidentsCommand = { type: 'incidents.acknowledge', data: about };
const reroute: IncidentsCommand = { type: 'incidents.act', data: { incident: id, action: 'reroute' } };
const askFixed: IncidentsCommand = { type: 'incidents.ask-fixed', data: about };
const answer = (booth: string, fixed: boolean): IncidentsCommand => ({
  type: 'incidents.answer-fixed',
  data: { incident: id, booth, fixed },
});
const withdraw = (booth: string, incident = id): IncidentsCommand => ({
  type: 'incidents.withdraw',
  data: { incident, booth },
});
const close = (reason: string, incident = id): IncidentsCommand => ({
  type: 'incidents.close',
  data: { incident, reason },
});
const reopen = (booth: string | null): IncidentsCommand => ({
  type: 'incidents.reopen',
  data: { incident: id, booth },
});
const rejected = (scenario: Scenario): unknown => scenario.rejection;
const typesOf = ({ facts }: Scenario): string[] => facts.map(({ type }) => type);
const hasChangedNothing = (scenario: Scenario): void => {
  expect(scenario.rejection).toBeNull();
  expect(scenario.facts).toEqual([]);
};

describe('an incident from beginning to end', () => {
  const acting = raised.when(acknowledge, pia).when(reroute, pia);
  const asked = acting.when(askFixed, pia);
  const closed = asked.when(answer('es', true), eva);

  it('is raised, acknowledged, acted upon, asked about, confirmed, and so closed', () => {
    expect(newest(raised)).toMatchObject({
      status: 'raised',
      booths: { es: { by: 'p-eva', note: '', withdrawnAt: null, confirmedAt: null } },
      owner: null,
    });
    expect(newest(raised.when(acknowledge, pia))).toMatchObject({ status: 'acknowledged', owner: { person: 'pia' } });
    expect(newest(acting)).toMatchObject({ status: 'acting', actions: [{ action: 'reroute', by: 'pia' }] });
    expect(newest(asked)).toMatchObject({ status: 'fixed-asked', asks: 1 });
    expect(newest(closed)).toMatchObject({
      status: 'closed',
      ended: { how: 'confirmed', by: 'p-eva', at: closed.at, reason: '' },
    });
    expect(openIncidents(closed.state.incidents)).toEqual([]);
  });

  it('is anybody’s who acts, without a press in between', () => {
    expect(typesOf(raised.when(reroute, mona))).toEqual(['incidents.acknowledged', 'incidents.acted']);
    expect(typesOf(raised.when(askFixed, mona))).toEqual(['incidents.acknowledged', 'incidents.fixed-asked']);
  });

  it('is helped by others while its owner stays', () => {
    const helped = acting.when({ type: 'incidents.act', data: { incident: id, action: 'hold-session' } }, mona);
    expect(newest(helped)).toMatchObject({ owner: { person: 'pia' }, status: 'acting' });
    expect(newest(helped).actions.map(({ by }) => by)).toEqual(['pia', 'mona']);
  });

  it('goes back to whoever acts when a booth says “not yet”, and may be asked about again', () => {
    const notYet = asked.when(answer('es', false), eva);
    expect(newest(notYet)).toMatchObject({ status: 'acting', booths: { es: { notYetAt: notYet.at } } });
    expect(newest(notYet.when(askFixed, pia))).toMatchObject({ status: 'fixed-asked', asks: 2 });
    const unhandled = raised.when(acknowledge, pia).when(askFixed, pia).when(answer('es', false), eva);
    expect(newest(unhandled).status).toBe('acknowledged');
  });

  it('takes the same flag once more, while it asks, for a “not yet”', () => {
    const again = asked.when(raising(code, 'es', null, 'another-id'), eva);
    expect(typesOf(again)).toEqual(['incidents.fixed-answered']);
    expect(newest(again).status).toBe('acting');
  });

  it('may be confirmed before anybody has asked', () => {
    expect(newest(raised.when(answer('es', true), eva))).toMatchObject({
      status: 'closed',
      ended: { how: 'confirmed' },
    });
  });

  it('is taken up again by a booth, and waits anew', () => {
    const anew = closed.when(reopen('es'), eva);
    expect(newest(anew)).toMatchObject({
      status: 'raised',
      owner: null,
      ended: null,
      level: 0,
      waitingSince: anew.at,
      acknowledgedAt: newest(closed).acknowledgedAt,
      booths: { es: { confirmedAt: null } },
    });
    expect(newest(after(anew, 10 * second)).level).toBe(1);
    expect(newest(closed.when(reopen(null), mona)).status).toBe('raised');
    // A second wait is not the first: what was given for that is given again.
    const waited = after(raised, 10 * second);
    const twice = waited.when(answer('es', true), eva).when(reopen('es'), eva);
    expect(newest(twice).level).toBe(0);
    expect(newest(after(twice, 10 * second)).level).toBe(1);
  });

  it('is withdrawn by the only booth that has it, in 5 s or later', () => {
    for (const at of [raised.at + 4 * second, raised.at + 300 * second]) {
      const gone = raised.when(withdraw('es'), { ...eva, at });
      expect(newest(gone)).toMatchObject({ status: 'closed', ended: { how: 'withdrawn', by: 'p-eva' } });
      hasChangedNothing(gone.when(withdraw('es'), eva));
      expect(newest(gone.when(reopen('es'), eva))).toMatchObject({
        status: 'raised',
        booths: { es: { withdrawnAt: null } },
      });
    }
  });
});

describe('the same fault from several booths', () => {
  it('is one incident with a confirmation each', () => {
    expect(shared.state.incidents.list).toHaveLength(1);
    expect(Object.keys(newest(shared).booths)).toEqual(['es', 'fr']);
    const one = shared.when(askFixed, pia).when(answer('fr', true), chloe);
    expect(newest(one).status).toBe('fixed-asked');
    expect(outstanding(newest(one))).toEqual(['es']);
    expect(newest(one.when(answer('es', true), eva)).status).toBe('closed');
  });

  it('does not wait for a booth that has withdrawn', () => {
    const one = shared.when(answer('fr', true), chloe);
    expect(newest(one.when(withdraw('es'), eva))).toMatchObject({ status: 'closed', ended: { how: 'confirmed' } });
    const left = shared.when(withdraw('fr'), chloe);
    expect(newest(left).status).toBe('raised');
    expect(newest(left.when(answer('es', true), eva)).status).toBe('closed');
  });

  it('goes on for a booth that has it now, and for one that has it again', () => {
    const asked = raised.when(reroute, pia).when(askFixed, pia);
    expect(newest(flaggedIn(asked, code, 'fr')).status).toBe('acting');
    const one = shared.when(answer('fr', true), chloe);
    const again = one.when(raising(code, 'fr', null, 'x'), chloe);
    expect(newest(again).booths['fr']).toMatchObject({ confirmedAt: null });
    expect(newest(one.when(answer('fr', false), chloe)).booths['fr']).toMatchObject({ confirmedAt: null });
  });

  it('is several incidents where it is about different things', () => {
    const named = live
      .when(raising('channel-silent', 'es', { channel: 'en' }, 'i1'), eva)
      .when(raising('channel-silent', 'es', { channel: 'fr' }, 'i2'), eva);
    expect(named.state.incidents.list).toHaveLength(2);
    const others = flaggedIn(flaggedIn(live, 'other', 'es'), 'other', 'fr');
    expect(others.state.incidents.list).toHaveLength(2);
  });

  it('knows a channel by how it sounds', () => {
    const named = live
      .when(raising('channel-silent', 'es', { channel: 'en-GB' }, 'i1'), eva)
      .when(raising('channel-silent', 'fr', { channel: 'en' }, 'i2'), chloe);
    expect(named.state.incidents.list).toMatchObject([{ id: 'i1', about: { channel: 'en' } }]);
  });
});

describe('closing without the booths’ word', () => {
  it('needs a reason for S1 and S2, whoever has it', () => {
    const owned = raised.when(acknowledge, pia);
    expect(rejected(owned.when(close('  '), pia))).toEqual({
      code: 'reason-needed',
      data: { incident: id, by: 'pia' },
    });
    const closed = owned.when(close('The line is dead, we go on in writing'), pia);
    expect(newest(closed).ended).toMatchObject({
      how: 'override',
      by: 'pia',
      reason: 'The line is dead, we go on in writing',
    });
    const poor = flaggedIn(live, 'poor-sound', 'es');
    expect(rejected(poor.when(close('', 'poor-sound-es'), mona))).toMatchObject({ code: 'reason-needed' });
  });

  it('is its owner’s to do for S3 and S4; others need a reason', () => {
    for (const small of ['inaudible-question', 'need-name'] as const) {
      const flagged = flaggedIn(live, small, 'es');
      const owned = flagged.when({ type: 'incidents.acknowledge', data: { incident: `${small}-es` } }, pia);
      expect(newest(owned.when(close('', `${small}-es`), pia)).status).toBe('closed');
      expect(rejected(owned.when(close('', `${small}-es`), mona))).toMatchObject({
        code: 'reason-needed',
        data: { by: 'pia' },
      });
      expect(newest(owned.when(close('Said aloud', `${small}-es`), mona)).status).toBe('closed');
      expect(newest(flagged.when(close('', `${small}-es`), mona)).status).toBe('closed');
      expect(closing(newest(owned), 'pia')).toBe('freely');
    }
  });

  it('of an acoustic shock is nobody’s but people’s', () => {
    const shock = flaggedIn(live, 'acoustic-shock', 'es');
    const late = after(shock, 3_600 * second);
    expect(newest(late)).toMatchObject({ status: 'raised', level: 3 });
    const unseated = late.when({ type: 'booths.leave-mic', data: { booth: 'es', saw: 'mic-eva' } }, eva);
    const gone = unseated.when({ type: 'transport.end', data: { visit: 'v1' } }, mona);
    const removed = gone.when({ type: 'booths.remove', data: { booths: ['es'] } }, mona);
    expect(removed.rejection).toBeNull();
    const find = ({ state }: Scenario) => state.incidents.list.find((each) => each.code === 'acoustic-shock');
    expect(find(removed)).toMatchObject({ status: 'raised', booths: { es: { withdrawnAt: removed.at } } });
    expect(find(removed.when(close('Taken to the doctor', 'acoustic-shock-es'), mona))).toMatchObject({
      ended: { how: 'override' },
    });
  });

  it('of anything else comes about where no booth that flags it is there any more', () => {
    const flagged = flaggedIn(live, 'poor-sound', 'es')
      .when({ type: 'booths.leave-mic', data: { booth: 'es', saw: 'mic-eva' } }, eva)
      .when({ type: 'transport.end', data: { visit: 'v1' } }, mona)
      .when({ type: 'booths.remove', data: { booths: ['es'] } }, mona);
    const poor = flagged.state.incidents.list.find((each) => each.code === 'poor-sound');
    expect(poor?.ended).toMatchObject({ how: 'withdrawn', by: 'system' });
  });
});

describe('late and repeated commands', () => {
  const owned = raised.when(acknowledge, pia);
  const closed = owned.when(answer('es', true), eva);

  it.each<[string, Scenario, WebinarCommand, Recordable]>([
    ['raising it again', raised, raising(code, 'es', null, 'x'), eva],
    ['acknowledging again', owned, acknowledge, pia],
    ['acknowledging what is closed', closed, acknowledge, mona],
    ['the same action again', owned.when(reroute, pia), reroute, pia],
    ['asking again', owned.when(askFixed, pia), askFixed, mona],
    ['confirming again', shared.when(answer('es', true), eva), answer('es', true), eva],
    ['confirming what is closed', closed, answer('es', true), eva],
    ['“not yet” before it was asked', raised, answer('es', false), eva],
    ['the same note', raised, { type: 'incidents.note', data: { incident: id, booth: 'es', note: '' } }, eva],
    ['closing again', raised.when(close('x'), pia), close('y'), pia],
    ['reopening what is open', raised, reopen('es'), eva],
    ['telling whom it went to', shared, { type: 'incidents.tell-moderator', data: about }, pia],
    ['an old time limit', owned, { type: 'incidents.escalate', data: { incident: id, level: 1 } }, asSystem],
    [
      'an old time limit of another',
      raised,
      { type: 'incidents.escalate', data: { incident: 'x', level: 1 } },
      asSystem,
    ],
    [
      'asking a second time, answered by then',
      closed,
      { type: 'incidents.ask-again', data: { incident: id, ask: 1 } },
      asSystem,
    ],
    ['fading what does not', raised, { type: 'incidents.fade', data: about }, asSystem],
    ['erasing where nothing is written', raised, { type: 'incidents.erase-all', data: {} }, asSystem],
  ])('%s changes nothing', (_what, scenario, command, by) => {
    hasChangedNothing(scenario.when(command, { ...by, at: scenario.at + 3_600 * second }));
  });

  it('are refused with who did it, where they would have done something', () => {
    const { how, by, at } = newest(closed).ended!;
    const isClosed = { code: 'incident-closed', data: { incident: id, how, by, at } };
    expect(rejected(owned.when(acknowledge, mona))).toEqual({
      code: 'incident-taken',
      data: { incident: id, by: 'pia', at: owned.at },
    });
    expect(rejected(closed.when(reroute, mona))).toEqual(isClosed);
    expect(rejected(closed.when(askFixed, mona))).toEqual(isClosed);
    expect(rejected(closed.when(close('x'), mona))).toEqual(isClosed);
    expect(rejected(closed.when(answer('es', false), eva))).toEqual(isClosed);
    expect(rejected(closed.when({ type: 'incidents.tell-moderator', data: about }, pia))).toEqual(isClosed);
    expect(
      rejected(closed.when({ type: 'incidents.note', data: { incident: id, booth: 'es', note: 'x' } }, eva)),
    ).toEqual(isClosed);
    expect(rejected(closed.when(withdraw('es'), eva))).toEqual(isClosed);
  });
});

describe('refused', () => {
  const away = asInterpreter('nobody');

  it.each<[string, Scenario, WebinarCommand, Recordable, unknown]>([
    [
      'for a booth in which one does not sit',
      live,
      raising(code, 'fr'),
      eva,
      { code: 'not-in-booth', data: { booth: 'fr', seated: 'es' } },
    ],
    ['without a seat', live, raising(code, 'fr'), away, { code: 'not-in-booth', data: { booth: 'fr', seated: null } }],
    [
      'a slow-down without a seat',
      live,
      { type: 'incidents.slow-down', data: {} },
      away,
      { code: 'not-seated', data: null },
    ],
    [
      'an id that is taken',
      raised,
      raising('poor-sound', 'es', null, id),
      eva,
      { code: 'incident-exists', data: { incident: id } },
    ],
    ['what is not there', live, acknowledge, pia, { code: 'incident-unknown', data: { incident: id } }],
    [
      'about what such a fault is not about',
      live,
      raising(code, 'es', { channel: 'fr' }),
      eva,
      { code: 'subject-unknown', data: { code } },
    ],
    [
      'about a channel that there is not',
      live,
      raising('open-mic', 'es', { channel: 'de' }),
      eva,
      { code: 'subject-unknown', data: { code: 'open-mic' } },
    ],
    [
      'about a booth that there is not',
      live,
      raising('relay-lost', 'es', { booth: 'de' }),
      eva,
      { code: 'subject-unknown', data: { code: 'relay-lost' } },
    ],
    [
      'about another booth’s mate',
      live,
      raising('boothmate-gone', 'es', { booth: 'fr' }),
      eva,
      { code: 'subject-unknown', data: { code: 'boothmate-gone' } },
    ],
    [
      'about an item that there is not',
      live,
      raising('need-name', 'es', { item: 'z' }),
      eva,
      { code: 'subject-unknown', data: { code: 'need-name' } },
    ],
    [
      'what only the system notices',
      live,
      raising('uncovered-language', 'es'),
      eva,
      { code: 'not-for-booths', data: { code: 'uncovered-language' } },
    ],
    [
      'speaking for a booth that does not flag it',
      raised,
      answer('fr', true),
      chloe,
      { code: 'not-flagged', data: { incident: id, booth: 'fr' } },
    ],
    [
      'withdrawing what one has not flagged',
      raised,
      withdraw('fr'),
      chloe,
      { code: 'not-flagged', data: { incident: id, booth: 'fr' } },
    ],
    ['a booth that is not told', raised, acknowledge, chloe, { code: 'not-concerned', data: { incident: id } }],
    ['a booth’s own flag', raised, reroute, eva, { code: 'not-concerned', data: { incident: id } }],
    [
      'reopening what one has not flagged',
      raised.when(close('x'), pia),
      reopen('fr'),
      chloe,
      { code: 'not-flagged', data: { incident: id, booth: 'fr' } },
    ],
    [
      'a booth’s reopening for nobody',
      raised.when(close('x'), pia),
      reopen(null),
      eva,
      { code: 'not-seated', data: null },
    ],
    [
      'reopening what is raised anew',
      raised.when(close('x'), pia).when(raising(code, 'fr'), chloe),
      reopen('es'),
      eva,
      { code: 'incident-open', data: { incident: `${code}-fr` } },
    ],
    [
      'reopening what nobody can confirm',
      raised.when(withdraw('es'), eva),
      reopen(null),
      mona,
      { code: 'nobody-to-ask', data: { incident: id } },
    ],
  ])('%s', (_what, scenario, command, by, rejection) => {
    expect(rejected(scenario.when(command, by))).toEqual(rejection);
  });
});

describe('booths that are told', () => {
  it('may take what is theirs: the pivot booth its lost relay', () => {
    const lost = flaggedIn(live, 'relay-lost', 'es');
    const data = { incident: 'relay-lost-es' };
    expect(newest(lost.when({ type: 'incidents.acknowledge', data }, bo)).owner?.person).toBe('p-bo');
    const asked = lost.when({ type: 'incidents.ask-fixed', data }, ana);
    expect(
      newest(asked.when({ type: 'incidents.answer-fixed', data: { ...data, booth: 'es', fixed: true } }, eva)).status,
    ).toBe('closed');
  });
});

describe('what arrives', () => {
  const mark = (what: 'delivered' | 'seen'): IncidentsCommand => ({
    type: 'incidents.mark',
    data: { incident: id, what },
  });

  it('is marked once by each person, seen counting as delivered', () => {
    const had = raised.when(mark('delivered'), pia);
    expect(newest(had)).toMatchObject({ delivered: { pia: had.at }, seen: {} });
    hasChangedNothing(had.when(mark('delivered'), pia));
    const seen = had.when(mark('seen'), pia).when(mark('seen'), mona);
    expect(newest(seen)).toMatchObject({ delivered: { pia: had.at, mona: seen.at }, seen: { mona: seen.at } });
  });

  it('is not marked by those who flag it, nor by booths that it does not concern, nor once it is over', () => {
    hasChangedNothing(raised.when(mark('seen'), eva));
    hasChangedNothing(raised.when(mark('seen'), chloe));
    hasChangedNothing(raised.when(close('x'), pia).when(mark('seen'), mona));
  });
});

describe('notes', () => {
  it('are one line, of the booth alone, and may come later', () => {
    const noted = live.when(raising(code, 'es', null, id, ' Nothing\nsince 14:02 '), eva);
    expect(newest(noted).booths['es']).toMatchObject({ note: 'Nothing since 14:02', noteBy: 'p-eva' });
    const later = noted.when(
      { type: 'incidents.note', data: { incident: id, booth: 'es', note: 'Back and gone' } },
      asInterpreter('fe'),
    );
    expect(newest(later).booths['es']).toMatchObject({ note: 'Back and gone', noteBy: 'p-fe' });
    expect(typesOf(later.when(raising(code, 'es', null, 'x', 'Gone'), eva))).toEqual(['incidents.noted']);
  });
});

describe('what is offered', () => {
  it('is what the fault calls for, then what always helps', () => {
    expect(nextSteps({ code })).toEqual(['reroute', 'hold-session', 'call', 'other']);
    expect(nextSteps({ code: 'handover-unanswered' })).toEqual(['prompt-again', 'call', 'other']);
  });
  it('says how long it has waited, while it waits', () => {
    expect(waitedFor(newest(raised), raised.at + 7 * second)).toBe(7 * second);
    expect(waitedFor(newest(raised.when(acknowledge, olga)), raised.at)).toBeNull();
  });
});
