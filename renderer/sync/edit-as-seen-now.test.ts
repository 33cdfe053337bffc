import { describe, expect, it } from 'vitest';
import { added, editing, given, minute, noon, opened, person, programmed } from '../../shared/testing/scenario.ts';
import { type WebinarCommand, decide } from '../../shared/webinar.ts';
import { editAsSeenNow } from './edit-as-seen-now.ts';

const { state } = given(opened, added('a', 'b'), programmed(person('p')))
  .when(editing('a', 'duration', 1), { by: 'omar', command: 'o1' })
  .when({ type: 'run-sheet.remove', data: { items: ['b'] } }, { by: 'omar' })
  .when(
    { type: 'people.edit', data: { person: 'p', changes: [{ field: 'name', value: 'Ana', base: null }] } },
    { by: 'omar', command: 'o2' },
  )
  .when(
    { type: 'session.edit', data: { changes: [{ field: 'warning', value: { left: 1 }, base: null }] } },
    { by: 'omar', command: 'o3' },
  )
  .when(
    { type: 'booths.configure', data: { changes: [{ field: 'advice', value: 20 * minute, base: null }] } },
    { by: 'omar', command: 'o4' },
  )
  .when(
    { type: 'questions.configure', data: { changes: [{ field: 'voting', value: false, base: null }] } },
    { by: 'omar', command: 'o5' },
  );
const again = (command: WebinarCommand) => editAsSeenNow({ id: 'c1', ...command }, state);

describe('a refused edit that is given again', () => {
  it('names the versions that stand now', () => {
    expect(again(editing('a', 'duration', 2))).toEqual(editing('a', 'duration', 2, 'o1'));
    const name = { field: 'name', value: 'Anna', base: null };
    const rename: WebinarCommand = { type: 'people.edit', data: { person: 'p', changes: [name] } };
    expect(again(rename)).toMatchObject({ data: { changes: [{ base: 'o2' }] } });
    const warning = { field: 'warning', value: { left: 2 }, base: null };
    expect(again({ type: 'session.edit', data: { changes: [warning] } })).toMatchObject({
      data: { changes: [{ base: 'o3' }] },
    });
  });

  it('names the versions of settings too, and is refused as long as it does not', () => {
    const advice: WebinarCommand = {
      type: 'booths.configure',
      data: { changes: [{ field: 'advice', value: 22 * minute, base: null }] },
    };
    const voting: WebinarCommand = {
      type: 'questions.configure',
      data: { changes: [{ field: 'voting', value: true, base: null }] },
    };
    const to = { now: noon, actor: { person: 'mona', role: 'moderator' }, command: 'c1' } as const;
    for (const [command, base] of [
      [advice, 'o4'],
      [voting, 'o5'],
    ] as const) {
      expect(decide(state, command, to, 10)).toMatchObject({ ok: false, rejection: { code: 'conflict' } });
      const rebased = again(command);
      expect(rebased).toMatchObject({ data: { changes: [{ base }] } });
      expect(rebased && decide(state, rebased, to, 10)).toMatchObject({ ok: true });
    }
  });

  it('is about what is left', () => {
    expect(again({ type: 'run-sheet.move', data: { items: ['a', 'b'], after: null } })).toMatchObject({
      data: { items: ['a'] },
    });
    expect(again(editing('b', 'duration', 2))).toBeNull();
    expect(again({ type: 'run-sheet.remove', data: { items: ['b'] } })).toBeNull();
    expect(again({ type: 'people.edit', data: { person: 'q', changes: [] } })).toBeNull();
  });

  it.each(['session', 'people', 'run-sheet', 'questions'] as const)('is none of an undo or redo of the %s', (slice) => {
    for (const which of ['undo', 'redo'] as const)
      expect(again({ type: `${slice}.${which}`, data: { of: 'x' } })).toBeNull();
  });
});
