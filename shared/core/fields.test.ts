import { describe, expect, it } from 'vitest';
import type { Json } from './envelope.ts';
import { FieldChange, fieldOf, inverted, resolveChanges, takeBackSets, touch, withField } from './fields.ts';

const record = { duration: 5, title: { en: 'Talk' }, tags: ['a'], media: null };
const recording = { seq: 3, at: 70, by: 'omar', command: 'o1' };
const versions = touch({}, ['duration', 'title.en'], recording);

describe('paths', () => {
  it.each<[string, Json]>([
    ['duration', 5],
    ['title.en', 'Talk'],
    ['title.fr', null],
    ['title.toString', null],
    ['media', null],
    ['tags', ['a']],
  ])('%s is %j', (field, value) => expect(fieldOf(record, field)).toEqual(value));

  it('set and remove without touching the record', () => {
    expect(withField(record, 'duration', 6)).toEqual({ ...record, duration: 6 });
    expect(withField(record, 'title.fr', 'Exposé').title).toEqual({ en: 'Talk', fr: 'Exposé' });
    expect(withField(record, 'title.en', null).title).toEqual({});
    expect(withField(record, 'title.fr', null).title).toEqual({ en: 'Talk' });
    expect(record.title).toEqual({ en: 'Talk' });
  });

  it('that the record has not are a bug', () => {
    expect(() => fieldOf(record, 'nothing')).toThrow('No field nothing');
    expect(() => withField(record, 'toString', 1)).toThrow('No field toString');
  });

  it.each<[string, boolean]>([
    ['duration', true],
    ['title.pt-BR', true],
    ['custom.a_1', true],
    ['a.b.c', false],
    ['', false],
    ['.a', false],
    ['a.', false],
    ['x'.repeat(33), false],
  ])('%s may be named: %s', (field, good) => {
    expect(FieldChange.safeParse({ field, value: 1, base: null }).success).toBe(good);
  });
});

describe('resolving changes', () => {
  it.each<[string, FieldChange, 'set' | 'same' | 'conflict']>([
    ['unchanged since it was made', { field: 'tags', value: [], base: null }, 'set'],
    ['changed, and seen', { field: 'duration', value: 6, base: 'o1' }, 'set'],
    ['changed, and not seen', { field: 'duration', value: 6, base: null }, 'conflict'],
    ['another change was seen', { field: 'duration', value: 6, base: 'o0' }, 'conflict'],
    ['not changed, though a change was seen', { field: 'tags', value: [], base: 'o1' }, 'conflict'],
    ['is so already', { field: 'duration', value: 5, base: null }, 'same'],
    ['the other language', { field: 'title.fr', value: 'x', base: null }, 'set'],
    ['the same language', { field: 'title.en', value: 'x', base: null }, 'conflict'],
    ['nothing removed', { field: 'title.es', value: null, base: 'o9' }, 'same'],
  ])('%s', (_when, change, result) => {
    const { sets, conflicts } = resolveChanges(record, versions, [change]);
    expect([sets.length, conflicts.length]).toEqual(result === 'set' ? [1, 0] : result === 'same' ? [0, 0] : [0, 1]);
  });

  it('says who, when, and both values', () => {
    const { conflicts } = resolveChanges(record, versions, [{ field: 'duration', value: 6, base: null }]);
    expect(conflicts).toEqual([{ field: 'duration', by: 'omar', at: 70, theirs: 5, yours: 6, version: 'o1' }]);
  });

  it('lets the last of several changes of a field count', () => {
    const changes = [1, 2, 5].map((value) => ({ field: 'tags', value: [value], base: null }));
    expect(resolveChanges(record, versions, changes).sets).toEqual([{ field: 'tags', from: ['a'], to: [5] }]);
    const back = [6, 5].map((value) => ({ field: 'duration', value, base: 'o1' }));
    expect(resolveChanges(record, versions, back).sets).toEqual([]);
  });
});

describe('taking sets back', () => {
  const sets = [
    { field: 'duration', from: 4, to: 5 },
    { field: 'title.fr', from: 'Exposé', to: null },
  ];

  it('makes them the other way round, the last one first', () => {
    expect(takeBackSets(record, versions, inverted(sets))).toEqual({
      ok: true,
      sets: [
        { field: 'title.fr', from: null, to: 'Exposé' },
        { field: 'duration', from: 5, to: 4 },
      ],
    });
  });

  it('tells which field holds something else by now, and who changed it', () => {
    const back = inverted([{ field: 'title.en', from: null, to: 'Lecture' }]);
    expect(takeBackSets(record, versions, back)).toEqual({ ok: false, field: 'title.en', by: 'omar' });
    const unknown = inverted([{ field: 'tags', from: [], to: ['b'] }]);
    expect(takeBackSets(record, versions, unknown)).toEqual({ ok: false, field: 'tags', by: null });
  });

  it('goes on from what is there where that counts as the same', () => {
    const back = inverted([{ field: 'duration', from: 4, to: 6 }]);
    expect(takeBackSets(record, versions, back, () => true)).toMatchObject({ sets: [{ from: 5, to: 4 }] });
  });
});
