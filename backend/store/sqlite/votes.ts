import { promiseOf } from '../promise-of.ts';
import type { VoteRow, VoteStore } from '../vote-store.ts';
import type { Connection } from './connection.ts';
import { oweScrub, scrub } from './erase.ts';

export function createSqliteVotes(connection: Connection): VoteStore {
  const { prepare, read, write } = connection;
  const numberOf = prepare('SELECT nr FROM sessions WHERE id = ?');
  const votesOf = prepare('SELECT question, voter FROM votes WHERE session = (SELECT nr FROM sessions WHERE id = ?)');
  votesOf.setReturnArrays(true);
  const add = prepare('INSERT INTO votes (session, question, voter) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const remove = prepare('DELETE FROM votes WHERE session = ? AND question = ? AND voter = ?');
  const hasVoted = prepare('SELECT 1 FROM votes WHERE session = ? AND voter = ? LIMIT 1');
  const replace = prepare('UPDATE votes SET voter = ? WHERE session = ? AND voter = ?');

  function sessionNumber(session: string): number {
    const row = numberOf.get(session);
    if (!row) throw new Error(`No session ${session}`);
    return row.nr as number;
  }

  return {
    votes: (session) =>
      promiseOf(() => {
        const rows: unknown = read(() => votesOf.all(session));
        return (rows as [string, string][]).map(([question, voter]): VoteRow => ({ question, voter }));
      }),
    castVotes: (changes) =>
      promiseOf(() => {
        if (changes.length === 0) return;
        write(() => {
          const numbers = new Map<string, number>();
          for (const { session, question, voter, on } of changes) {
            const nr = numbers.get(session) ?? sessionNumber(session);
            numbers.set(session, nr);
            (on ? add : remove).run(nr, question, voter);
          }
        });
      }),
    replaceVoter: (session, voter, as) =>
      promiseOf(() => {
        const replaced = write(() => {
          const nr = numberOf.get(session)?.nr as number | undefined;
          if (nr === undefined || !hasVoted.get(nr, voter)) return false;
          if (hasVoted.get(nr, as)) throw new Error('The other voter has votes of their own');
          replace.run(as, nr, voter);
          oweScrub(connection);
          return true;
        });
        if (replaced) scrub(connection);
      }),
  };
}
