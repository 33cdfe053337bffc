import type { KeyRow, KeyStore } from '../key-store.ts';
import { promiseOf } from '../promise-of.ts';
import type { Connection } from './connection.ts';
import type { Row } from './rows.ts';

const columns = `id, hash, session, purpose, label, created_by AS createdBy, created_at AS createdAt, used_at AS usedAt, revoked_at AS revokedAt`;

export function createSqliteKeys({ prepare, read, write }: Connection): KeyStore {
  const add = prepare(`
    INSERT INTO keys (id, hash, session, purpose, label, created_by, created_at, used_at, revoked_at)
    VALUES ($id, $hash, $session, $purpose, $label, $createdBy, $createdAt, $usedAt, $revokedAt)`);
  const withHash = prepare(`SELECT ${columns} FROM keys WHERE hash = ?`);
  const ofSession = prepare(`SELECT ${columns} FROM keys WHERE session = ? ORDER BY created_at, nr`);
  const revoke = prepare('UPDATE keys SET revoked_at = coalesce(revoked_at, ?) WHERE session = ? AND id = ?');
  const use = prepare('UPDATE keys SET used_at = $at WHERE id = $id AND (used_at IS NULL OR used_at < $at)');

  return {
    create: ({ id, hash, session, purpose, label, createdBy, createdAt, usedAt, revokedAt }) =>
      promiseOf(() => {
        write(() => add.run({ id, hash, session, purpose, label, createdBy, createdAt, usedAt, revokedAt }));
      }),
    byHash: (hash) =>
      promiseOf(() => {
        const row = read(() => withHash.get(hash));
        return row ? keyRow(row) : null;
      }),
    ofSession: (session) => promiseOf(() => read(() => ofSession.all(session)).map(keyRow)),
    revoke: (session, id, at) => promiseOf(() => write(() => revoke.run(at, session, id).changes > 0)),
    used: (id, at) =>
      promiseOf(() => {
        write(() => use.run({ id, at }));
      }),
  };
}

function keyRow(row: Row): KeyRow {
  return { ...row } as unknown as KeyRow;
}
