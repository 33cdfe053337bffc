import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compilePreload } from '../../build/bench/lib/preload.ts';
import { createApi } from '../../renderer/sync/api.ts';
import type { KeptMembership } from '../../renderer/sync/memberships.ts';
import { openConsole } from '../../renderer/sync/open-console.ts';
import { newItem } from '../../renderer/sync/testing/session-log.ts';
import type { WebinarCommand } from '../../shared/webinar.ts';
import { type BackendProcess, startBackend } from '../fixtures/backend-process.ts';
import { type Follower, follow, joinAs, newSession, until } from './testing/session.ts';

/** The whole backend on a disk that fails: every write or sync of its files is refused by the system. */

const tools = mkdtempSync(join(tmpdir(), 'rostrum-disk-'));
const library = await compilePreload(
  join(import.meta.dirname, 'testing/failing-disk.c'),
  join(tools, 'failing-disk.so'),
);
if (!library) console.warn('Skipped: disks that fail, as they need Linux and a C compiler');

let folder: string;
let control: string;
let backend: BackendProcess;
let olga: KeptMembership;
let session: string;
let followers: Follower[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-failing-'));
  control = join(tools, 'control');
  backend = await startBackend({
    LD_PRELOAD: library ?? '',
    FAILING_DISK_FOLDER: folder,
    FAILING_DISK_CONTROL: control,
    ROSTRUM_DATA: folder,
    // What fails here is said on purpose.
    ROSTRUM_LOG_LEVEL: 'silent',
  });
  olga = await joinAs(backend, 'organiser', 'Olga');
  session = await newSession(backend, olga);
  followers = [];
});
afterEach(async () => {
  for (const follower of followers) follower.close();
  await backend.remove();
  rmSync(control, { force: true });
  rmSync(folder, { recursive: true, force: true });
});

async function someone(): Promise<Follower> {
  const follower = await follow(backend.url, olga.token, session);
  followers.push(follower);
  return follower;
}

const add = (id: string): WebinarCommand => ({ type: 'run-sheet.add', data: { items: [newItem(id)], after: null } });

async function statusOf(url: string): Promise<string> {
  const health = await createApi(url).health();
  return health.ok ? health.value.status : health.error.error;
}

it.skipIf(!library).each(['full', 'write', 'sync'] as const)(
  'K6 S7 refuses, publishes nothing, says so and recovers by itself while the disk fails (%s)',
  async (what) => {
    const [ana, ben] = [await someone(), await someone()];
    expect(await ana.give('before', add('a'))).toMatchObject({ ok: true });
    writeFileSync(control, what);
    for (const id of ['during', 'during-too'])
      expect(await ana.give(id, add(id))).toMatchObject({ ok: false, rejection: { code: 'storage-failed' } });
    await until(() => ben.notices.includes('storage-failing'), 'everyone is told');
    expect(await statusOf(backend.url)).toBe('storage-failing');
    const late = await someone();
    expect(late.snapshot.state.runSheet.order).toEqual(['a']);

    rmSync(control);
    await until(() => ben.notices.includes('storage-recovered'), 'it recovers without any command');
    expect(await statusOf(backend.url)).toBe('ok');
    expect(await ana.give('during', add('during'))).toMatchObject({ ok: true });
    await until(() => ben.events.some(({ command }) => command === 'during'), 'others see it');
    const { epoch } = late.snapshot;
    await backend.kill();
    await backend.start();

    const { snapshot } = await someone();
    expect(snapshot.epoch).toBe(epoch);
    expect(snapshot.state.runSheet.order.toSorted()).toEqual(['a', 'during']);
    expect(ben.events.map(({ command }) => command)).not.toContain('during-too');
  },
  60_000,
);

it.skipIf(!library)(
  'keeps edits waiting at a console, and takes them once the disk works again',
  async () => {
    const console = openConsole({ backend: backend.url, membership: olga, session, storage: null });
    const state = () => console.store.getState();
    try {
      await until(() => state().state !== null, 'a first state');
      writeFileSync(control, 'full');
      for (const id of ['a', 'b', 'c']) console.edit(add(id));
      await until(() => state().notices.some(({ kind }) => kind === 'storage-failing'), 'the console says so');
      expect(state().pending).toHaveLength(3);
      expect(state().state?.runSheet.order.toSorted()).toEqual(['a', 'b', 'c']);
      rmSync(control);
      await until(() => state().pending.length === 0, 'they are taken', 30_000);
      expect(state()).toMatchObject({ refused: [], notices: [{ kind: 'storage-recovered' }] });
      expect(state().confirmed?.runSheet.order.toSorted()).toEqual(['a', 'b', 'c']);
    } finally {
      console.close();
    }
  },
  60_000,
);

it.skipIf(!library)(
  'K6 a command that was refused because a sync failed does not come back after a crash',
  async () => {
    const ana = await someone();
    writeFileSync(control, 'sync');
    expect(await ana.give('during', add('refused'))).toMatchObject({ rejection: { code: 'storage-failed' } });
    const written = (): Buffer => readFileSync(join(folder, 'rostrum.sqlite-wal'));
    const before = written();
    await until(() => !written().equals(before), 'something else takes its place');
    await backend.kill();
    rmSync(control);
    await backend.start();
    const again = await someone();
    expect(again.snapshot.state.runSheet.order).toEqual([]);
    expect(await again.give('during', add('refused'))).toMatchObject({ ok: true });
    const { snapshot } = await someone();
    expect(snapshot.state.runSheet.order).toEqual(['refused']);
  },
  60_000,
);
