// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { keepInBrowser, within } from './keeping.ts';

beforeEach(() => localStorage.clear());

describe('what a browser keeps', () => {
  it('outlives the page, by session', () => {
    const keeping = within(keepInBrowser(), 'one');
    keeping.set('draft', 'text');
    keeping.set('vote.q1', '1');
    expect(keeping.lasts()).toBe(true);
    const later = within(keepInBrowser(), 'one');
    expect(later.get('draft')).toBe('text');
    expect(later.keys('vote.')).toEqual(['vote.q1']);
    expect(within(keepInBrowser(), 'two').get('draft')).toBeNull();
    later.set('draft', null);
    expect(keeping.get('draft')).toBeNull();
  });

  it('lasts as long as the page where storage is forbidden', () => {
    const keeping = keepInBrowser(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(keeping.lasts()).toBe(false);
    keeping.set('a', '1');
    expect([keeping.get('a'), keeping.keys('a')]).toEqual(['1', ['a']]);
    keeping.set('a', null);
    expect([keeping.get('a'), keeping.keys('a')]).toEqual([null, []]);
  });

  it('says when the disk is full, and still has it', () => {
    const full = {
      getItem: () => null,
      removeItem: () => undefined,
      setItem: (key: string) => {
        if (!key.endsWith('probe')) throw new DOMException('full', 'QuotaExceededError');
      },
    } as unknown as Storage;
    const keeping = keepInBrowser(() => full);
    expect(keeping.lasts()).toBe(true);
    keeping.set('a', '1');
    expect([keeping.lasts(), keeping.get('a')]).toEqual([false, '1']);
  });
});
