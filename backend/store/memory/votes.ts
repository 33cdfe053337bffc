import type { EventStore } from '../event-store.ts';
import { promiseOf } from '../promise-of.ts';
import type { VoteRow, VoteStore } from '../vote-store.ts';

export function createMemoryVotes(requireOpen: () => void, events: Pick<EventStore, 'session'>): VoteStore {
  /** By session, question and voter. */
  const votes = new Map<string, Map<string, VoteRow>>();
  const using = <T>(work: () => T): Promise<T> =>
    promiseOf(() => {
      requireOpen();
      return work();
    });
  const keyOf = ({ question, voter }: VoteRow): string => `${question} ${voter}`;

  return {
    votes: (session) => using(() => [...(votes.get(session)?.values() ?? [])]),
    castVotes: async (changes) => {
      for (const session of new Set(changes.map((change) => change.session)))
        if (!(await events.session(session))) throw new Error(`No session ${session}`);
      return using(() => {
        for (const { session, question, voter, on } of changes) {
          const rows = votes.get(session) ?? new Map<string, VoteRow>();
          votes.set(session, rows);
          if (on) rows.set(keyOf({ question, voter }), { question, voter });
          else rows.delete(keyOf({ question, voter }));
        }
      });
    },
    replaceVoter: (session, voter, as) =>
      using(() => {
        const rows = [...(votes.get(session)?.values() ?? [])];
        if (!rows.some((row) => row.voter === voter)) return;
        if (rows.some((row) => row.voter === as)) throw new Error('The other voter has votes of their own');
        const replaced = rows.map((row) => (row.voter === voter ? { ...row, voter: as } : row));
        votes.set(session, new Map(replaced.map((row) => [keyOf(row), row])));
      }),
  };
}
