import { describe, expect, it } from 'vitest';
import type { ReaderQuestion } from '../../../shared/views/reader.ts';
import type { BoothState, LiveCommand, PendingEdit } from '../../sync/console.ts';
import { cardsOf, needsReview } from './cards.ts';
import { type Draft, isWritten, withDraft, withoutDraft } from './drafts.ts';

const next: ReaderQuestion = { id: 'q2', number: 2, text: 'What burns first?', language: 'en', since: 1 };
const onAir: ReaderQuestion = { ...next, id: 'q1', number: 1 };
const machine = { text: 'Que brûle ?', from: 'machine', reviewed: false, stale: false, version: 'v1' } as const;

const live = { kind: 'live' } as const;
const idle: Pick<BoothState, 'pending' | 'live' | 'status'> = { pending: [], live: [], status: live };
const pending = (id: string, text: string | null, question = 'q2', language = 'fr'): PendingEdit => ({
  command:
    text === null
      ? { id, type: 'questions.review', data: { question, language, base: 'v1' } }
      : { id, type: 'questions.render', data: { question, language, text, base: 'v1' } },
  at: 0,
  kept: true,
  blocked: null,
});
const given = (status: LiveCommand['status'], booth = 'fr'): LiveCommand => ({
  id: 'l1',
  command: { type: 'questions.see', data: { question: 'q2', booth } },
  at: 0,
  status,
  rejection: null,
});
const only = (state: Partial<typeof idle>, question: ReaderQuestion = next) =>
  cardsOf({ next: question }, { booth: 'fr', language: 'fr' }, { ...idle, ...state }, [])[0]!;

describe('the questions before a booth', () => {
  it('are the one on air, then the next', () => {
    const cards = cardsOf({ onAir, next }, { booth: 'fr', language: 'fr' }, idle, []);
    expect(cards.map(({ place, question }) => [place, question.id])).toEqual([
      ['on-air', 'q1'],
      ['next', 'q2'],
    ]);
    expect(cardsOf({}, { booth: 'fr', language: 'fr' }, idle, [])).toEqual([]);
  });

  it('need no wording in the language in which they were asked', () => {
    expect(cardsOf({ next }, { booth: 'fr', language: 'en' }, idle, [])[0]?.isOwn).toBe(true);
    expect(only({}).isOwn).toBe(false);
  });

  it.each<[LiveCommand['status'] | null, string]>([
    [null, 'unseen'],
    ['sent', 'sending'],
    ['refused', 'failed'],
    ['expired', 'failed'],
    ['done-late', 'unseen'],
  ])('are seen only once the others know it: %s is %s', (status, kind) => {
    expect(only({ live: status === null ? [] : [given(status)] }).sight.kind).toBe(kind);
    expect(only({ live: status === null ? [] : [given(status, 'es')] }).sight.kind).toBe('unseen');
    expect(only({ live: status === null ? [] : [given(status)] }, { ...next, seen: { fr: 5 } }).sight).toEqual({
      kind: 'seen',
      at: 5,
    });
  });

  it('show what was written here over what is confirmed, the newest last, and say that it is on its way', () => {
    const question = { ...next, in: { fr: machine } };
    expect(only({}, question).rendering).toEqual({ ...machine, state: 'confirmed' });
    const edits = [
      pending('c1', 'Un'),
      pending('c2', 'Deux'),
      pending('c3', 'Tres', 'q2', 'es'),
      pending('c4', 'X', 'q9'),
    ];
    expect(only({ pending: edits }, question).rendering).toEqual({
      text: 'Deux',
      from: 'interpreter',
      reviewed: true,
      stale: false,
      version: 'c2',
      state: 'sending',
    });
    const status = { kind: 'offline', since: 0 } as const;
    expect(only({ pending: [pending('c1', null)], status }, question).rendering).toEqual({
      ...machine,
      reviewed: true,
      version: 'c1',
      state: 'waiting',
    });
  });

  it('ask for a review of what no person has read, and of what was made of an older text', () => {
    const withRendering = (change: Partial<typeof machine | { reviewed: boolean; stale: boolean }>) =>
      needsReview(only({}, { ...next, in: { fr: { ...machine, ...change } } }));
    expect(withRendering({})).toBe(true);
    expect(withRendering({ reviewed: true })).toBe(false);
    expect(withRendering({ reviewed: true, stale: true })).toBe(true);
    expect(needsReview(only({}))).toBe(false);
  });

  it('stay while somebody is still writing, also when they are no longer next', () => {
    const draft: Draft = { question: next, language: 'fr', base: null, before: '', text: 'Que' };
    expect(cardsOf({ onAir }, { booth: 'fr', language: 'fr' }, idle, [draft]).map(({ place }) => place)).toEqual([
      'on-air',
      'gone',
    ]);
    expect(cardsOf({ next }, { booth: 'fr', language: 'fr' }, idle, [draft])[0]?.draft).toBe(draft);
    expect(cardsOf({ onAir }, { booth: 'es', language: 'es' }, idle, [draft])).toHaveLength(1);
  });
});

describe('drafts', () => {
  const draft: Draft = { question: next, language: 'fr', base: null, before: 'Que brûle ?', text: 'Que brûle ?' };
  it('are kept for each question and language, in one version', () => {
    const later = { ...draft, text: 'Qu’est-ce qui brûle ?' };
    const other = { ...draft, language: 'es' };
    expect(withDraft([draft, other], later)).toEqual([later, other]);
    expect(withoutDraft([later, other], draft)).toEqual([other]);
  });
  it.each([
    ['Que brûle ?', false],
    [' Que brûle ?  ', false],
    ['', false],
    ['Que brûle-t-il ?', true],
  ])('%j is worth keeping: %s', (text, written) => expect(isWritten({ ...draft, text })).toBe(written));
});
