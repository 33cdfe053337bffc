import { describe, expect, it } from 'vitest';
import { noticeAt, slowDownStands } from './speaker-notices.ts';

const at = 1_000_000;

describe('what interpreters need of the speaker', () => {
  it('is nothing while there is nothing', () => expect(noticeAt({}, at)).toBeNull());

  it('is a slow-down for a minute, and anew each time', () => {
    expect(noticeAt({ slowDown: { count: 1, at } }, at + slowDownStands - 1)).toEqual({
      notice: 'too-fast',
      id: `too-fast ${at}`,
    });
    expect(noticeAt({ slowDown: { count: 1, at } }, at + slowDownStands)).toBeNull();
    expect(noticeAt({ slowDown: { count: 2, at: at + 5 } }, at + 6)?.id).toBe(`too-fast ${at + 5}`);
  });

  it('is first that nothing of the sound can be used, and the rest after a slow-down', () => {
    const notices = { 'unread-text': { since: at }, 'unusable-sound': { since: at } };
    const slowDown = { count: 1, at };
    expect(noticeAt({ notices, slowDown }, at)?.notice).toBe('unusable-sound');
    expect(noticeAt({ notices: { 'unread-text': { since: at } }, slowDown }, at)?.notice).toBe('too-fast');
    expect(noticeAt({ notices: { 'unread-text': { since: at } } }, at)?.notice).toBe('unread-text');
  });

  it('is nothing of what is not for speakers', () =>
    expect(noticeAt({ notices: { 'relay-lost': { since: at } } }, at)).toBeNull());
});
