import { describe, expect, it } from 'vitest';
import { given, opened, person, programmed } from '../testing/scenario.ts';
import { type WebinarCommand, type WebinarEvent, histories, initial, reduce } from '../webinar.ts';
import { withoutQuestions } from './erase.ts';
import type { Incoming } from './messages.ts';

const asked = (id: string, about: Partial<Incoming> = {}): Incoming => ({
  id,
  text: `Text of ${id}`,
  language: 'en',
  name: `Name of ${id}`,
  place: `Place of ${id}`,
  askedAt: null,
  external: `external-${id}`,
  answered: false,
  ...about,
});
const edit = (question: string, field: string, value: string | readonly string[]): WebinarCommand => ({
  type: 'questions.edit',
  data: { question, changes: [{ field, value, base: null }] },
});

/** Two questions with everything that can be said of them, of which the first is erased. */
const told = given(opened, programmed(person('p')))
  .when({ type: 'questions.receive', data: { questions: [asked('a'), asked('b')], source: 'import' } })
  .when({ type: 'questions.render', data: { question: 'a', language: 'fr', text: 'Rendering of a', base: null } })
  .when({ type: 'questions.render', data: { question: 'b', language: 'fr', text: 'Rendering of b', base: null } })
  .when(edit('a', 'text', 'Newer a'))
  .when(edit('a', 'note', 'Note of a'))
  .when(edit('a', 'tags', ['tag-of-a']))
  .when({
    type: 'questions.edit',
    data: {
      question: 'a',
      changes: [
        { field: 'answer', value: { text: 'Answer of a', to: 'public' }, base: null },
        { field: 'speaker', value: 'p', base: null },
        { field: 'language', value: 'es', base: null },
      ],
    },
  })
  .when({ type: 'questions.move', data: { questions: ['a', 'b'], to: 'rejected', reason: 'Reason of both' } })
  .when({ type: 'questions.erase', data: { questions: ['a'] } });
const ids = new Set(['a']);
const blanked = told.log.map((event) => ({ ...event, ...withoutQuestions(event, ids) }) as WebinarEvent);

describe('a log without a question', () => {
  it('holds nothing of what was said in it or about it', () => {
    expect(told.rejection).toBeNull();
    const before = JSON.stringify(told.log);
    const after = JSON.stringify(blanked);
    for (const text of ['Text', 'Name', 'Place', 'Rendering', 'Note', 'Answer'].map((word) => `${word} of a`)) {
      expect(before).toContain(text);
      expect(after).not.toContain(text);
    }
    for (const text of ['external-a', 'Newer a', 'tag-of-a']) {
      expect(before).toContain(text);
      expect(after).not.toContain(text);
    }
    expect(JSON.stringify(blanked.filter(({ type }) => type === 'questions.changed'))).toContain('Reason of both');
  });

  it('keeps who was meant, fields, states, languages, speakers and what is of others', () => {
    expect(blanked.map(({ seq }) => seq)).toEqual(told.log.map(({ seq }) => seq));
    const shape = (log: readonly WebinarEvent[]) =>
      log.map((event) =>
        event.type === 'questions.changed' ? event.data.changes.map(({ question, field }) => [question, field]) : [],
      );
    expect(shape(blanked)).toEqual(shape(told.log));
    const rendered = blanked.flatMap((event) =>
      event.type === 'questions.changed' ? event.data.changes.filter(({ field }) => field === 'renderings.fr') : [],
    );
    // Nothing takes the place of what is gone, not even an empty rendering.
    for (const { question, from, to } of rendered)
      if (question === 'a') expect([from, to]).toEqual([null, null]);
      else expect(JSON.stringify(to)).toContain('Rendering of b');
    expect(rendered.map(({ question }) => question)).toEqual(['a', 'b', 'a']);
    const text = JSON.stringify(blanked);
    for (const kept of ['Text of b', 'Rendering of b', '"rejected"', '"es"', '"speaker"']) expect(text).toContain(kept);
  });

  it('leaves every event that has no text of it as it was', () => {
    const none = new Set(['z']);
    for (const event of told.log) expect(withoutQuestions(event, none)).toBe(event);
    for (const event of told.log)
      if (event.type === 'questions.erased' || event.type === 'session.created')
        expect(withoutQuestions(event, ids)).toBe(event);
  });

  it('can still be read, and comes to the same state', () => {
    for (const event of blanked)
      expect(histories[event.type].schema.safeParse(event.data)).toMatchObject({ success: true });
    expect(blanked.reduce(reduce, initial)).toEqual(told.state);
  });

  it('does no harm a second time', () => {
    const again = blanked.map((event) => ({ ...event, ...withoutQuestions(event, ids) }));
    expect(again).toEqual(blanked);
  });
});

describe('an erased question', () => {
  it('keeps its number, state, times and language, and no text', () => {
    expect(told.state.questions.list[0]).toMatchObject({
      id: 'a',
      number: 1,
      status: 'rejected',
      language: 'es',
      erased: true,
      text: '',
      original: '',
      name: '',
      place: '',
      note: '',
      reason: '',
      external: null,
      tags: [],
      answer: null,
      renderings: {},
      revisions: [],
      versions: {},
    });
    expect(JSON.stringify(told.state.questions.undo)).not.toMatch(/of a|Newer a|tag-of-a/);
  });
});
