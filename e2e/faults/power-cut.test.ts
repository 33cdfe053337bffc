import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type PowerCut, preparePowerCut } from '../../build/bench/lib/power-cut.ts';
import { newItem, retitle } from '../../renderer/sync/testing/session-log.ts';
import { type BackendProcess, startBackend } from '../fixtures/backend-process.ts';
import { type Follower, follow, joinAs, newSession } from './testing/session.ts';

/**
 * After a power cut a disk holds what was synced, and nothing else for certain. kill -9 proves less, since the system
 * keeps what the process had written. `npm run bench -- restart` cuts more often, under load.
 */

const probe = await preparePowerCut(tmpdir(), false);
await probe?.close();
if (!probe) console.warn('Skipped: power cuts, as they need Linux and a C compiler');

let folder: string;
let cutter: PowerCut;
let backend: BackendProcess;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-cuts-'));
});
afterEach(async () => {
  await backend.remove();
  await cutter.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Loss {
  readonly acknowledged: number;
  readonly lost: number;
  readonly epochs: number;
}

/** Edits one title again and again, cuts the power in the midst of it, and counts what is gone. */
async function cutPower(times: number, deaf: boolean): Promise<Loss> {
  cutter = (await preparePowerCut(folder, deaf))!;
  backend = await startBackend({ ROSTRUM_DATA: folder, ...cutter.environment });
  const organiser = await joinAs(backend, 'organiser', 'Olga');
  const session = await newSession(backend, organiser);
  let follower = await follow(backend.url, organiser.token, session);
  const added = await follower.give('items', { type: 'run-sheet.add', data: { items: [newItem('a')], after: null } });
  expect(added?.ok).toBe(true);
  const epochs = new Set([follower.snapshot.epoch]);
  let acknowledged = 0;
  let lost = 0;
  for (let round = 0, base: string | null = null; round < times; round += 1) {
    const from = acknowledged;
    const editing = editOn(follower, base, from, (count) => (acknowledged = count));
    await wait(300);
    await backend.kill();
    await editing;
    expect(acknowledged).toBeGreaterThan(from);
    await cutter.cut();
    const found = await find(organiser.token, session);
    lost += found ? Math.max(0, acknowledged - found.count) : acknowledged;
    if (!found) break;
    ({ follower } = found);
    epochs.add(follower.snapshot.epoch);
    acknowledged = found.count;
    base = `edit-${found.count}`;
  }
  follower.close();
  return { acknowledged, lost, epochs: epochs.size };
}

/** Each edit is on top of the one before: it is refused where that is missing. Ends with the connection. */
async function editOn(
  follower: Follower,
  first: string | null,
  from: number,
  done: (count: number) => void,
): Promise<void> {
  let base = first;
  for (let count = from + 1; ; count += 1) {
    const outcome = await follower.give(`edit-${count}`, retitle('a', String(count), base));
    if (!outcome) return;
    expect(outcome).toMatchObject({ ok: true });
    done(count);
    base = `edit-${count}`;
  }
}

/** What is there after a new start; null where there is no database any more, or no such session or person. */
async function find(token: string, session: string): Promise<{ follower: Follower; count: number } | null> {
  try {
    await backend.start();
    const follower = await follow(backend.url, token, session);
    return { follower, count: Number(follower.snapshot.state.runSheet.items['a']?.title.en) || 0 };
  } catch {
    return null;
  }
}

it.skipIf(!probe)(
  'nothing that was acknowledged is lost when the power is cut, and nobody needs a new epoch',
  async () => {
    const { acknowledged, lost, epochs } = await cutPower(2, false);
    expect(acknowledged).toBeGreaterThan(10);
    expect({ lost, epochs }).toEqual({ lost: 0, epochs: 1 });
  },
  60_000,
);

it.skipIf(!probe)(
  'something is lost where the disk does not do what it is told: the control',
  async () => {
    expect((await cutPower(1, true)).lost).toBeGreaterThan(0);
  },
  60_000,
);
