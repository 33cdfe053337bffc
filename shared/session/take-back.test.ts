import { describe, expect, it } from 'vitest';
import { type Scenario, added, editing, given, hour, minute, noon, opened } from '../testing/scenario.ts';
import type { WebinarCommand } from '../webinar.ts';

const edit = (...fields: [string, unknown, string?][]): WebinarCommand => ({
  type: 'session.edit',
  data: { changes: fields.map(([field, value, base = null]) => ({ field, value: value as string, base })) },
});
const undo = (of: string): WebinarCommand => ({ type: 'session.undo', data: { of } });
const redo = (of: string): WebinarCommand => ({ type: 'session.redo', data: { of } });
const session = given(opened, added({ id: 'a', start: { wall: '2020-11-23T14:30', at: noon + 90 * minute } }));

/** What people see of it. */
function seen({ state }: Scenario) {
  const { versions: _versions, undo: _undo, redo: _redo, ...about } = state.session;
  return { ...about, starts: Object.values(state.runSheet.items).map(({ start }) => start) };
}

describe('every kind of edit can be taken back and made again', () => {
  it.each<[string, WebinarCommand]>([
    ['a title', edit(['title.en', 'Whose collection?'])],
    ['a new title', edit(['title.fr', 'À qui est le musée ?'])],
    ['a removed title', edit(['title.en', null])],
    ['the times', edit(['start', '2020-11-23T15:00'], ['end', '2020-11-23T16:00'])],
    ['a new hard end', edit(['hardEnd', '2020-11-23T15:10'])],
    ['the zone, and every time with it', edit(['timeZone', 'America/New_York'])],
    ['the zone and a time', edit(['timeZone', 'America/New_York'], ['start', '2020-11-23T09:00'])],
    ['the languages', edit(['languages', ['pt', 'en']])],
    ['the timer', edit(['warning', { left: minute }], ['danger', { percent: 5 }])],
  ])('%s', (_what, command) => {
    const done = session.when(command, { command: 'edit' });
    expect(done.rejection).toBeNull();
    const undone = done.when(undo('edit'), { command: 'undo' });
    expect(undone.rejection).toBeNull();
    expect(seen(undone)).toEqual(seen(session));
    const redone = undone.when(redo('undo'), { command: 'redo' });
    expect(seen(redone)).toEqual(seen(done));
    expect(seen(redone.when(undo('redo')))).toEqual(seen(session));
  });
});

describe('the list of a person', () => {
  const two = session
    .when(edit(['warning', { left: 1 }]), { command: 'e1' })
    .when(edit(['danger', { left: 2 }]), { by: 'omar', command: 'o1' });

  it('holds only their own edits', () => {
    expect(two.when(undo('o1')).rejection).toEqual({ code: 'nothing-to-undo', data: null });
    expect(two.when(undo('e1')).state.session).toMatchObject({ warning: { percent: 30 }, danger: { left: 2 } });
  });

  it('has nothing to make again once they edit something else', () => {
    const edited = two.when(undo('e1'), { command: 'u1' }).when(edit(['title.en', 'New']));
    expect(edited.when(redo('u1')).rejection?.code).toBe('nothing-to-undo');
  });

  it('is not that of the run-sheet', () => {
    expect(session.when(editing('a', 'duration', 1), { command: 'i1' }).when(undo('i1')).rejection?.code).toBe(
      'nothing-to-undo',
    );
  });
});

describe('taking back what someone else has changed since', () => {
  const conflict = (field: string) => ({ code: 'undo-conflict', data: { item: 'session', field, by: 'omar' } });
  it.each<[string, WebinarCommand, WebinarCommand, unknown]>([
    ['the same field', edit(['title.en', 'A']), edit(['title.en', 'B', 'e1']), conflict('title.en')],
    [
      'one of several',
      edit(['warning', { left: 1 }], ['danger', { left: 1 }]),
      edit(['danger', { left: 2 }, 'e1']),
      conflict('danger'),
    ],
    ['a time', edit(['hardEnd', '2020-11-23T15:10']), edit(['hardEnd', null, 'e1']), conflict('hardEnd')],
  ])('is refused: %s', (_what, mine, theirs, rejection) => {
    const both = session.when(mine, { command: 'e1' }).when(theirs, { by: 'omar' });
    expect(both.rejection).toBeNull();
    expect(both.when(undo('e1')).rejection).toEqual(rejection);
  });

  it('is possible where they changed another field, or only the zone of a time', () => {
    const both = session
      .when(edit(['start', '2020-11-23T14:10']), { command: 'e1' })
      .when(edit(['timeZone', 'Europe/London']), { by: 'omar' });
    const undone = both.when(undo('e1'), { command: 'u1' });
    expect(undone.state.session.start).toEqual({ wall: '2020-11-23T14:00', at: noon + 2 * hour });
    expect(undone.when(redo('u1')).state.session.start.wall).toBe('2020-11-23T14:10');
  });

  it('takes a zone back under a time that they changed since, which follows it', () => {
    const both = session
      .when(edit(['timeZone', 'Europe/London']), { command: 'e1' })
      .when(edit(['start', '2020-11-23T14:10', 'e1']), { by: 'omar' });
    const { state, rejection } = both.when(undo('e1'));
    expect(rejection).toBeNull();
    expect(state.session).toMatchObject({
      timeZone: 'Europe/Paris',
      start: { wall: '2020-11-23T14:10', at: noon + 70 * minute },
      end: { wall: '2020-11-23T15:00', at: noon + 2 * hour },
    });
  });

  it('is refused where the session would end before it starts', () => {
    const both = session
      .when(edit(['end', '2020-11-23T17:00']), { command: 'e1' })
      .when(edit(['start', '2020-11-23T16:00']), { by: 'omar' });
    expect(both.when(undo('e1')).rejection).toEqual({ code: 'end-before-start', data: null });
  });
});
