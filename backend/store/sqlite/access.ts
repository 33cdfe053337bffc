import type { Role } from '../../../shared/core/actor.ts';
import type { AccessStore, InviteRow, MemberRow, SeriesRow } from '../access-store.ts';
import { promiseOf } from '../promise-of.ts';
import type { Connection } from './connection.ts';
import { oweScrub, scrub } from './erase.ts';
import type { Row } from './rows.ts';

const memberColumns = `hash, invite, person, name, language, created_at AS createdAt, revoked_at AS revokedAt`;

export function createSqliteAccess(connection: Connection): AccessStore {
  const { prepare, read, write } = connection;
  const everySeries = prepare('SELECT id, title, created_at AS createdAt FROM series ORDER BY created_at, nr');
  const addSeries = prepare('INSERT INTO series (id, title, created_at) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING');
  const addInvite = prepare(`
    INSERT INTO invites (id, hash, role, session, series, language, label, person, name,
                         created_by, created_at, expires_at, revoked_at)
    VALUES ($id, $hash, $role, $session, $series, $language, $label, $person, $name,
            $createdBy, $createdAt, $expiresAt, $revokedAt)`);
  const inviteWithHash = prepare('SELECT * FROM invites WHERE hash = ?');
  const inviteWithId = prepare('SELECT * FROM invites WHERE id = ?');
  const invitesOf = prepare(`
    SELECT invites.*, (SELECT count(*) FROM members WHERE members.invite = invites.id) AS members
    FROM invites WHERE session = ? OR series = ? ORDER BY created_at, nr`);
  const revokeInvite = prepare('UPDATE invites SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL');
  const revokeMembers = prepare('UPDATE members SET revoked_at = ? WHERE invite = ? AND revoked_at IS NULL');
  const addMember = prepare(`
    INSERT INTO members (hash, invite, person, name, language, created_at, revoked_at)
    VALUES ($hash, $invite, $person, $name, $language, $createdAt, $revokedAt)`);
  const memberWithHash = prepare(`SELECT ${memberColumns} FROM members WHERE hash = ?`);
  const rename = prepare('UPDATE members SET name = ?, language = ? WHERE hash = ?');
  const blankInvites = prepare(
    `UPDATE invites SET label = '', name = CASE WHEN name IS NULL THEN NULL ELSE '' END WHERE person = ?`,
  );
  const blankMembers = prepare(`UPDATE members SET name = '' WHERE person = ?`);
  const addSecret = prepare('INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING');
  const oneSecret = prepare('SELECT value FROM secrets WHERE name = ?');

  return {
    allSeries: () => promiseOf(() => read(() => everySeries.all().map((row) => ({ ...row }) as unknown as SeriesRow))),
    createSeries: ({ id, title, createdAt }) =>
      promiseOf(() => {
        write(() => addSeries.run(id, title, createdAt));
      }),
    createInvite: ({
      scope,
      id,
      hash,
      role,
      language,
      label,
      person,
      name,
      createdBy,
      createdAt,
      expiresAt,
      revokedAt,
    }) =>
      promiseOf(() => {
        const session = 'session' in scope ? scope.session : null;
        const series = 'series' in scope ? scope.series : null;
        write(() =>
          addInvite.run({
            ...{ id, hash, role, session, series, language, label, person, name },
            ...{ createdBy, createdAt, expiresAt, revokedAt },
          }),
        );
      }),
    inviteByHash: (hash) =>
      promiseOf(() => {
        const row = read(() => inviteWithHash.get(hash));
        return row ? inviteRow(row) : null;
      }),
    invite: (id) =>
      promiseOf(() => {
        const row = read(() => inviteWithId.get(id));
        return row ? inviteRow(row) : null;
      }),
    invitesFor: (session, series) =>
      promiseOf(() =>
        read(() => invitesOf.all(session, series)).map((row) => ({
          ...inviteRow(row),
          members: row.members as number,
        })),
      ),
    revokeInvite: (id, at) =>
      promiseOf(() =>
        write(() => {
          const revoked = revokeInvite.run(at, id).changes > 0;
          if (revoked) revokeMembers.run(at, id);
          return revoked;
        }),
      ),
    createMember: ({ hash, invite, person, name, language, createdAt, revokedAt }) =>
      promiseOf(() => {
        write(() => addMember.run({ hash, invite, person, name, language, createdAt, revokedAt }));
      }),
    memberByHash: (hash) =>
      promiseOf(() =>
        read(() => {
          const row = memberWithHash.get(hash);
          const invite = row && inviteWithId.get(row.invite as string);
          return row && invite ? { member: { ...row } as unknown as MemberRow, invite: inviteRow(invite) } : null;
        }),
      ),
    renameMember: (hash, name, language) =>
      promiseOf(() => {
        write(() => rename.run(name, language, hash));
      }),
    erasePerson: (person) =>
      promiseOf(() => {
        write(() => {
          blankInvites.run(person);
          blankMembers.run(person);
          oweScrub(connection);
        });
        scrub(connection);
      }),
    keepSecret: (name, made) =>
      promiseOf(() => {
        const kept = read(() => oneSecret.get(name));
        if (kept) return kept.value as string;
        return write(() => {
          addSecret.run(name, made);
          return (oneSecret.get(name) as { value: string }).value;
        });
      }),
  };
}

function inviteRow(row: Row): InviteRow {
  return {
    id: row.id as string,
    hash: row.hash as string,
    role: row.role as Role,
    scope: row.session === null ? { series: row.series as string } : { session: row.session as string },
    language: row.language as string | null,
    label: row.label as string,
    person: row.person as string | null,
    name: row.name as string | null,
    createdBy: row.created_by as string,
    createdAt: row.created_at as number,
    expiresAt: row.expires_at as number | null,
    revokedAt: row.revoked_at as number | null,
  };
}
