import { describe, expect, it } from 'vitest';
import { applyPatch, diff } from '../core/merge-patch.ts';
import { type QuestionStatus } from '../questions/messages.ts';
import {
  type Scenario,
  added,
  given,
  hour,
  minute,
  movedTo,
  noon,
  opened,
  received,
  sits,
} from '../testing/scenario.ts';
import { audienceView, ownQuestions } from './audience.ts';
import { boothView } from './booth.ts';
import { speakerView } from './speaker.ts';
import { asJson } from './stage.ts';

const asked = given(opened, added('x', { id: 'q', kind: 'questions' }), received('a', 'b', 'c'));
const told = asked.when(
  { type: 'questions.render', data: { question: 'a', language: 'fr', text: 'Et a ?', base: null } },
  { by: 'mona', command: 'r1' },
);
const live = movedTo(movedTo(told, 'a', 'on-air'), 'b', 'next');
const seen = live
  .given(sits('ines', 'fr'))
  .when({ type: 'questions.see', data: { question: 'a', booth: 'fr' } }, { by: 'ines', role: 'interpreter' });
const audience = ({ state }: Scenario, votes: Readonly<Record<string, number>> = {}) =>
  audienceView(state, new Map(Object.entries(votes)));

describe('the booth', () => {
  it('has the question on air and the next one before it, with who else has them', () => {
    const { onAir, next } = boothView(seen.state, null).questions;
    expect(onAir).toEqual({
      id: 'a',
      number: 1,
      text: 'What about a?',
      language: 'en',
      since: told.at + 2_000,
      in: { fr: { text: 'Et a ?', from: 'moderator', reviewed: true, stale: false, version: 'r1' } },
      seen: { fr: seen.at },
    });
    expect(next).toEqual({ id: 'b', number: 2, text: 'What about b?', language: 'en', since: live.at });
  });

  it('has none before there is one', () => expect(boothView(asked.state, null).questions).toEqual({}));

  it('knows that a rendering is stale, and one that a machine made', () => {
    const edited = seen
      .when(
        {
          type: 'questions.edit',
          data: { question: 'a', changes: [{ field: 'text', value: 'Why a?', base: null }] },
        },
        { command: 'e1' },
      )
      .when(
        {
          type: 'questions.machine-render',
          data: { question: 'a', language: 'es', text: '¿Por qué a?', source: 'e1' },
        },
        { by: 'system', role: 'system', command: 'm1' },
      );
    const { onAir } = boothView(edited.state, null).questions;
    expect(onAir!.in).toEqual({
      fr: { text: 'Et a ?', from: 'moderator', reviewed: true, stale: true, version: 'e1' },
      es: { text: '¿Por qué a?', from: 'machine', reviewed: false, stale: false, version: 'm1' },
    });
    expect(onAir).not.toHaveProperty('seen');
  });
});

describe('the speaker', () => {
  it('has the question on air, and not who has seen it or what comes', () => {
    const { question } = speakerView(seen.state);
    expect(question).toMatchObject({ id: 'a', text: 'What about a?', in: { fr: { text: 'Et a ?' } } });
    expect(question).not.toHaveProperty('seen');
    expect(JSON.stringify(speakerView(seen.state))).not.toContain('What about b?');
    expect(speakerView(asked.state)).not.toHaveProperty('question');
  });
});

describe('the audience', () => {
  it('has the approved questions with what they are counted, and what is on air', () => {
    const view = audience(movedTo(seen, 'c', 'answered'), { a: 3, b: 1 });
    expect(view.onAir).toBe('a');
    expect(view.questions).toEqual({
      a: {
        number: 1,
        text: 'What about a?',
        language: 'en',
        in: { fr: { text: 'Et a ?' } },
        status: 'on-air',
        votes: 3,
      },
      b: { number: 2, text: 'What about b?', language: 'en', status: 'approved', votes: 1 },
      c: { number: 3, text: 'What about c?', language: 'en', status: 'answered', votes: 0 },
    });
  });

  it('does not know what comes next: it looks like any other that waits', () => {
    expect(audience(live).questions['b']!.status).toBe('approved');
    expect(JSON.stringify(audience(live))).not.toContain('next');
  });

  it.each<[QuestionStatus, boolean]>([
    ['pending', false],
    ['approved', true],
    ['next', true],
    ['on-air', true],
    ['answered', true],
    ['rejected', false],
    ['deferred', false],
    ['merged', false],
    ['withdrawn', false],
  ])('one that is %s: %s', (status, shown) => {
    expect(Object.hasOwn(audience(movedTo(asked, 'a', status)).questions, 'a')).toBe(shown);
  });

  it('is told what a machine made, and reads no rendering of an earlier text', () => {
    const approved = movedTo(asked, 'a', 'approved');
    const machine = approved.when(
      { type: 'questions.machine-render', data: { question: 'a', language: 'fr', text: 'Quoi ?', source: null } },
      { by: 'system', role: 'system' },
    );
    expect(audience(machine).questions['a']!.in).toEqual({ fr: { text: 'Quoi ?', machine: true } });
    const edited = machine.when({
      type: 'questions.edit',
      data: { question: 'a', changes: [{ field: 'text', value: 'Why a?', base: null }] },
    });
    expect(audience(edited).questions['a']).not.toHaveProperty('in');
  });

  it('reads answers for everyone; one for the asker is read by the asker', () => {
    const answer = (to: 'public' | 'asker') =>
      movedTo(asked, 'a', 'answered').when({
        type: 'questions.edit',
        data: { question: 'a', changes: [{ field: 'answer', value: { text: 'Yes.', to }, base: null }] },
      });
    expect(audience(answer('public')).questions['a']!.answer).toBe('Yes.');
    expect(audience(answer('asker')).questions['a']).not.toHaveProperty('answer');
    for (const to of ['public', 'asker'] as const) {
      expect(ownQuestions(answer(to).state, 'v-a')).toMatchObject({ a: { answer: 'Yes.' } });
      expect(ownQuestions(answer(to).state, 'v-b')).toEqual({
        b: expect.not.objectContaining({ answer: 'Yes.' }) as unknown,
      });
    }
  });

  it('is told whether questions are taken, and why not', () => {
    const set = (scenario: Scenario, field: string, value: string) =>
      scenario.when({ type: 'questions.configure', data: { changes: [{ field, value, base: null }] } });
    expect(audience(asked).intake).toEqual({ open: true });
    const closed = set(set(asked, 'notice', 'Back at three'), 'intake', 'closed');
    expect(audience(closed).intake).toEqual({ open: false, reason: 'by-hand', notice: 'Back at three' });
    const follows = set(asked, 'intake', 'follows').given({ type: 'transport.started', data: { item: 'x' } });
    expect(audience(follows)).toMatchObject({ status: 'live', intake: { open: false, reason: 'not-yet' } });
    const item = follows.given({ type: 'transport.moved', data: { item: 'q', how: 'next' } });
    expect(audience(item).intake).toEqual({ open: true });
    expect(audience(item.given({ type: 'transport.ended', data: {} }))).toMatchObject({
      status: 'ended',
      intake: { open: false, reason: 'ended' },
    });
  });

  it('reads what the session is, and its rules', () => {
    expect(audience(asked)).toMatchObject({
      title: { en: 'Whose museum?' },
      languages: ['fr', 'en', 'es'],
      timeZone: 'Europe/Paris',
      status: 'ready',
      start: noon + hour,
      rules: { maxLength: 500, anonymous: 'allowed', voting: true, retention: 90 },
    });
  });

  it('gets the most wanted of very many, what is on air, and how many more there are', () => {
    const questions = Array.from({ length: 260 }, (_, index) => ({
      id: `n${index}`,
      number: index + 1,
      rank: 'a1',
      status: 'approved' as const,
    }));
    const many = given(opened, received(...questions)).when({
      type: 'questions.air',
      data: { question: 'n259', saw: null },
    });
    const view = audience(many, { n250: 9, n1: 2 });
    expect(view.more).toBe(59);
    expect(Object.keys(view.questions)).toHaveLength(201);
    expect(Object.keys(view.questions)).toEqual(expect.arrayContaining(['n259', 'n250', 'n1', 'n0', 'n198']));
    expect(view.questions).not.toHaveProperty('n258');
  });

  it('is sent its changes as patches', () => {
    const scenarios = [asked, told, live, seen, movedTo(seen, 'c', 'answered'), movedTo(asked, 'a', 'rejected')];
    const all = scenarios.map((scenario) => asJson(audience(scenario)));
    for (const before of all)
      for (const after of all) expect(applyPatch(before, diff(before, after) ?? {})).toEqual(after);
  });
});

describe('an asker', () => {
  it.each<[QuestionStatus, string]>([
    ['pending', 'pending'],
    ['approved', 'approved'],
    ['next', 'approved'],
    ['on-air', 'on-air'],
    ['answered', 'answered'],
    ['rejected', 'declined'],
    ['deferred', 'approved'],
    ['merged', 'merged'],
    ['withdrawn', 'withdrawn'],
  ])('sees one that is %s as %s', (status, shown) => {
    expect(ownQuestions(movedTo(asked, 'a', status).state, 'v-a')).toEqual({
      a: { number: 1, text: 'What about a?', language: 'en', status: shown },
    });
  });

  it('sees no reason, no other’s question, and none that is erased', () => {
    const rejected = movedTo(asked, 'a', 'rejected').when(
      { type: 'questions.erase', data: { questions: ['b'] } },
      { at: noon + minute },
    );
    expect(JSON.stringify(ownQuestions(rejected.state, 'v-a'))).not.toContain('Because.');
    expect(ownQuestions(rejected.state, 'v-b')).toEqual({});
    expect(ownQuestions(rejected.state, 'nobody')).toEqual({});
  });
});
