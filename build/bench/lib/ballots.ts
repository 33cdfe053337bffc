/** What visitors vote for, and what they were acknowledged: the truth that the product's counts are held against. */
export interface Ballots {
  /** Who votes next, and how: most cast a vote, some cast the same again, some take one back. */
  next(): { readonly voter: number; readonly question: string; readonly on: boolean };
  /** A vote was acknowledged. One visitor's are answered in the order in which they were sent. */
  acknowledged(voter: number, question: string, on: boolean): void;
  /** Those whose newest acknowledged vote for a question is cast. */
  voters(): Readonly<Record<string, readonly number[]>>;
  /** The questions that someone has such a vote for. */
  chosenBy(voter: number): readonly string[];
}

/** Out of twenty votes, so many repeat one that stands, and so many take one back. */
const repeats = 2;
const withdrawals = 5;

export function ballots(votable: readonly string[], voters: number): Ballots {
  const standing = new Map(votable.map((question) => [question, new Set<number>()]));
  /** Pairs that were cast at some time, to repeat and take back. */
  const cast: { readonly voter: number; readonly question: string }[] = [];
  const pick = <T>(of: readonly T[]): T => of[Math.floor(Math.random() * of.length)] as T;
  let turn = 0;
  return {
    next() {
      turn += 1;
      const kind = turn % 20;
      if (cast.length > 100 && kind < repeats + withdrawals) return { ...pick(cast), on: kind < repeats };
      const fresh = { voter: Math.floor(Math.random() * voters), question: pick(votable) };
      cast.push(fresh);
      return { ...fresh, on: true };
    },
    acknowledged(voter, question, on) {
      if (on) standing.get(question)?.add(voter);
      else standing.get(question)?.delete(voter);
    },
    voters: () => Object.fromEntries([...standing].map(([question, own]) => [question, [...own]])),
    chosenBy: (voter) => [...standing].filter(([, own]) => own.has(voter)).map(([question]) => question),
  };
}
