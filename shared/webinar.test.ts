import { describe, expect, it } from 'vitest';
import { given, noon, opened } from './testing/scenario.ts';
import {
  type CommandType,
  type WebinarCommand,
  type WebinarEvent,
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
    expect(types.filter(isLive)).toEqual(types.filter((type) => type.startsWith('transport.')));
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
    for (const { schema, steps } of Object.values(histories)) {
      expect(schema.safeParse('nothing of the kind').success).toBe(false);
      expect(steps).toEqual([]);
    }
  });
});
