import { describe, expect, it } from 'vitest';
import { readLink } from './link.ts';

describe('a link', () => {
  it.each([
    ['/ask/museums-3', '#rsi_a-B_9', { session: 'museums-3', invite: 'rsi_a-B_9' }],
    ['/ask/museums-3', '', { session: 'museums-3', invite: null }],
    ['/ask', '#rsi_a', { session: null, invite: 'rsi_a' }],
    ['/ask/a/b', '#<script>', { session: null, invite: null }],
  ])('%s%s', (pathname, hash, link) => {
    expect(readLink({ pathname, hash })).toEqual(link);
  });
});
