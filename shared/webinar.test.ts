import { describe, expect, it } from 'vitest';
import { currentVersion, upcast } from './core/upcast.ts';
import { given, noon, opened, person } from './testing/scenario.ts';
import {
  type CommandType,
  type WebinarCommand,
  type WebinarEvent,
  type WebinarFact,
  commands,
  decide,
  histories,
  initial,
  isCommandType,
  isLive,
  reduce,
} from './webinar.ts';

describe('the composed webinar', () => {
  it('is loud on a command or an event that it does not know', () => {
    const context = { now: noon, actor: { person: 'mona', role: 'moderator' as const }, command: 'c1' };
    for (const type of ['session.close', 'constructor', '__proto__']) {
      const command = { type, data: {} } as unknown as WebinarCommand;
      expect(() => decide(initial, command, context, 0)).toThrow(`Unknown command ${type}`);
      const event = { type, data: {}, seq: 1, at: 0, by: 'x', command: 'c', v: 1 } as unknown as WebinarEvent;
      expect(() => reduce(initial, event)).toThrow(`Unknown event ${type}`);
      expect(isCommandType(type)).toBe(false);
    }
  });

  it('knows all its commands, and which of them are live', () => {
    const types = Object.keys(commands) as CommandType[];
    expect(types.every(isCommandType)).toBe(true);
    const onAir: readonly CommandType[] = [
      'questions.set-next',
      'questions.air',
      'questions.advance',
      'questions.leave-air',
      'questions.undo-live',
    ];
    const setUp = /^booths\.(add|edit|remove|configure|undo|redo|erase|notice-\w+|expire-\w+|complete-\w+)$/;
    const live = (type: CommandType): boolean =>
      type.startsWith('transport.') ||
      type.startsWith('incidents.') ||
      type.startsWith('chat.say-') ||
      type === 'chat.tell-booths' ||
      onAir.includes(type) ||
      (type.startsWith('booths.') && !setUp.test(type));
    expect(types.filter(isLive)).toEqual(types.filter(live));
  });

  it('records its events in order, at the instant and under the name of the command', () => {
    const { log } = given(opened).when(
      { type: 'transport.blackout', data: { on: true } },
      { by: 'omar', at: noon + 9, command: 'c9' },
    );
    expect(log[1]).toEqual({
      type: 'transport.blackout-set',
      data: { on: true },
      seq: 2,
      at: noon + 9,
      by: 'omar',
      command: 'c9',
      v: 1,
    });
  });

  it('has one history for each event, whose newest version is the one that is written', () => {
    for (const { schema } of Object.values(histories))
      expect(schema.safeParse('nothing of the kind').success).toBe(false);
    const { log } = given(opened).when({ type: 'people.add', data: { people: [person('p')] } });
    expect(log[1]?.v).toBe(currentVersion(histories, 'people.added'));
  });
});

describe('logs of earlier versions', () => {
  const stored = (type: string, data: object) => ({ type, data, v: 1, seq: 4, at: noon, by: 'mona', command: 'c4' });
  const ana = person('p', { name: 'Ana' });
  const edit = { field: 'name', from: 'Ana', to: 'Anna' };

  it.each<[string, object, string]>([
    ['session.edited', { changes: [{ field: 'languages', from: ['en'], to: ['fr'] }] }, 'made'],
    ['people.edited', { person: 'p', changes: [edit] }, 'made'],
    ['people.removed', { people: ['p'] }, 'import'],
    ['people.restored', { people: ['p'] }, 'import'],
  ])('%s had no cause', (type, data, cause) => {
    expect(upcast(histories, stored(type, data))).toEqual({ ...stored(type, { ...data, cause, of: null }), v: 2 });
  });

  it('people.added had neither a cause nor how names are said', () => {
    const { pronunciation: _none, ...untold } = ana;
    const now = (data: object) => ({ ...stored('people.added', { people: [ana], ...data }), v: 3 });
    expect(upcast(histories, stored('people.added', { people: [untold] }))).toEqual(now({ cause: 'import', of: null }));
    const second = { ...stored('people.added', { people: [untold], cause: 'made', of: null }), v: 2 };
    expect(upcast(histories, second)).toEqual(now({ cause: 'made', of: null }));
  });

  it('let their edits be taken back, and nobody who may have come with an import', () => {
    const events = [
      stored('people.added', { people: [ana] }),
      stored('people.edited', { person: 'p', changes: [edit] }),
    ];
    const { people } = events.map((event) => upcast<WebinarFact>(histories, event)).reduce(reduce, initial);
    expect(people.byId['p']?.name).toBe('Anna');
    expect(people.undo['mona']).toMatchObject([{ what: 'edited', command: 'c4' }]);
  });
});
