import { describe, expect, it } from 'vitest';
import { routeOf } from './route.ts';

describe('the address', () => {
  it.each([
    ['', { view: 'sessions' }],
    ['#/', { view: 'sessions' }],
    ['#/join/rsi_a-B9', { view: 'join', token: 'rsi_a-B9', booth: null }],
    ['#/join/rsi_a-B9?booth=pt-BR', { view: 'join', token: 'rsi_a-B9', booth: 'pt-BR' }],
    ['#/join/rsi_a-B9?booth=%3Cb%3E', { view: 'unknown' }],
    ['#/session/s1?booth=fr', { view: 'unknown' }],
    ['#/session/s1', { view: 'session', session: 's1' }],
    ['#/session/s1/stage', { view: 'stage', session: 's1' }],
    ['#/session', { view: 'unknown' }],
    ['#/session/s1/else', { view: 'unknown' }],
    ['#/join/a b', { view: 'unknown' }],
    ['#/join/%3Cscript%3E', { view: 'unknown' }],
    ['#/session/s1/stage/more', { view: 'unknown' }],
  ])('%s', (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
  });
});
