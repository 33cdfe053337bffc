import { describe, expect, it } from 'vitest';
import { given, incoming, minute, noon } from '../../testing/scenario.ts';
import { Incoming } from '../messages.ts';
import type { ReportedQuestion } from './read-row.ts';
import type { QuestionState } from '../state.ts';
import { type Candidate, candidates as beside, identify, isTakenAsIs, mayTake } from './repeats.ts';

const row = (line: number, text: string, name = '', more: Partial<ReportedQuestion> = {}): ReportedQuestion => ({
  line,
  text,
  name,
  place: '',
  language: null,
  askedAt: null,
  answered: false,
  answer: '',
  dismissed: false,
  reference: '',
  ...more,
});

const candidates = (rows: readonly ReportedQuestion[], session: string, list: readonly QuestionState[]) =>
  beside(identify(rows, session), list);

const opened = given({
  type: 'session.created',
  data: {
    title: { en: 'Session' },
    series: null,
    timeZone: 'Europe/Paris',
    start: { wall: '2020-11-23T13:00', at: noon },
    end: { wall: '2020-11-23T14:30', at: noon + 90 * minute },
    languages: ['fr', 'en', 'es'],
  },
});
const receive = (found: readonly Candidate[]) => ({
  type: 'questions.receive' as const,
  data: { questions: found.map((candidate) => candidate.incoming), source: 'import' as const },
});
const report = [row(2, 'Why?', 'Ana'), row(3, 'How?'), row(4, 'Why?', 'Luis')];

describe('the questions of a report', () => {
  it('fit the command, and importing them again brings in nothing', () => {
    const found = candidates(report, 's1', []);
    expect(found.every((candidate) => Incoming.safeParse(candidate.incoming).success)).toBe(true);
    const once = opened.when(receive(found));
    expect(once.state.questions.list.map(({ text, name }) => [text, name])).toEqual([
      ['Why?', 'Ana'],
      ['How?', ''],
      ['Why?', 'Luis'],
    ]);
    const twice = once.when(receive(candidates(report, 's1', [])));
    expect(twice.rejection).toBeNull();
    expect(twice.state.questions.list).toHaveLength(3);
  });

  it('bring their answers along where they were answered', () => {
    const rows = [
      row(2, 'Why?', '', { answered: true, answer: 'It must.' }),
      row(3, 'How?', '', { answered: true }),
      row(4, 'Where?', '', { answer: 'Draft' }),
    ];
    const found = candidates(rows, 's1', []);
    expect(found.map(({ incoming: { answered, answer } }) => [answered, answer])).toEqual([
      [true, 'It must.'],
      [true, undefined],
      [false, undefined],
    ]);
    expect(found.every((candidate) => Incoming.safeParse(candidate.incoming).success)).toBe(true);
  });

  it('are known again when more have come in and others stand above', () => {
    const once = opened.when(receive(candidates(report, 's1', [])));
    const later = [row(2, 'New?'), row(3, '  HOW ?'), row(4, 'Why?', 'luis'), row(5, 'Why?', 'Ana')];
    const found = candidates(later, 's1', once.state.questions.list);
    expect(found.map(({ repeat }) => repeat)).toEqual([
      null,
      { kind: 'imported', number: 2 },
      { kind: 'imported', number: 3 },
      { kind: 'imported', number: 1 },
    ]);
    expect(found.map(mayTake)).toEqual([true, false, false, false]);
    expect(once.when(receive(found)).state.questions.list).toHaveLength(4);
  });

  it('that were erased do not come back', () => {
    const once = opened.when(receive(candidates(report, 's1', [])));
    const id = once.state.questions.list[1]?.id ?? '';
    const erased = once.when({ type: 'questions.erase', data: { questions: [id] } });
    expect(erased.rejection).toBeNull();
    const found = candidates(report, 's1', erased.state.questions.list);
    expect(found.map(({ repeat }) => repeat?.kind)).toEqual(['imported', 'erased', 'imported']);
    expect(found.some(mayTake)).toBe(false);
  });

  it('that somebody asked here are told, and can still be taken', () => {
    const asked = opened.when({
      type: 'questions.receive',
      data: { questions: [incoming('q1', { text: 'why', name: 'ana' })], source: 'chat' },
    });
    const found = candidates(report, 's1', asked.state.questions.list);
    expect(found.map(({ repeat }) => repeat)).toEqual([{ kind: 'in-session', number: 1 }, null, null]);
    expect(found.map(isTakenAsIs)).toEqual([false, true, true]);
    expect(found.every(mayTake)).toBe(true);
  });

  it('that stand twice in the file are told, and each is another where both are wanted', () => {
    const rows = [
      row(2, 'Thanks!', 'Ana'),
      row(3, 'thanks', 'ANA'),
      row(4, 'Thanks!', 'Luis'),
      row(5, 'Thanks', 'Ana'),
    ];
    const found = candidates(rows, 's1', []);
    expect(found.map(({ repeat }) => repeat)).toEqual([
      null,
      { kind: 'in-file', line: 2 },
      null,
      { kind: 'in-file', line: 2 },
    ]);
    expect(opened.when(receive(found)).state.questions.list).toHaveLength(4);
  });

  it('that were set aside elsewhere are not taken unless somebody says so', () => {
    const [found] = candidates([row(2, 'Spam', '', { dismissed: true })], 's1', []);
    expect([isTakenAsIs(found!), mayTake(found!)]).toEqual([false, true]);
  });

  it('are known by the report’s own ids, also when their text was changed', () => {
    const reference = (id: string) => ({ reference: id });
    const once = opened.when(receive(candidates([row(2, 'Why?', '', reference('q-771'))], 's1', [])));
    const found = candidates(
      [row(2, 'Why so?', '', reference('q-771')), row(3, 'Why?', '', reference('q-772'))],
      's1',
      once.state.questions.list,
    );
    expect(found.map(({ repeat }) => repeat?.kind)).toEqual(['imported', 'in-session']);
  });

  it.each([
    ['count the rows', ['1', '2']],
    ['are missing', ['q-771', '']],
    ['are the same', ['q-771', 'q-771']],
    ['are too long', ['q'.repeat(200), 'r'.repeat(200)]],
  ])('are known by their text and name where ids %s', (_name, ids) => {
    const rows = ids.map((reference, index) => row(index + 2, `Question ${index}`, 'Ana', { reference }));
    const plain = rows.map((each) => ({ ...each, reference: '' }));
    expect(candidates(rows, 's1', []).map(({ incoming: { external } }) => external)).toEqual(
      candidates(plain, 's1', []).map(({ incoming: { external } }) => external),
    );
  });

  it('have other ids in another session', () => {
    const [here, there] = ['s1', 's2'].map((session) => candidates(report, session, [])[0]?.incoming);
    expect(here?.external).toBe(there?.external);
    expect(here?.id).not.toBe(there?.id);
  });
});
