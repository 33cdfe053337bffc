import { describe, expect, it } from 'vitest';
import { codes } from '../../../shared/incidents/codes.ts';
import type { BoothIncident } from '../../../shared/views/booth.ts';
import { askedOf, commonOf, freshFor, keyed, keysOf, lifeOf, others } from './flags.ts';

const flag = (more: Partial<BoothIncident> = {}): BoothIncident => ({
  code: 'poor-sound',
  severity: 2,
  status: 'raised',
  raisedAt: 1_000,
  since: 1_000,
  level: 0,
  booths: ['fr'],
  own: { at: 1_000 },
  seen: [],
  ...more,
});

const paul = { name: 'Paul', role: 'producer', at: 3_000 } as const;

describe('a flag', () => {
  it('lives from sent to closed, and is never further than it is', () => {
    expect(lifeOf(flag())).toBe('sent');
    expect(lifeOf(flag({ deliveredAt: 2_000 }))).toBe('delivered');
    expect(lifeOf(flag({ deliveredAt: 2_000, seen: [paul] }))).toBe('seen');
    expect(lifeOf(flag({ status: 'acknowledged', owner: paul }))).toBe('has');
    const doing = { ...paul, action: 'ask-headset' } as const;
    expect(lifeOf(flag({ status: 'acting', owner: paul, doing }))).toBe('acting');
    expect(lifeOf(flag({ status: 'fixed-asked', owner: paul, doing }))).toBe('asked');
    expect(lifeOf(flag({ status: 'acting', owner: paul, doing, own: { at: 1_000, notYetAt: 9_000 } }))).toBe('not-yet');
    // Something else was tried since.
    const since = { ...doing, at: 10_000 };
    expect(lifeOf(flag({ status: 'acting', doing: since, own: { at: 1_000, notYetAt: 9_000 } }))).toBe('acting');
    expect(lifeOf(flag({ status: 'fixed-asked', own: { at: 1_000, confirmedAt: 9_000 } }))).toBe('confirmed');
    expect(lifeOf(flag({ status: 'closed' }))).toBe('closed');
  });

  it('is on its key while this booth flags it, and for a while after its end', () => {
    const key = (incident: BoothIncident, now: number) =>
      keysOf({ incidents: { i1: incident } }, { live: [] }, now).find(({ code }) => code === 'poor-sound');
    expect(key(flag(), 1_000 + freshFor - 1)).toMatchObject({ own: { id: 'i1' }, isFresh: true });
    expect(key(flag(), 1_000 + freshFor)).toMatchObject({ own: { id: 'i1' }, isFresh: false });
    expect(key(flag({ own: { at: 1_000, withdrawnAt: 2_000 } }), 2_000)?.own).toBeNull();
    const closed = flag({ status: 'closed', ended: { how: 'confirmed', at: 5_000 } });
    expect(key(closed, 6_000)?.own?.id).toBe('i1');
    expect(key(closed, 60_000)?.own).toBeNull();
  });

  it('shows a press as sent until the backend has answered', () => {
    const given = {
      id: 'c1',
      at: 0,
      status: 'sent',
      rejection: null,
      command: { type: 'incidents.slow-down', data: {} },
    } as const;
    const sending = keysOf({ incidents: {} }, { live: [given] }, 0).filter(({ isSending }) => isSending);
    expect(sending.map(({ code }) => code)).toEqual(['too-fast']);
  });

  it('stands in the list where it has no key of its own here, the gravest first', () => {
    const { own: _own, ...theirs } = flag({ booths: ['es'] });
    const incidents = {
      own: flag(),
      theirs,
      rare: flag({ code: 'need-name', severity: 4 }),
      urgent: flag({ code: 'acoustic-shock', severity: 1 }),
      slow: flag({ code: 'too-fast' }),
      over: flag({ code: 'other', status: 'closed' }),
    };
    expect(commonOf({ incidents }).map(({ id }) => id)).toEqual(['urgent', 'theirs', 'rare']);
  });

  it('is answered in the order in which it was asked', () => {
    const incidents = {
      late: flag({ status: 'fixed-asked', asked: { at: 9_000, count: 1 } }),
      first: flag({ status: 'fixed-asked', asked: { at: 4_000, count: 1 } }),
      none: flag(),
    };
    expect(askedOf({ incidents })?.id).toBe('first');
    expect(askedOf({ incidents: { none: flag() } })).toBeNull();
  });

  it('can be given for every fault that booths flag, each once', () => {
    const all = Object.entries(codes).flatMap(([code, { raisedBy }]) => (raisedBy.includes('booth') ? [code] : []));
    expect([...keyed, ...others].toSorted()).toEqual(all.toSorted());
  });
});
