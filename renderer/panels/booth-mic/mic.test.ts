import { describe, expect, it } from 'vitest';
import type { BoothDesk } from '../../../shared/views/booth.ts';
import { endingOf, mayDecline, partIn, placesOf, takingOf, turnNow } from './mic.ts';

const mate = (name: string, more = {}) => ({ name, a: ['fr'], b: [], c: ['en'], turns: 0, spoken: 0, ...more });
const here = { presence: { online: true, at: 0 } };

function desk(more: Partial<BoothDesk> = {}): BoothDesk {
  return {
    booth: 'fr',
    team: { ana: mate('Ana', here), ben: mate('Ben', here), cas: mate('Cas') },
    seats: { p1: 'ana', p2: 'ben' },
    clock: { alone: false, advice: 1_500_000, warning: 1_800_000, countdown: 30_000 },
    ...more,
  };
}

const atMic = (interpreter: string) => ({ id: 't1', interpreter, since: 1_000 });
const asked = { id: 'h1', asked: 'by-active', from: 'ana', at: 5_000, expiresAt: 65_000 } as const;
const wanted = { id: 'h2', asked: 'by-boothmate', from: 'ana', to: 'ben', at: 5_000, expiresAt: 65_000 } as const;
const fresh = { stale: false };

describe('the mic of a booth', () => {
  it('is free, stale, asked for and then forced, or changing hands', () => {
    expect(takingOf(desk(), fresh, 'ana')).toBe('free');
    expect(takingOf(desk({ mic: atMic('ana') }), fresh, 'ana')).toBe('mine');
    expect(takingOf(desk({ mic: atMic('ana') }), { stale: true }, 'ben')).toBe('stale');
    expect(takingOf(desk({ mic: atMic('ana') }), fresh, 'ben')).toBe('ask');
    expect(takingOf(desk({ mic: atMic('ana'), handover: asked }), fresh, 'ben')).toBe('ask');
    expect(takingOf(desk({ mic: atMic('ana'), handover: wanted }), fresh, 'ben')).toBe('force');
    expect(takingOf(desk({ mic: atMic('ana'), handover: wanted }), fresh, 'cas')).toBe('ask');
    const changing = { ...wanted, changesAt: 40_000 };
    expect(takingOf(desk({ mic: atMic('ana'), handover: changing }), fresh, 'ben')).toBe('changing');
  });

  it('shows this person first, then who is at the mic; who has not come is only named', () => {
    expect(placesOf(desk({ mic: atMic('ben') }), 'ana')).toEqual({ shown: ['ana', 'ben'], absent: ['cas'] });
    expect(placesOf(desk({ mic: atMic('cas') }), 'ben')).toEqual({ shown: ['ben', 'cas', 'ana'], absent: [] });
  });

  it('gives everyone their part in a handover', () => {
    const offered = desk({ mic: atMic('ana'), handover: asked });
    expect([partIn(offered, 'ana'), partIn(offered, 'ben'), partIn(offered, 'cas')]).toEqual([
      'asking',
      'offered',
      'offered',
    ]);
    const wish = desk({ mic: atMic('ana'), handover: wanted });
    expect([partIn(wish, 'ana'), partIn(wish, 'ben'), partIn(wish, 'cas')]).toEqual(['wanted', 'asking', 'others']);
    const changing = desk({ mic: atMic('ana'), handover: { ...wanted, changesAt: 40_000 } });
    expect([partIn(changing, 'ana'), partIn(changing, 'ben')]).toEqual(['from-me', 'to-me']);
    expect(partIn(desk(), 'ana')).toBeNull();
  });

  it('lets nobody decline for others what is offered to whoever accepts first', () => {
    expect(mayDecline(desk({ handover: asked }), 'offered')).toBe(false);
    expect(mayDecline(desk({ handover: { ...asked, to: 'ben' } }), 'offered')).toBe(true);
    expect(mayDecline(desk({ handover: wanted }), 'wanted')).toBe(true);
    expect(mayDecline(desk({ handover: wanted }), 'asking')).toBe(false);
  });

  it('counts the turn and says at which limit it is', () => {
    const on = desk({ mic: atMic('ana') });
    expect(turnNow(desk(), 5_000)).toBeNull();
    expect(turnNow(on, 1_500_999)).toMatchObject({ level: 'fine', limit: 1_500_000, adviceAt: 1_501_000 });
    expect(turnNow(on, 1_501_000)).toMatchObject({ level: 'advice', limit: 1_500_000 });
    expect(turnNow(on, 1_801_000)).toMatchObject({ level: 'warning', limit: 1_800_000, ms: 1_800_000 });
  });

  it('tells how a handover ended', () => {
    expect(endingOf({ ...wanted, changesAt: 40_000 }, { mic: atMic('ben') }, 40_000)).toBe('done');
    expect(endingOf(wanted, { mic: atMic('ana') }, 65_000)).toBe('expired');
    expect(endingOf(wanted, { mic: atMic('ana') }, 20_000)).toBe('over');
    expect(endingOf({ ...wanted, changesAt: 40_000 }, { mic: atMic('ana') }, 30_000)).toBe('over');
  });
});
