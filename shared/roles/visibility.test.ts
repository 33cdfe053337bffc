import { describe, expect, it } from 'vitest';
import { Role, isStaff, staffRoles } from '../core/actor.ts';
import { added, given, opened } from '../testing/scenario.ts';
import { histories } from '../webinar.ts';
import { type VisibilityTable, mayOpen, streams, visibility, visibleTo } from './visibility.ts';

const [created, changed] = given(opened, added('a')).log;
/** An artificial table: the producer does not see the run-sheet, nor the moderator how the session began. */
const table: VisibilityTable = {
  ...visibility,
  'run-sheet.changed': { organiser: 'all', moderator: 'all', producer: 'nothing' },
  'session.created': { organiser: 'all', moderator: 'nothing', producer: 'all' },
};

const same = Object.fromEntries(
  Object.keys(visibility).map((type) => [type, { organiser: 'all', moderator: 'all', producer: 'all' }]),
) as VisibilityTable;

describe('what a role sees of an event', () => {
  it('is said for every event that there is, and every role that receives events', () => {
    expect(Object.keys(visibility).sort()).toEqual(Object.keys(histories).sort());
    for (const columns of Object.values(visibility))
      expect(Object.keys(columns).sort()).toEqual([...staffRoles].sort());
  });

  it('all of it', () => {
    expect(visibleTo('producer', changed!)).toBe(changed);
    expect(visibleTo('organiser', created!, table)).toBe(created);
  });

  it('nothing', () => expect(visibleTo('producer', changed!, table)).toBeNull());
});

describe('streams', () => {
  it('are two: what booths and producers say to each other is not for moderators', () => {
    expect(streams()).toEqual([['organiser', 'producer'], ['moderator']]);
  });

  it('are one where all staff see the same', () => {
    expect(streams(same)).toEqual([['organiser', 'moderator', 'producer']]);
  });

  it('are as many as there are different columns', () => {
    expect(streams(table)).toEqual([['organiser'], ['moderator'], ['producer']]);
    const two = { ...same, 'run-sheet.changed': table['run-sheet.changed'] };
    expect(streams(two)).toEqual([['organiser', 'moderator'], ['producer']]);
  });

  it('hold every staff role once', () => {
    expect(streams(table).flat().sort()).toEqual([...staffRoles].sort());
  });
});

describe('roles', () => {
  it('that receive events are staff', () => {
    expect(Role.options.filter((role) => isStaff(role)).sort()).toEqual([...staffRoles].sort());
  });
  it('open the view that is theirs, and those who run the session what they must check', () => {
    const opened = Object.fromEntries(Role.options.map((role) => [role, [...mayOpen[role]].sort().join(' ')]));
    expect(opened).toEqual({
      organiser: 'booth speaker stage',
      moderator: 'booth speaker stage',
      producer: 'booth speaker stage',
      interpreter: 'booth stage',
      speaker: 'speaker',
      viewer: 'stage',
      audience: 'audience',
    });
  });
});
