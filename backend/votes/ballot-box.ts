import type { VoteRow } from '../store/vote-store.ts';

/**
 * The votes of one session. A person counts once for a question, and once for all the questions that were merged into
 * it: their votes stay their own, and the count is that of the union.
 */
export class BallotBox {
  readonly #voters = new Map<string, Set<string>>();
  readonly #chosen = new Map<string, Set<string>>();
  /** What each merged question was merged into, and the other way round. */
  readonly #into = new Map<string, string>();
  readonly #merged = new Map<string, Set<string>>();
  readonly #counts = new Map<string, number>();
  /** Questions whose count must be made anew: not before somebody asks, as unions are not free. */
  readonly #stale = new Set<string>();

  constructor(rows: readonly VoteRow[]) {
    for (const { question, voter } of rows) this.set(question, voter, true);
  }

  has(question: string, voter: string): boolean {
    return this.#voters.get(question)?.has(voter) === true;
  }

  /** Whether that changed anything. */
  set(question: string, voter: string, on: boolean): boolean {
    if (this.has(question, voter) === on) return false;
    if (on) {
      entry(this.#voters, question).add(voter);
      entry(this.#chosen, voter).add(question);
    } else {
      this.#voters.get(question)?.delete(voter);
      this.#chosen.get(voter)?.delete(question);
      if (this.#chosen.get(voter)?.size === 0) this.#chosen.delete(voter);
    }
    this.#touch(question);
    return true;
  }

  chosenBy(voter: string): readonly string[] {
    return [...(this.#chosen.get(voter) ?? [])];
  }

  /** The question was merged into another, or stands by itself again. */
  place(question: string, into: string | null): void {
    const before = this.#into.get(question);
    if (before === (into ?? undefined)) return;
    if (before !== undefined) {
      this.#merged.get(before)?.delete(question);
      this.#into.delete(question);
      this.#touch(before);
    }
    if (into !== null) {
      entry(this.#merged, into).add(question);
      this.#into.set(question, into);
      this.#touch(into);
    }
  }

  /** Brings the counts up to date. Returns the questions whose count changed since the last time. */
  recount(): ReadonlySet<string> {
    const changed = new Set<string>();
    for (const question of this.#stale) {
      const count = this.#count(question);
      if (count === (this.#counts.get(question) ?? 0)) continue;
      this.#counts.set(question, count);
      changed.add(question);
    }
    this.#stale.clear();
    return changed;
  }

  /** As of the last `recount`. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  /** People who voted for any of these questions, whatever was merged into them: of now. */
  together(questions: Iterable<string>): number {
    const union = new Set<string>();
    for (const question of questions) for (const voter of this.#voters.get(question) ?? []) union.add(voter);
    return union.size;
  }

  #count(question: string): number {
    const merged = this.#merged.get(question);
    if (!merged || merged.size === 0) return this.#voters.get(question)?.size ?? 0;
    const all = new Set([question]);
    // What is added while it is walked through is walked through too.
    for (const each of all) for (const below of this.#merged.get(each) ?? []) all.add(below);
    return this.together(all);
  }

  /** The question, and all that it is merged into. */
  #touch(question: string): void {
    for (let at: string | undefined = question; at !== undefined && !this.#stale.has(at); at = this.#into.get(at))
      this.#stale.add(at);
  }
}

function entry(map: Map<string, Set<string>>, key: string): Set<string> {
  let set = map.get(key);
  if (!set) map.set(key, (set = new Set()));
  return set;
}
