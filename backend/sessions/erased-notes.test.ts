import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, system } from '../../shared/core/actor.ts';
import { booth, interpreter } from '../../shared/testing/scenario.ts';
import type { WebinarCommand } from '../../shared/webinar.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import type { LiveSession } from './sessions.ts';
import { envelope, makeSession, moderator, noon, openWorld, organiser } from './testing/world.ts';

const ines: Actor = { person: 'p-ines', role: 'interpreter' };
const live = (command: WebinarCommand) => envelope(command, { until: noon + 60_000 });
const note = 'Ruidosísimo en el oído izquierdo';
const reason = 'Besprochen mit Frau Müller';

/** She flags with a note, which another of her booth overwrites; a moderator closes it with a reason. */
async function withNotes(session: LiveSession): Promise<void> {
  const team = { ines: interpreter('Ines', ['es'], [], ['fr']), fe: interpreter('Fe', ['es'], [], ['fr']) };
  const fe: Actor = { person: 'p-fe', role: 'interpreter' };
  const added = { ...booth('sp', { serves: ['es'], interpreters: team }), bookedEnd: null };
  const raise = { incident: 'i1', booth: 'sp', code: 'poor-sound', about: null, note } as const;
  for (const [command, actor] of [
    [envelope({ type: 'booths.add', data: { booths: [added] } }), moderator],
    [live({ type: 'booths.sit', data: { booth: 'sp', interpreter: 'ines' } }), ines],
    [live({ type: 'booths.sit', data: { booth: 'sp', interpreter: 'fe' } }), fe],
    [live({ type: 'incidents.raise', data: raise }), ines],
    [live({ type: 'incidents.note', data: { incident: 'i1', booth: 'sp', note: 'Mejor' } }), fe],
    [live({ type: 'incidents.close', data: { incident: 'i1', reason } }), moderator],
  ] as const)
    expect(await session.submit(command, actor)).toMatchObject({ ok: true });
  const joined: WebinarCommand = { type: 'people.join', data: { person: 'p-ines', role: 'interpreter', name: 'Ines' } };
  expect(await session.submit(envelope(joined), system)).toMatchObject({ ok: true });
}

describe('the erasure of notes', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rostrum-notes-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const filesWith = (text: string) =>
    readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(text));

  it.each<[string, WebinarCommand, Actor, readonly string[], readonly string[]]>([
    ['of a person', { type: 'people.erase', data: { person: 'p-ines' } }, organiser, [note], ['Mejor', reason]],
    ['of all, in time', { type: 'incidents.erase-all', data: {} }, system, [note, 'Mejor', reason], []],
  ])('E3 leaves no byte of them, %s', async (_whose, erase, by, gone, kept) => {
    const store = await openSqliteStore(join(folder, 'rostrum.sqlite'));
    const world = await openWorld({ store: store.events });
    const session = await makeSession(world);
    await withNotes(session);
    expect(filesWith(note)).not.toEqual([]);
    expect(await session.submit(envelope(erase), by)).toMatchObject({ ok: true });
    await world.sessions.close();
    await store.close();
    for (const text of gone) expect(filesWith(text)).toEqual([]);
    for (const text of kept) expect(filesWith(text)).not.toEqual([]);
  });
});
