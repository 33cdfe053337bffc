import { describe, expect, it } from 'vitest';
import { item } from '../testing/scenario.ts';
import { inverted } from './changes.ts';
import type { Change } from './messages.ts';

describe('changes taken back', () => {
  const changes: Change[] = [
    { op: 'insert', item: item('a', 'a0') },
    { op: 'set', item: 'a', field: 'duration', from: 1, to: 2 },
    { op: 'delete', item: item('b', 'a1') },
  ];
  it('are the opposite of each, the last first', () => {
    expect(inverted(changes)).toEqual([
      { op: 'insert', item: item('b', 'a1') },
      { op: 'set', item: 'a', field: 'duration', from: 2, to: 1 },
      { op: 'delete', item: item('a', 'a0') },
    ]);
  });
  it('twice are the changes', () => expect(inverted(inverted(changes))).toEqual(changes));
});
