import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommandType, type WebinarState, commands, initial, reduce } from '../../shared/webinar.ts';
import { decodeEvent, encodeEvent } from './encoding.ts';
import { judge } from './judge.ts';
import { namedFiles } from './named-files.ts';
import { almost, hostileValue } from './testing/hostile.ts';
import { addItems, addPerson, makeSession, message, moderator, noon, openWorld, organiser } from './testing/world.ts';
import { envelope } from './testing/world.ts';

async function someState(): Promise<WebinarState> {
  const session = await makeSession(await openWorld());
  for (const command of [addItems('a', 'b', 'c'), addPerson('p1', 'Ines'), message('Hello')])
    await session.submit(envelope(command), moderator);
  await session.submit(envelope({ type: 'transport.start', data: { item: 'a' } }), moderator);
  return session.state;
}

describe.each(Object.keys(commands) as CommandType[])('%s', (type) => {
  it('K8 with any payload is refused, or leads to events that can be stored and read again', async () => {
    const states = [initial, await someState()];
    fc.assert(
      fc.property(
        fc.oneof({ weight: 9, arbitrary: almost(commands[type]) }, hostileValue),
        fc.constantFrom(...states),
        (data, state) => {
          const actor = { ...organiser, role: 'system' } as const;
          const files = new Map(namedFiles({ type, data }).map(({ hash, size }) => [hash, size]));
          const judgement = judge({ id: 'c1', type, data }, actor, { state, seq: 7, now: noon, at: noon, files });
          if (!judgement.ok) return;
          let replayed = state;
          for (const event of judgement.events)
            replayed = reduce(replayed, decodeEvent('s1', { seq: event.seq, text: encodeEvent(event) }));
          expect(JSON.stringify(replayed)).toBe(JSON.stringify(judgement.state));
        },
      ),
      { numRuns: 300, interruptAfterTimeLimit: 10_000 },
    );
  });
});
