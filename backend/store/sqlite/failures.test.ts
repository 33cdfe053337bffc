import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accepted, append, eventsFrom, invite, logOf, member, session } from '../contract/samples.ts';
import type { Append } from '../event-store.ts';
import { type SqliteStore, storeOn } from '../sqlite.ts';
import { type Connection, connect } from './connection.ts';

let folder: string;
let file: string;
let connection: Connection;
let store: SqliteStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-failures-'));
  file = join(folder, 'rostrum.db');
  connection = connect(file);
  store = storeOn(connection);
  await store.events.create(session('s1', 1));
  await store.events.create(session('s2', 2));
  await store.events.append([append('s1', 0, 2, [accepted('c1', 2)])]);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** What another program sees in the file: that, and nothing half written. */
async function expectUnchanged(): Promise<void> {
  expect((await store.events.sessions()).map(({ seq }) => seq)).toEqual([2, 0]);
  expect(await logOf(store.events, 's1')).toEqual(eventsFrom(1, 2));
  const other = new DatabaseSync(file);
  expect(Object.values(other.prepare('SELECT count(*) FROM events').get()!)).toEqual([2]);
  expect(Object.values(other.prepare('SELECT count(*) FROM outcomes').get()!)).toEqual([1]);
  other.close();
}

const large: Append = {
  ...append('s2', 0, 0, [accepted('big', 1)]),
  events: [{ seq: 1, text: 'x'.repeat(400_000) }],
};

describe('a full disk', () => {
  const limit = (pages: number) => connection.db.exec(`PRAGMA max_page_count = ${pages}`);

  it('makes an append throw with nothing of the batch written, and space makes it work again', async () => {
    limit(30);
    await expect(store.events.append([append('s1', 2, 1, [accepted('c2', 3)]), large])).rejects.toThrow(/full/);
    await expectUnchanged();
    expect(await store.events.append([append('s1', 2, 1)])).toEqual([{ session: 's1', result: 'appended' }]);
    await expect(store.events.append([large])).rejects.toThrow(/full/);
    limit(100_000);
    expect(await store.events.append([large])).toEqual([{ session: 's2', result: 'appended' }]);
    expect(await store.events.outcome('s2', 'big')).toEqual(accepted('big', 1));
  });

  it('makes an erasure change nothing', async () => {
    limit(30);
    const longer = { event: () => 'y'.repeat(400_000), outcome: () => null };
    await expect(store.events.erase('s1', 'e2', longer)).rejects.toThrow(/full/);
    await expectUnchanged();
    expect((await store.events.session('s1'))?.epoch).toBe('e1');
  });
});

describe('a failure in the middle of a transaction', () => {
  /** Makes the database refuse something, from outside. */
  const inject = (sql: string) => {
    const other = new DatabaseSync(file);
    other.exec(sql);
    other.close();
  };

  it.each([
    ['ABORT', 'the first outcome of the second session', "NEW.command = 'c3'"],
    ['FAIL', 'the first outcome of the second session', "NEW.command = 'c3'"],
    ['ROLLBACK', 'the last outcome', "NEW.command = 'c4'"],
  ])('(%s at %s) rolls back all sessions of the batch', async (how, _where, when) => {
    inject(`CREATE TRIGGER broken BEFORE INSERT ON outcomes WHEN ${when} BEGIN SELECT RAISE(${how}, 'injected'); END`);
    const batch = [append('s1', 2, 1, [accepted('c2', 3)]), append('s2', 0, 2, [accepted('c3', 1), accepted('c4', 2)])];
    await expect(store.events.append(batch)).rejects.toThrow('injected');
    await expectUnchanged();
    expect(await store.events.append(batch.slice(0, 1))).toEqual([{ session: 's1', result: 'appended' }]);
    inject('DROP TRIGGER broken');
    expect(await store.events.append(batch.slice(1))).toEqual([{ session: 's2', result: 'appended' }]);
  });

  it('leaves an invite as it was when its members cannot be revoked', async () => {
    await store.access.createInvite(invite('i1'));
    await store.access.createMember(member('m1', 'i1'));
    inject(`CREATE TRIGGER broken BEFORE UPDATE ON members BEGIN SELECT RAISE(ABORT, 'injected'); END`);
    await expect(store.access.revokeInvite('i1', 5)).rejects.toThrow('injected');
    expect((await store.access.invite('i1'))?.revokedAt).toBeNull();
    inject('DROP TRIGGER broken');
    expect(await store.access.revokeInvite('i1', 6)).toBe(true);
  });
});

it('throws when another process holds the lock for too long, and works again after it', async () => {
  const other = new DatabaseSync(file);
  other.exec('BEGIN IMMEDIATE');
  await expect(store.events.append([append('s1', 2, 1)])).rejects.toThrow(/locked/);
  expect(await logOf(store.events, 's1')).toEqual(eventsFrom(1, 2));
  other.exec('ROLLBACK');
  other.close();
  expect(await store.events.append([append('s1', 2, 1)])).toEqual([{ session: 's1', result: 'appended' }]);
});
