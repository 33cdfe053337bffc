import { describe, expect, it } from 'vitest';
import { type Recordable, type Scenario, given, movedTo, opened, received, sits } from '../testing/scenario.ts';
import type { WebinarCommand } from '../webinar.ts';
import { QuestionStatus } from './messages.ts';
import { publicStatuses } from './moves.ts';

const asked = given(opened, received({ id: 'a', status: 'approved' }, { id: 'b', status: 'approved' }));
const render = (language: string, text: string, base: string | null = null): WebinarCommand => ({
  type: 'questions.render',
  data: { question: 'a', language, text, base },
});
const review = (language: string, base: string | null): WebinarCommand => ({
  type: 'questions.review',
  data: { question: 'a', language, base },
});
const machine = (language: string, text: string, source: string | null = null): WebinarCommand => ({
  type: 'questions.machine-render',
  data: { question: 'a', language, text, source },
});
const retell = (text: string, base: string | null = null): WebinarCommand => ({
  type: 'questions.edit',
  data: { question: 'a', changes: [{ field: 'text', value: text, base }] },
});
const ines: Recordable = { by: 'ines', role: 'interpreter' };
const system: Recordable = { by: 'system', role: 'system' };
const french = ({ state }: Scenario) => state.questions.list[0]!.renderings['fr'];

describe('a rendering', () => {
  it('is an interpreter’s or a moderator’s, and stands as read by them', () => {
    const told = asked.when(render('fr', 'Et a ?\u0000'), ines);
    expect(french(told)).toEqual({
      text: 'Et a ?',
      from: 'interpreter',
      by: 'ines',
      at: told.at,
      reviewed: 'ines',
      stale: false,
    });
    expect(french(asked.when(render('fr', 'Et a ?')))).toMatchObject({ from: 'moderator', by: 'mona' });
  });

  it('is written over, or taken away, by whoever saw it as it is', () => {
    const told = asked.when(render('fr', 'Et a ?'), { ...ines, command: 'r1' });
    const again = told.when(render('fr', 'Et alors, a ?', 'r1'));
    expect(french(again)).toMatchObject({ text: 'Et alors, a ?', by: 'mona' });
    expect(told.when(render('fr', 'Et alors ?')).rejection).toEqual({
      code: 'conflict',
      data: {
        record: 'a',
        conflicts: [
          { field: 'renderings.fr', by: 'ines', at: told.at, theirs: 'Et a ?', yours: 'Et alors ?', version: 'r1' },
        ],
      },
    });
    for (const empty of ['', '\u200B']) expect(french(told.when(render('fr', empty, 'r1')))).toBeUndefined();
  });

  it('is written where one was taken away, by whoever saw none', () => {
    const gone = asked.when(render('fr', 'Et a ?'), { command: 'r1' }).when(render('fr', '', 'r1'), { command: 'r2' });
    expect(french(gone.when(render('fr', 'Et alors ?'), ines))).toMatchObject({ text: 'Et alors ?' });
    expect(gone.when(render('fr', 'Et alors ?', 'r1'), ines).rejection?.code).toBe('conflict');
  });

  it('that says the same changes nothing', () => {
    const told = asked.when(render('fr', 'Et a ?'), ines);
    expect(told.when(render('fr', 'Et a ?'))).toMatchObject({ facts: [], rejection: null });
    expect(asked.when(render('fr', ''))).toMatchObject({ facts: [], rejection: null });
  });

  it('of one language does not touch that of another', () => {
    const both = asked
      .when(render('fr', 'Et a ?'), ines)
      .when(render('es', '¿Y a?'), { by: 'eva', role: 'interpreter' });
    expect(Object.keys(both.state.questions.list[0]!.renderings)).toEqual(['fr', 'es']);
  });

  it('is in a language of the session, and not in its own', () => {
    expect(asked.when(render('en', 'What?')).rejection).toEqual({
      code: 'language-of-question',
      data: { language: 'en' },
    });
    expect(asked.when(render('de', 'Was?')).rejection).toEqual({ code: 'field-invalid', data: { field: 'language' } });
  });

  it('is stale once the text changes, and fresh once someone stands by it or writes it anew', () => {
    const told = asked.when(render('fr', 'Et a ?'), { ...ines, command: 'r1' });
    const stale = told.when(retell('What of a?'), { command: 'e1' });
    expect(french(stale)).toMatchObject({ stale: true, text: 'Et a ?' });
    expect(french(stale.when(review('fr', 'e1')))).toMatchObject({ stale: false, reviewed: 'mona', by: 'ines' });
    expect(french(stale.when(render('fr', 'Et a ?', 'e1')))).toMatchObject({ stale: false, by: 'mona' });
    expect(stale.when(review('fr', 'r1')).rejection?.code).toBe('conflict');
    const back = stale.when({ type: 'questions.undo', data: { of: 'e1' } });
    expect(french(back)).toEqual(french(told));
  });

  it('is stale for what its asker makes of it too', () => {
    const pending = given(opened, received('a')).when(render('fr', 'Et a ?'));
    const amended = pending.when(
      { type: 'questions.amend', data: { question: 'a', text: 'Why a?' } },
      { by: 'v-a', role: 'audience' },
    );
    expect(french(amended)).toMatchObject({ stale: true });
  });
});

describe('looking over a rendering', () => {
  it('is for one that there is', () => {
    expect(asked.when(review('fr', null)).rejection).toEqual({ code: 'field-invalid', data: { field: 'language' } });
    const told = asked.when(render('fr', 'Et a ?'), { ...ines, command: 'r1' });
    expect(told.when(review('fr', 'r1'))).toMatchObject({ facts: [], rejection: null });
  });

  it('makes a machine’s one that a person stands by', () => {
    const made = asked.when(machine('fr', 'Quoi sur a ?'), { ...system, command: 'm1' });
    expect(french(made)).toMatchObject({ from: 'machine', reviewed: null });
    expect(french(made.when(review('fr', 'm1'), ines))).toMatchObject({ from: 'machine', reviewed: 'ines' });
  });
});

describe('a machine', () => {
  const unchanged = (scenario: Scenario, command: WebinarCommand) =>
    expect(scenario.when(command, system)).toMatchObject({ facts: [], rejection: null });

  it('never takes the place of what a person wrote, fresh or stale', () => {
    const told = asked.when(render('fr', 'Et a ?'), ines);
    unchanged(told, machine('fr', 'Quoi ?'));
    unchanged(told.when(retell('What of a?'), { command: 'e1' }), machine('fr', 'Quoi ?', 'e1'));
  });

  it('takes the place of its own, unless a person stands by it', () => {
    const made = asked.when(machine('fr', 'Quoi ?'), { ...system, command: 'm1' });
    expect(french(made.when(machine('fr', 'Quoi donc ?'), system))).toMatchObject({ text: 'Quoi donc ?' });
    unchanged(made, machine('fr', 'Quoi ?'));
    const stoodBy = made.when(review('fr', 'm1'), ines);
    unchanged(stoodBy, machine('fr', 'Quoi donc ?'));
    const stale = stoodBy.when(retell('What of a?'), { command: 'e1' });
    expect(french(stale.when(machine('fr', 'Quoi donc ?', 'e1'), system))).toMatchObject({
      text: 'Quoi donc ?',
      reviewed: null,
      stale: false,
    });
  });

  it('is too late where the text was edited since it was asked', () => {
    const edited = asked.when(retell('What of a?'), { command: 'e1' });
    unchanged(edited, machine('fr', 'Quoi ?', null));
    expect(french(edited.when(machine('fr', 'Quoi ?', 'e1'), system))).toBeDefined();
  });

  it('says nothing in the question’s own language, in none of the session, or that does not show', () => {
    for (const command of [machine('en', 'What?'), machine('de', 'Was?'), machine('fr', '\u200B')])
      unchanged(asked, command);
  });

  it('does not come back where somebody has taken one away, until the text is another', () => {
    const made = asked.when(machine('fr', 'Quoi ?'), { ...system, command: 'm1' });
    const away = made.when(render('fr', '', 'm1'), { command: 'r1' });
    expect(away.rejection).toBeNull();
    unchanged(away, machine('fr', 'Quoi donc ?'));
    expect(french(away.when(machine('es', '¿Qué?'), system))).toBeUndefined();
    const retold = away.when(retell('What of a?'), { command: 't1' });
    expect(french(retold.when(machine('fr', 'Quoi de a ?', 't1'), system))).toMatchObject({ text: 'Quoi de a ?' });
    // Undo brings back what was there.
    const back = away.when({ type: 'questions.undo', data: { of: 'r1' } });
    expect(french(back)).toMatchObject({ text: 'Quoi ?' });
  });

  it('leaves nothing to take back', () => {
    expect(asked.when(machine('fr', 'Quoi ?'), system).state.questions.undo).toEqual({});
  });
});

describe('an interpreter', () => {
  it.each(QuestionStatus.options)('and a question that is %s', (status) => {
    const scenario = movedTo(
      given(opened, received('a', 'b')).when(render('fr', 'Secret'), { command: 'r1' }),
      'a',
      status,
    );
    const known = publicStatuses.includes(status);
    for (const command of [render('fr', 'Et a ?'), render('fr', 'Et a ?', 'r1'), review('fr', null)]) {
      const { rejection } = scenario.when(command, ines);
      if (known) expect(rejection?.code).not.toBe('question-unknown');
      else expect(rejection).toEqual({ code: 'question-unknown', data: { question: 'a' } });
    }
  });
});

describe('a booth', () => {
  const see = (question: string, booth: string): WebinarCommand => ({
    type: 'questions.see',
    data: { question, booth },
  });
  const next = asked
    .given(sits('ines', 'fr'), sits('ivo', 'fr'), sits('eva', 'es'))
    .when({ type: 'questions.set-next', data: { question: 'a', saw: null } });

  it('marks what is next or on air as seen, once', () => {
    const seen = next.when(see('a', 'fr'), ines);
    expect(seen.state.questions.list[0]!.seen).toEqual({ fr: { by: 'ines', at: seen.at } });
    expect(seen.when(see('a', 'fr'), { ...ines, by: 'ivo' })).toMatchObject({ facts: [], rejection: null });
    const onAir = seen.when({ type: 'questions.air', data: { question: 'a', saw: null } });
    expect(onAir.state.questions.list[0]!.seen).toHaveProperty('fr');
    expect(onAir.when(see('a', 'es'), { ...ines, by: 'eva' }).state.questions.list[0]!.seen).toHaveProperty('es');
  });

  it('has to see it again once its text changes, and by nothing else', () => {
    const seen = next.when(see('a', 'fr'), ines);
    const seenIn = (scenario: Scenario) => Object.keys(scenario.state.questions.list[0]!.seen);
    expect(seenIn(seen.when(retell('What of a?')))).toEqual([]);
    expect(seenIn(seen.when(render('es', '¿Y a?'), ines))).toEqual(['fr']);
    expect(seenIn(seen.when({ type: 'questions.tag', data: { questions: ['a'], add: ['x'], remove: [] } }))).toEqual([
      'fr',
    ]);
  });

  it('knows of no other question, and speaks for no other booth', () => {
    for (const id of ['b', 'z'])
      expect(next.when(see(id, 'fr'), ines).rejection).toEqual({ code: 'question-unknown', data: { question: id } });
    const elsewhere = { code: 'not-in-booth', data: { booth: 'es', seated: 'fr' } };
    expect(next.when(see('a', 'es'), ines).rejection).toEqual(elsewhere);
    expect(next.when(see('a', 'fr'), { ...ines, by: 'new' }).rejection).toMatchObject({ code: 'not-in-booth' });
  });
});
