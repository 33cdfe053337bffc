import { describe, expect, it } from 'vitest';
import { given, hour, minute, noon, opened } from '../testing/scenario.ts';
import type { WebinarCommand } from '../webinar.ts';

const create = (about: object = {}): WebinarCommand => ({
  type: 'session.create',
  data: {
    title: { en: 'Whose museum?' },
    series: null,
    timeZone: 'Europe/Paris',
    start: '2020-11-23T14:00',
    end: '2020-11-23T15:00',
    languages: ['fr', 'en', 'es'],
    ...about,
  },
});
const edit = (...fields: [string, unknown, string?][]): WebinarCommand => ({
  type: 'session.edit',
  data: { changes: fields.map(([field, value, base = null]) => ({ field, value: value as string, base })) },
});
const session = given(opened);

describe('creating a session', () => {
  it('resolves its times in its zone', () => expect(given().when(create()).facts[0]).toEqual(opened));
  it.each<[string, WebinarCommand, unknown]>([
    ['twice', create(), { code: 'session-exists', data: null }],
    [
      'on a day that is not',
      create({ start: '2020-11-31T14:00' }),
      { code: 'no-such-time', data: { field: 'start', wall: '2020-11-31T14:00' } },
    ],
    [
      'until a day that is not',
      create({ end: '2020-02-30T14:00' }),
      { code: 'no-such-time', data: { field: 'end', wall: '2020-02-30T14:00' } },
    ],
    ['that ends before it starts', create({ end: '2020-11-23T13:00' }), { code: 'end-before-start', data: null }],
    ['that takes no time', create({ end: '2020-11-23T14:00' }), { code: 'end-before-start', data: null }],
  ])('%s is refused', (what, command, rejection) => {
    expect((what === 'twice' ? session : given()).when(command).rejection).toEqual(rejection);
  });
});

describe('editing a session', () => {
  it('sets and removes the title of one language', () => {
    const edited = session.when(edit(['title.fr', 'À qui est le musée ?']), { command: 'e1' });
    expect(edited.state.session.title).toEqual({ en: 'Whose museum?', fr: 'À qui est le musée ?' });
    expect(edited.when(edit(['title.fr', null, 'e1'])).state.session.title).toEqual({ en: 'Whose museum?' });
  });

  it('sets and removes the hard end', () => {
    const edited = session.when(edit(['hardEnd', '2020-11-23T15:10']), { command: 'e1' });
    expect(edited.state.session.hardEnd).toEqual({ wall: '2020-11-23T15:10', at: noon + 130 * minute });
    expect(edited.when(edit(['hardEnd', null, 'e1'])).state.session.hardEnd).toBeNull();
  });

  it('keeps wall times when the zone changes: their instants move, in one event', () => {
    const { facts, state } = session.when(edit(['timeZone', 'America/New_York']));
    expect(facts).toHaveLength(1);
    expect(state.session.start).toEqual({ wall: '2020-11-23T14:00', at: noon + 7 * hour });
    expect(state.session.end).toEqual({ wall: '2020-11-23T15:00', at: noon + 8 * hour });
  });

  it('resolves a time in the zone that comes with it, whichever is named first', () => {
    for (const fields of [
      [
        ['start', '2020-11-23T13:30'],
        ['timeZone', 'Europe/London'],
      ],
      [
        ['timeZone', 'Europe/London'],
        ['start', '2020-11-23T13:30'],
      ],
    ] as [string, string][][]) {
      const { state } = session.when(edit(...fields));
      expect(state.session.start).toEqual({ wall: '2020-11-23T13:30', at: noon + 90 * minute });
      expect(state.session.end.at).toBe(noon + 3 * hour);
    }
  });

  it('changes nothing where nothing differs', () => {
    const same = edit(['timeZone', 'Europe/Paris'], ['start', '2020-11-23T14:00'], ['hardEnd', null]);
    expect(session.when(same)).toMatchObject({ rejection: null, facts: [] });
  });

  it('moves start and end together past each other', () => {
    const later = session.when(edit(['start', '2020-11-24T09:00'], ['end', '2020-11-24T10:00']));
    expect(later.rejection).toBeNull();
  });

  it.each<[string, WebinarCommand, unknown]>([
    ['an end before the start', edit(['end', '2020-11-23T13:00']), { code: 'end-before-start', data: null }],
    ['a start after the end', edit(['start', '2020-11-23T15:00']), { code: 'end-before-start', data: null }],
    ['no end', edit(['end', null]), { code: 'field-invalid', data: { field: 'end' } }],
    ['an unknown zone', edit(['timeZone', 'Mars/Olympus']), { code: 'field-invalid', data: { field: 'timeZone' } }],
    ['an unknown field', edit(['created', true]), { code: 'field-invalid', data: { field: 'created' } }],
    ['an inherited name', edit(['constructor', 'x']), { code: 'field-invalid', data: { field: 'constructor' } }],
    ['a title without language', edit(['title', 'x']), { code: 'field-invalid', data: { field: 'title' } }],
    ['a title in no language', edit(['title.Q', 'x']), { code: 'field-invalid', data: { field: 'title.Q' } }],
    ['a step too many', edit(['start.at', 'x']), { code: 'field-invalid', data: { field: 'start.at' } }],
    ['no languages', edit(['languages', []]), { code: 'field-invalid', data: { field: 'languages' } }],
    [
      'a threshold of two kinds',
      edit(['warning', { percent: 3, left: 3 }]),
      { code: 'field-invalid', data: { field: 'warning' } },
    ],
    [
      'a day that is not',
      edit(['start', '2020-02-30T14:00']),
      { code: 'no-such-time', data: { field: 'start', wall: '2020-02-30T14:00' } },
    ],
  ])('refuses %s', (_what, command, rejection) => {
    expect(session.when(command).rejection).toEqual(rejection);
  });

  it('tells of a conflict', () => {
    const both = session
      .when(edit(['warning', { left: minute }]), { by: 'omar', command: 'e1' })
      .when(edit(['danger', { left: 1 }], ['warning', { percent: 20 }]));
    expect(both.rejection).toMatchObject({
      code: 'conflict',
      data: {
        record: 'session',
        conflicts: [{ field: 'warning', by: 'omar', version: 'e1', theirs: { left: minute } }],
      },
    });
  });
});
