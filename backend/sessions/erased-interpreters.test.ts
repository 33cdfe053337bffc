import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/core/actor.ts';
import { booth, interpreter } from '../../shared/testing/scenario.ts';
import type { WebinarCommand } from '../../shared/webinar.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import type { LiveSession } from './sessions.ts';
import { envelope, makeSession, moderator, noon, openWorld, organiser } from './testing/world.ts';

/** On the list of the team, and as she opened her console. */
const name = 'Ines Quispe';
const console = 'Inesita';
const ines: Actor = { person: 'p-ines', role: 'interpreter' };
const languages = interpreter(name, ['es'], [], ['fr']);
const live = (command: WebinarCommand) => envelope(command, { until: noon + 60_000 });
const rename = (to: string) =>
  envelope({
    type: 'booths.edit',
    data: {
      booth: 'sp',
      changes: [{ field: 'interpreters.ines', value: { ...languages, name: to }, base: 'stale' }],
    },
  });

/** She enrols and sits; staff try to change her name, and take the booth away and back. */
async function withInterpreter(session: LiveSession): Promise<void> {
  const added = { ...booth('sp', { serves: ['es'] }), bookedEnd: null };
  const enrol: WebinarCommand = { type: 'booths.enrol', data: { booth: 'sp', id: 'ines', interpreter: languages } };
  const remove = envelope({ type: 'booths.remove', data: { booths: ['sp'] } });
  const back = envelope({ type: 'booths.undo', data: { of: remove.id } });
  const sit: WebinarCommand = { type: 'booths.sit', data: { booth: 'sp', interpreter: 'ines' } };
  const join: WebinarCommand = { type: 'people.join', data: { person: 'p-ines', role: 'interpreter', name: console } };
  await session.submit(envelope(join), { person: 'system', role: 'system' });
  for (const [command, actor] of [
    [envelope({ type: 'booths.add', data: { booths: [added] } }), moderator],
    [live(enrol), ines],
    [remove, moderator],
    [back, moderator],
    [live(sit), ines],
  ] as const)
    expect(await session.submit(command, actor)).toMatchObject({ ok: true });
}

describe('the erasure of an interpreter', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rostrum-interpreter-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const filesWith = (text: string) =>
    readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(text));

  it.each<[string, WebinarCommand]>([
    ['by their place in the team', { type: 'booths.erase', data: { booth: 'sp', interpreter: 'ines' } }],
    ['as the person who sits there', { type: 'people.erase', data: { person: 'p-ines' } }],
  ])('E3 leaves no byte of their name, %s', async (_how, erase) => {
    const store = await openSqliteStore(join(folder, 'rostrum.sqlite'));
    const world = await openWorld({ store: store.events });
    const session = await makeSession(world);
    await withInterpreter(session);
    const refused = rename('Inés Q.');
    expect(await session.submit(refused, moderator)).toMatchObject({ rejection: { code: 'conflict' } });
    expect(filesWith('Quispe')).not.toEqual([]);

    expect(await session.submit(envelope(erase), organiser)).toMatchObject({ ok: true });
    expect(JSON.stringify(session.state.booths)).not.toContain('Quispe');
    expect(session.state.booths.byId['sp']?.interpreters['ines']).toEqual({ ...languages, name: '' });
    expect(JSON.stringify(await store.events.outcome('s1', refused.id))).not.toContain('Inés');
    await world.sessions.close();
    await store.close();
    for (const text of ['Quispe', 'Inés']) expect(filesWith(text)).toEqual([]);
    expect(filesWith(console).length > 0).toBe(erase.type === 'booths.erase');
  });
});
