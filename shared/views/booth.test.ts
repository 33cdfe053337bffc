import { describe, expect, it } from 'vitest';
import { added, given, noon, opened } from '../testing/scenario.ts';
import { boothView } from './booth.ts';

const ready = given(
  opened,
  added({ id: 'a', floor: ['fr', 'en'] }, { id: 's', skipped: true }, { id: 'b', floor: ['es'] }),
);
const live = ready.given({ type: 'transport.started', data: { item: 'a' }, at: noon });

describe('the booth', () => {
  it('sees what is on and what comes, with the languages planned for the floor', () => {
    const { item, next } = boothView(live.state);
    expect(item).toMatchObject({ title: { en: 'Talk a' }, floor: ['fr', 'en'] });
    expect(next).toMatchObject({ title: { en: 'Talk b' }, floor: ['es'] });
  });

  it('sees what comes first before the start, and nothing after the end', () => {
    expect(boothView(ready.state).next).toMatchObject({ title: { en: 'Talk a' }, floor: ['fr', 'en'] });
    const ended = boothView(live.given({ type: 'transport.ended', data: {} }).state);
    for (const key of ['item', 'next']) expect(ended).not.toHaveProperty(key);
  });
});
