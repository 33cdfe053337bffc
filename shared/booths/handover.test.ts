import { describe, expect, it } from 'vitest';
import {
  type Recordable,
  type Scenario,
  asInterpreter,
  asSystem,
  boothed,
  given,
  interpreter,
  opened,
  seated,
  speaking,
  teams,
} from '../testing/scenario.ts';
import { type WebinarCommand, deadlines } from '../webinar.ts';
import { handoverLeft } from './select.ts';

const second = 1_000;
const [en, fr] = teams as [(typeof teams)[number], (typeof teams)[number]];
/** Three in the booth: Ana at the mic, Bo and Cy beside her. */
const three = { ...en, interpreters: { ...en.interpreters, cy: interpreter('Cy', ['en'], [], ['fr']) } };
const booth = 'en';
const plain = given(opened, boothed(three, fr), seated(booth, 'ana'), seated(booth, 'bo'), seated(booth, 'cy')).given(
  speaking(booth, 'ana'),
);
const two = given(opened, boothed(en, fr), seated(booth, 'ana'), seated(booth, 'bo'), seated('fr', 'chloe')).given(
  speaking(booth, 'ana'),
);
const [ana, bo, cy] = ['ana', 'bo', 'cy'].map((id) => asInterpreter(id)) as [Recordable, Recordable, Recordable];
const handOver = (to: string | null): WebinarCommand => ({
  type: 'booths.hand-over',
  data: { booth, saw: 'mic-ana', to },
});
const ask: WebinarCommand = { type: 'booths.ask-mic', data: { booth, saw: 'mic-ana' } };
const answer = (type: 'accept' | 'decline' | 'cancel-handover'): WebinarCommand => ({
  type: `booths.${type}`,
  data: { booth, handover: 'h' },
});
const accept = answer('accept');
const decline = answer('decline');
const cancel = answer('cancel-handover');
const desk = ({ state }: Scenario) => state.booths.desks[booth]!;
const offered = (to: string | null) => plain.when(handOver(to), { ...ana, command: 'h' });
const wanted = plain.when(ask, { ...bo, command: 'h' });
/** What the backend gives next, at its time. */
function ring(scenario: Scenario, early = 0): Scenario {
  const [next] = deadlines(scenario.state).filter(({ key }) => key.startsWith('booths.'));
  return scenario.when(next!.command, { ...asSystem, at: next!.at - early });
}
const ended = (how: string) => ({ type: 'booths.handover-ended', data: { booth, handover: 'h', how } });

describe('a handover', () => {
  it('is offered, accepted, counted down, and then the mic is another’s', () => {
    const asked = offered('bo');
    expect(asked.facts).toEqual([
      {
        type: 'booths.handover-asked',
        data: { booth, asked: 'by-active', from: 'ana', to: 'bo', expiresAt: asked.at + 60 * second },
      },
    ]);
    expect(handoverLeft(desk(asked), asked.at + 10 * second)).toBe(50 * second);
    const accepted = asked.when(accept, bo);
    expect(accepted.facts).toMatchObject([{ data: { to: 'bo', changesAt: accepted.at + 30 * second } }]);
    expect(desk(accepted).mic?.interpreter).toBe('ana');
    expect(handoverLeft(desk(accepted), accepted.at)).toBe(30 * second);
    expect(ring(accepted, 1).facts).toEqual([]);
    const changed = ring(accepted);
    expect(changed.facts).toEqual([
      { type: 'booths.mic-taken', data: { booth, interpreter: 'bo', how: 'handover' } },
      ended('done'),
    ]);
    expect(desk(changed)).toMatchObject({
      mic: { interpreter: 'bo', since: changed.at },
      handover: null,
      turns: [{ interpreter: 'ana', until: changed.at, handedOver: true }],
    });
    expect(deadlines(changed.state).some(({ key }) => key.startsWith('booths.'))).toBe(false);
  });

  it('is wanted by a boothmate, and granted by whoever is at the mic', () => {
    expect(wanted.facts).toMatchObject([{ data: { asked: 'by-boothmate', from: 'ana', to: 'bo' } }]);
    expect(desk(ring(wanted.when(accept, ana))).mic?.interpreter).toBe('bo');
  });

  it('goes to the first who accepts; the second learns who was faster', () => {
    const first = offered(null).when(accept, cy);
    const late = first.when(accept, bo);
    const changesAt = first.at + 30 * second;
    expect(late.rejection).toEqual({
      code: 'handover-taken',
      data: { booth, asked: 'by-active', from: 'ana', to: 'cy', changesAt },
    });
    expect(first.when(accept, cy).facts).toEqual([]);
    expect(desk(ring(first)).mic?.interpreter).toBe('cy');
  });

  it('expires after 60 s, and not before', () => {
    expect(ring(offered('bo'), 1).facts).toEqual([]);
    const expired = ring(offered('bo'));
    expect(expired.facts[0]).toEqual(ended('expired'));
    expect(desk(expired)).toMatchObject({ handover: null, mic: { interpreter: 'ana' } });
  });

  it('lasts as long as is set', () => {
    const changes = [{ field: 'countdown', value: 5 * second, base: null }];
    const accepted = plain
      .when({ type: 'booths.configure', data: { changes } })
      .when(ask, { ...bo, command: 'h' })
      .when(accept, ana);
    expect(desk(accepted).handover?.changesAt).toBe(accepted.at + 5 * second);
  });

  it('is declined by whoever was asked, and taken back by whoever asked', () => {
    expect(offered('bo').when(decline, bo).facts).toEqual([ended('declined')]);
    expect(wanted.when(decline, ana).facts).toEqual([ended('declined')]);
    expect(two.when(handOver(null), { ...ana, command: 'h' }).when(decline, bo).facts).toEqual([ended('declined')]);
    expect(offered('bo').when(cancel, ana).facts).toEqual([ended('cancelled')]);
    expect(wanted.when(cancel, bo).facts).toEqual([ended('cancelled')]);
  });

  it.each([ana, bo])('is stopped during the countdown by either', (either) => {
    expect(wanted.when(accept, ana).when(cancel, either).facts).toEqual([ended('cancelled')]);
  });

  it('comes about where both wish for it at once', () => {
    expect(wanted.when(handOver('bo'), ana).facts).toMatchObject([
      { type: 'booths.handover-accepted', data: { to: 'bo' } },
    ]);
    expect(wanted.when(handOver(null), ana).facts).toMatchObject([{ data: { to: 'bo' } }]);
    expect(offered(null).when(ask, cy).facts).toMatchObject([{ data: { to: 'cy' } }]);
    expect(offered('bo').when(ask, bo).facts).toMatchObject([{ data: { to: 'bo' } }]);
  });

  it('ends with the turn that it was about', () => {
    const leave: WebinarCommand = { type: 'booths.leave-mic', data: { booth, saw: 'mic-ana' } };
    const left = wanted.when(accept, ana).when(leave, ana);
    expect(left.facts).toEqual([ended('cancelled'), { type: 'booths.mic-left', data: { booth } }]);
    expect(desk(left)).toMatchObject({ mic: null, handover: null });
    const take: WebinarCommand = { type: 'booths.take', data: { booth, saw: 'mic-ana', force: true } };
    expect(wanted.when(take, cy).facts).toMatchObject([ended('overtaken'), { data: { interpreter: 'cy' } }]);
  });

  it('ends when the one who would take over stands up', () => {
    const stood = wanted.when(accept, ana).when({ type: 'booths.stand', data: {} }, bo);
    expect(stood.facts).toMatchObject([ended('cancelled'), { type: 'booths.stood' }]);
    expect(desk(stood).mic?.interpreter).toBe('ana');
  });

  it('that is over already is neither expired nor completed by a late alarm', () => {
    const over = wanted.when(decline, ana);
    for (const type of ['booths.expire-handover', 'booths.complete-handover'] as const)
      for (const at of [booth, 'xx'])
        expect(over.when({ type, data: { booth: at, handover: 'h' } }, asSystem).facts).toEqual([]);
    expect(wanted.when({ type: 'booths.complete-handover', data: { booth, handover: 'h' } }, asSystem).facts).toEqual(
      [],
    );
    const accepted = wanted.when(accept, ana);
    const late = { ...asSystem, at: accepted.at + 90 * second };
    expect(accepted.when({ type: 'booths.expire-handover', data: { booth, handover: 'h' } }, late).facts).toEqual([]);
  });
});

describe('refusals of a handover', () => {
  const anaIs = { booth, interpreter: 'ana', at: plain.at };
  const fromAna = { booth, asked: 'by-active', from: 'ana', to: 'bo', changesAt: null };
  const byBo = { ...fromAna, asked: 'by-boothmate' };
  const open = { ...fromAna, to: null };
  const accepted = wanted.when(accept, ana);
  const late = { ...bo, at: offered('bo').at + 60 * second };
  const alone = given(
    opened,
    boothed({ ...en, interpreters: { ana: en.interpreters['ana']! } }),
    seated(booth, 'ana'),
  ).given(speaking(booth, 'ana'));

  it.each<[string, Scenario, WebinarCommand, Recordable, unknown]>([
    ['of a mic that is not one’s own', plain, handOver('cy'), bo, { code: 'not-at-mic', data: anaIs }],
    [
      'of a turn that is not on',
      plain,
      { type: 'booths.hand-over', data: { booth, saw: 'x', to: 'bo' } },
      ana,
      { code: 'mic-moved', data: anaIs },
    ],
    ['to oneself', plain, handOver('ana'), ana, { code: 'interpreter-unknown', data: { booth, interpreter: 'ana' } }],
    [
      'to nobody of the team',
      plain,
      handOver('chloe'),
      ana,
      { code: 'interpreter-unknown', data: { booth, interpreter: 'chloe' } },
    ],
    ['with nobody there', alone, handOver(null), ana, { code: 'no-boothmate', data: { booth } }],
    ['beside another', offered('bo'), handOver('cy'), ana, { code: 'handover-pending', data: fromAna }],
    ['to another than wants it', wanted, handOver('cy'), ana, { code: 'handover-pending', data: byBo }],
    ['wished for beside another', wanted, ask, cy, { code: 'handover-pending', data: byBo }],
    ['wished for while offered to another', offered('bo'), ask, cy, { code: 'handover-pending', data: fromAna }],
    [
      'wished for of a turn that is not on',
      plain,
      { type: 'booths.ask-mic', data: { booth, saw: 'x' } },
      bo,
      { code: 'mic-moved', data: anaIs },
    ],
    ['accepted by another than was asked', offered('bo'), accept, cy, { code: 'handover-of-others', data: fromAna }],
    ['accepted by whoever offers', offered('bo'), accept, ana, { code: 'handover-of-others', data: fromAna }],
    ['granted by a third', wanted, accept, cy, { code: 'handover-of-others', data: byBo }],
    ['declined by another', offered('bo'), decline, cy, { code: 'handover-of-others', data: fromAna }],
    ['declined for all', offered(null), decline, bo, { code: 'handover-of-others', data: open }],
    [
      'declined once accepted',
      accepted,
      decline,
      ana,
      { code: 'handover-taken', data: { ...byBo, changesAt: accepted.at + 30 * second } },
    ],
    ['cancelled by whoever was asked', offered('bo'), cancel, bo, { code: 'handover-of-others', data: fromAna }],
    [
      'cancelled by a third',
      accepted,
      cancel,
      cy,
      { code: 'handover-of-others', data: { ...byBo, changesAt: accepted.at + 30 * second } },
    ],
    ['that is over', wanted.when(decline, ana), accept, ana, { code: 'handover-gone', data: anaIs }],
    ['after its time', offered('bo'), accept, late, { code: 'handover-gone', data: anaIs }],
    ['of another booth', two, accept, asInterpreter('chloe'), { code: 'not-in-booth', data: { booth, seated: 'fr' } }],
  ])('%s', (_name, scenario, command, as, expected) => {
    const refused = scenario.when(command, as);
    expect(refused.rejection).toEqual(expected);
    expect(refused.state).toBe(scenario.state);
  });

  it('leaves whoever is at the mic alone who wishes for it', () => expect(plain.when(ask, ana).facts).toEqual([]));
});
