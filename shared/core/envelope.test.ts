import { describe, expect, it } from 'vitest';
import { CommandEnvelope, Id } from './envelope.ts';

describe('ids', () => {
  it.each(['a', 'A-b_9', 'x'.repeat(64)])('accepts %s', (id) => expect(Id.safeParse(id).success).toBe(true));
  it.each(['', 'x'.repeat(65), 'a b', 'é', 'a.b', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'refuses %j',
    (id) => expect(Id.safeParse(id).success).toBe(false),
  );
});

describe('command envelopes', () => {
  it.each<[string, unknown, boolean]>([
    ['without a time', { id: 'c1', type: 'x', data: {} }, true],
    ['with a time', { id: 'c1', type: 'x', data: {}, until: 5 }, true],
    ['with a time that is none', { id: 'c1', type: 'x', data: {}, until: -1 }, false],
    ['with something else', { id: 'c1', type: 'x', data: {}, actor: 'me' }, false],
    ['without an id', { type: 'x', data: {} }, false],
    ['with a type of any length', { id: 'c1', type: 'x'.repeat(65), data: {} }, false],
  ])('%s', (_what, envelope, good) => expect(CommandEnvelope.safeParse(envelope).success).toBe(good));
});
