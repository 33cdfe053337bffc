import { expect, it } from 'vitest';
import { incoming } from '../../../shared/testing/scenario.ts';
import { batchesOf } from './batches.ts';

const questions = (count: number, text = 'Why?') =>
  Array.from({ length: count }, (_, index) => incoming(`q${index}`, { text }));

it.each([
  ['nothing', 0, 'Why?', []],
  ['as many as one takes', 1_000, 'Why?', [1_000]],
  ['one more than that', 2_001, 'Why?', [1_000, 1_000, 1]],
  ['long texts', 1_000, '字'.repeat(2_000), [163, 163, 163, 163, 163, 163, 22]],
])('%s: each command carries what it can, in order', (_name, count, text, sizes) => {
  const all = questions(count, text);
  const batches = batchesOf(all);
  expect(batches.map((batch) => batch.length)).toEqual(sizes);
  expect(batches.flat()).toEqual(all);
});
