import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { conflict, invite, member, session } from '../contract/samples.ts';
import type { EncodedEvent, Rewrite } from '../event-store.ts';
import { type SqliteStore, openSqliteStore, storeOn } from '../sqlite.ts';
import { type Connection, connect } from './connection.ts';
import { oweScrub } from './erase.ts';

/** A name that stands nowhere else, and one that must survive. */
const erased = 'Amina Benkhélifa-Østergård';
const kept = 'Bilal Traoré';

let folder: string;
let file: string;
let connection: Connection;
let store: SqliteStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-erase-'));
  file = join(folder, 'rostrum.db');
  connection = connect(file);
  store = storeOn(connection);
  await fill(store);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** In which files of the store a text stands. */
function filesWith(text: string): readonly string[] {
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text));
}

/** The same numbers between 0 and 1 in every run. */
function numbers(): () => number {
  let state = 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/**
 * Logs whose rows grow into each other's pages: several sessions by turns, texts of many lengths (a few of many
 * pages), command ids in no order. Pages are split and merged, which is where copies stay behind.
 */
async function fill({ events, access }: SqliteStore): Promise<void> {
  const random = numbers();
  const seqs = Array.from({ length: 8 }, () => 0);
  for (const index of seqs.keys()) await events.create(session(`s${index}`, index));
  for (let n = 0; n < 150; n++) {
    const index = Math.floor(random() * seqs.length);
    const expected = seqs[index]!;
    const batch: EncodedEvent[] = Array.from({ length: 1 + Math.floor(random() * 20) }, (_, at) => {
      const name = random() < 0.3 ? erased : kept;
      const times = Math.floor(random() * (random() < 0.03 ? 800 : 25));
      return { seq: expected + at + 1, text: JSON.stringify({ name, text: name.repeat(times) }) };
    });
    const outcomes = batch.map(() => conflict(`c${Math.floor(random() * 1e12)}`, random() < 0.3 ? erased : kept, kept));
    await events.append([{ session: `s${index}`, expected, epoch: 'e1', events: batch, outcomes }]);
    seqs[index] = expected + batch.length;
    await events.keepSnapshot(`s${index}`, { epoch: 'e1', seq: expected, version: 1, text: `${erased} ${kept}` });
  }
  await access.createInvite(invite('i1', { person: 'p1', name: erased, label: `For ${erased}` }));
  await access.createInvite(invite('i2', { person: 'p2', name: kept }));
  await access.createMember(member('m1', 'i1', { person: 'p1', name: erased }));
}

const rewrite: Rewrite = {
  event: ({ text }) => (text.includes(erased) ? JSON.stringify({ name: '' }) : null),
  outcome: (outcome) => (JSON.stringify(outcome).includes(erased) ? conflict(outcome.id, '', '') : null),
};

async function eraseEverywhere({ events, access }: SqliteStore): Promise<void> {
  for (const { id } of await events.sessions()) await events.erase(id, 'e2', rewrite);
  await access.erasePerson('p1');
}

describe('erasing a person', () => {
  it('leaves no byte of them in any file, open, closed and opened again, and the others as they were', async () => {
    expect(filesWith(erased)).toContain('rostrum.db');
    await eraseEverywhere(store);
    expect(readdirSync(folder)).toContain('rostrum.db-wal');
    expect(filesWith(erased)).toEqual([]);
    expect(filesWith(kept)).toEqual(['rostrum.db']);
    await store.close();
    expect(filesWith(erased)).toEqual([]);
    store = await openSqliteStore(file);
    expect(filesWith(erased)).toEqual([]);
    const texts = (await store.events.read('s3', 0, 10_000)).map(({ text }) => JSON.parse(text) as { name: string });
    expect(new Set(texts.map(({ name }) => name))).toEqual(new Set(['', kept]));
  });

  it('would leave copies in the files without the scrub: the control', () => {
    connection.write(() => {
      connection.db.exec(`
        UPDATE events SET text = '{}' WHERE text LIKE '%${erased}%';
        UPDATE outcomes SET rejection = '{}' WHERE rejection LIKE '%${erased}%';
        DELETE FROM snapshots; DELETE FROM members; DELETE FROM invites`);
    });
    for (const table of ['events', 'outcomes', 'invites', 'members', 'snapshots'])
      expect(JSON.stringify(connection.db.prepare(`SELECT * FROM ${table}`).all())).not.toContain(erased);
    expect(filesWith(erased)).not.toEqual([]);
  });

  it('is finished by the next start when the process ended between the rewriting and the scrub', async () => {
    connection.write(() => {
      connection.db.exec(`UPDATE events SET text = '{}'; UPDATE outcomes SET rejection = '{}'`);
      connection.db.exec('DELETE FROM snapshots; DELETE FROM members; DELETE FROM invites');
      oweScrub(connection);
    });
    expect(filesWith(erased)).not.toEqual([]);
    const next = await openSqliteStore(file);
    expect(filesWith(erased)).toEqual([]);
    await next.close();
  });

  it('rejects while another process keeps reading, and is finished by asking again', async () => {
    const reader = new DatabaseSync(file);
    reader.exec('BEGIN; SELECT count(*) FROM events');
    reader.prepare('SELECT count(*) FROM events').get();
    await expect(store.events.erase('s1', 'e2', rewrite)).rejects.toThrow(/Another process/);
    expect((await store.events.session('s1'))?.epoch).toBe('e2');
    reader.close();
    await eraseEverywhere(store);
    expect(filesWith(erased)).toEqual([]);
  });
});
