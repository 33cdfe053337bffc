import { describe, expect, it } from 'vitest';
import type { Json } from '../core/envelope.ts';
import {
  type Scenario,
  added,
  asInterpreter,
  booth,
  boothed,
  given,
  hour,
  interpreter,
  noon,
  opened,
  seated,
  speaking,
  teams,
} from '../testing/scenario.ts';
import type { WebinarCommand } from '../webinar.ts';
import { boothName, boothsOf } from './select.ts';
import { initialSettings } from './state.ts';

const plain = given(opened, added('a'), boothed(...teams));
const live = plain.when({ type: 'transport.start', data: { item: 'a' } });
const add = (...booths: (ReturnType<typeof booth> & { bookedEnd: null })[]): WebinarCommand => ({
  type: 'booths.add',
  data: { booths },
});
const edit = (id: string, field: string, value: Json, base: string | null = null): WebinarCommand => ({
  type: 'booths.edit',
  data: { booth: id, changes: [{ field, value, base }] },
});
const remove = (...booths: string[]): WebinarCommand => ({ type: 'booths.remove', data: { booths } });
const configure = (field: string, value: Json, base: string | null = null): WebinarCommand => ({
  type: 'booths.configure',
  data: { changes: [{ field, value, base }] },
});
const undo = (of: string): WebinarCommand => ({ type: 'booths.undo', data: { of } });
const redo = (of: string): WebinarCommand => ({ type: 'booths.redo', data: { of } });
const of = ({ state }: Scenario) => state.booths;
const de = { ...booth('de'), bookedEnd: null };
const gus = interpreter('Gus', ['en'], [], ['fr']);

describe('setting up booths', () => {
  it('adds them with a desk each, in order, and names them by what they serve', () => {
    const both = { ...booth('en-es', { serves: ['en', 'es'], name: '' }), bookedEnd: null };
    const after = plain.when(add(de, both));
    expect(of(after).order).toEqual(['en', 'fr', 'es', 'de', 'en-es']);
    expect(Object.keys(of(after).desks)).toEqual(of(after).order);
    expect(boothName(of(after).byId['en-es']!)).toBe('en ⇄ es');
    expect(boothName({ name: 'Cabine 4', serves: ['en'] })).toBe('Cabine 4');
    expect(boothsOf(of(after), 'es').map(({ id }) => id)).toEqual(['es', 'en-es']);
  });

  it('lets booths that come together name each other as backup', () => {
    const pt = { ...booth('pt', { backupPivot: 'de' }), bookedEnd: null };
    expect(of(plain.when(add(pt, de))).byId['pt']?.backupPivot).toBe('de');
  });

  it('resolves booked ends in the session’s zone, and keeps their wall time when that changes', () => {
    const wall = '2020-11-23T15:10';
    const booked = plain.when(edit('en', 'bookedEnd', wall));
    expect(of(booked).byId['en']?.bookedEnd).toEqual({ wall, at: noon + 2 * hour + 600_000 });
    const elsewhere = booked.when({
      type: 'session.edit',
      data: { changes: [{ field: 'timeZone', value: 'America/New_York', base: null }] },
    });
    expect(of(elsewhere).byId['en']?.bookedEnd).toEqual({ wall, at: noon + 8 * hour + 600_000 });
    // Nobody's edit of the booth: it is not what is taken back next, and does not stand in its way.
    const entry = of(elsewhere).undo['mona']?.at(-1);
    const back = elsewhere.when(undo(entry!.command), { command: 'u' });
    expect(of(back).byId['en']?.bookedEnd).toBeNull();
    expect(of(back.when(redo('u'))).byId['en']?.bookedEnd?.at).toBe(noon + 8 * hour + 600_000);
  });

  it('brings a booth back in the zone of now', () => {
    const wall = '2020-11-23T15:10';
    const zone: WebinarCommand = {
      type: 'session.edit',
      data: { changes: [{ field: 'timeZone', value: 'America/New_York', base: null }] },
    };
    const gone = plain
      .when(edit('en', 'bookedEnd', wall))
      .when(remove('en'), { command: 'r' })
      .when(zone);
    expect(of(gone.when(undo('r'))).byId['en']?.bookedEnd?.at).toBe(noon + 8 * hour + 600_000);
  });

  it('adds, changes and removes interpreters one by one', () => {
    const more = plain.when(edit('en', 'interpreters.gus', gus), { command: 'e' });
    expect(of(more).byId['en']?.interpreters).toHaveProperty('gus', gus);
    const other = more.when(edit('en', 'interpreters.bo', null));
    expect(Object.keys(of(other).byId['en']!.interpreters)).toEqual(['ana', 'gus']);
    expect(other.when(edit('en', 'interpreters.gus', null, 'older')).rejection?.code).toBe('conflict');
  });

  it('takes back what is somebody’s own, also who enrolled', () => {
    const added = plain.when(add(de), { command: 'd' });
    const back = added.when(undo('d'), { command: 'u' });
    expect(of(back)).toMatchObject({ order: ['en', 'fr', 'es'] });
    expect(of(back).desks).not.toHaveProperty('de');
    expect(of(back.when(redo('u'))).order).toEqual(['en', 'fr', 'es', 'de']);
    expect(added.when(undo('d'), { by: 'omar' }).rejection?.code).toBe('nothing-to-undo');
  });

  it('forgets what others said of a booth that is gone', () => {
    const declared = plain
      .given(seated('es', 'eva'))
      .when({ type: 'booths.declare-source', data: { booth: 'es', source: { relay: 'en' } } }, asInterpreter('eva'))
      .when(
        { type: 'booths.check-sound', data: { booth: 'es', path: { relay: 'en' }, ok: true } },
        asInterpreter('eva'),
      )
      .when({ type: 'booths.check-sound', data: { booth: 'es', path: 'floor', ok: true } }, asInterpreter('eva'));
    expect(of(declared).desks['es']).toMatchObject({ source: { relay: 'en' }, checks: [{}, {}] });
    const after = of(declared.when(remove('en')));
    expect(after.desks['es']).toMatchObject({ source: null, checks: [{ path: 'floor' }] });
  });

  it('sets how long turns last', () => {
    expect(of(plain).settings).toEqual(initialSettings);
    const set = plain.when(configure('warning', 45 * 60_000), { command: 'w' });
    expect(of(set).settings.warning).toBe(45 * 60_000);
    expect(set.when(configure('warning', 45 * 60_000)).facts).toEqual([]);
    expect(set.when(configure('warning', 50 * 60_000)).rejection?.code).toBe('conflict');
    expect(set.when(configure('warning', 50 * 60_000, 'w')).rejection).toBeNull();
  });
});

describe('refusals of the set-up', () => {
  const speaks = live.given(seated('en', 'ana'), speaking('en', 'ana'));
  const anaIs = { booth: 'en', interpreter: 'ana', at: speaks.at };
  const enrolled = live
    .when(add(de), { command: 'd' })
    .when({ type: 'booths.enrol', data: { booth: 'de', id: 'gus', interpreter: gus } }, asInterpreter('gus'));
  const many = Array.from({ length: 28 }, (_, index) => ({
    ...booth(`b${index}`, { serves: ['en'] }),
    bookedEnd: null,
  }));
  const invalid = (field: string) => ({ code: 'field-invalid', data: { field } });
  const wall = '2020-02-31T10:00';
  const unknown = { code: 'record-unknown', data: { kind: 'booth', record: 'xx' } };

  it.each<[string, Scenario, WebinarCommand, unknown]>([
    [
      'there already',
      plain,
      add({ ...teams[0]!, bookedEnd: null }),
      { code: 'record-exists', data: { kind: 'booth', record: 'en' } },
    ],
    ['too many', plain, add(...many), { code: 'too-many-records', data: { kind: 'booth', most: 30 } }],
    ['no such booth', plain, edit('xx', 'name', 'X'), unknown],
    ['gone', plain.when(remove('en')), edit('en', 'name', 'X'), expect.objectContaining({ code: 'record-removed' })],
    ['no such field', plain, edit('en', 'id', 'X'), invalid('id')],
    ['no such value', plain, edit('en', 'serves', []), invalid('serves')],
    ['one channel twice', plain, edit('en', 'serves', ['en', 'en-GB']), invalid('serves')],
    ['one channel twice from the start', plain, add({ ...de, serves: ['de', 'de'] }), invalid('serves')],
    ['no such day', plain, edit('en', 'bookedEnd', wall), { code: 'no-such-time', data: { field: 'bookedEnd', wall } }],
    [
      'no such day from the start',
      plain,
      { type: 'booths.add', data: { booths: [{ ...de, bookedEnd: wall }] } },
      { code: 'no-such-time', data: { field: 'bookedEnd', wall } },
    ],
    ['its own backup', plain, edit('en', 'backupPivot', 'en'), invalid('backupPivot')],
    ['an unknown backup', plain, edit('en', 'backupPivot', 'xx'), unknown],
    ['an unknown backup from the start', plain, add({ ...de, backupPivot: 'xx' }), unknown],
    [
      'a ninth interpreter',
      plain,
      {
        type: 'booths.edit',
        data: {
          booth: 'en',
          changes: Array.from({ length: 7 }, (_, n) => ({ field: `interpreters.n${n}`, value: gus, base: null })),
        },
      },
      { code: 'team-full', data: { booth: 'en', most: 8 } },
    ],
    ['the booth of somebody at the mic', speaks, remove('en'), { code: 'booth-in-use', data: anaIs }],
    ['somebody at the mic', speaks, edit('en', 'interpreters.ana', null), { code: 'interpreter-at-mic', data: anaIs }],
    ['what others have changed since', enrolled, undo('d'), expect.objectContaining({ code: 'undo-conflict' })],
    ['what one has not done', plain, undo('x'), { code: 'nothing-to-undo', data: null }],
    ['no such setting', plain, configure('rest', 1), invalid('rest')],
    ['a turn of no time', plain, configure('advice', 1), invalid('advice')],
    ['a warning before the advice', plain, configure('warning', 20 * 60_000), invalid('warning')],
    ['the same for someone alone', plain, configure('aloneAdvice', 21 * 60_000), invalid('aloneWarning')],
  ])('%s', (_name, scenario, command, expected) => {
    const refused = scenario.when(command);
    expect(refused.rejection).toEqual(expected);
    expect(refused.state).toBe(scenario.state);
  });

  it('end with the session: then a booth may go whose mic was never left', () => {
    const over = speaks.when({ type: 'transport.end', data: { visit: speaks.state.transport.visit!.id } });
    const gone = over.when(remove('en'));
    expect(gone.rejection).toBeNull();
    expect(of(gone).seats).toEqual({});
  });

  it('leave who is not at the mic free to go', () => {
    expect(speaks.when(edit('en', 'interpreters.bo', null)).rejection).toBeNull();
    expect(speaks.when(remove('fr')).rejection).toBeNull();
  });
});
