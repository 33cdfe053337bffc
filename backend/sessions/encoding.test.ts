import { describe, expect, it } from 'vitest';
import { currentVersion } from '../../shared/core/upcast.ts';
import { histories } from '../../shared/webinar.ts';
import { headOf, inNewestVersion } from './encoding.ts';
import { addPerson, begun, envelope, makeSession, moderator, openWorld } from './testing/world.ts';

describe('the head of an encoded event', () => {
  it('is found without parsing in what this program writes, and by parsing in anything else', async () => {
    const world = await openWorld();
    const session = await makeSession(world);
    await session.submit(envelope(addPerson('p1', 'A "quoted" name')), moderator);
    const [stored] = await world.store.read('s1', begun, 10);
    if (!stored) throw new Error('no event');
    expect(headOf('s1', stored)).toEqual({ type: 'people.added', v: currentVersion(histories, 'people.added') });
    const { type, ...rest } = JSON.parse(stored.text) as { type: string };
    expect(headOf('s1', { seq: begun + 1, text: JSON.stringify({ type, ...rest }) })).toEqual(headOf('s1', stored));
    expect(inNewestVersion('s1', stored)).toBe(stored);
  });

  it('is loudly missing where there is no event', () => {
    expect(() => headOf('s1', { seq: 7, text: '[1,2' })).toThrow('Session s1, event 7 is not an event');
    expect(() => headOf('s1', { seq: 7, text: 'null' })).toThrow('Session s1, event 7 is not an event');
  });
});
