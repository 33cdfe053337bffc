/**
 * Who voted for which question: rows and no events, since there are many and nobody needs their history. They stand in
 * the same place as the log and travel with it.
 */

export interface VoteRow {
  readonly question: string;
  /** Person id of a visitor: random, of no account. */
  readonly voter: string;
}

/** A vote that is cast (`on`) or taken back. Casting one that stands already, or taking back none, changes nothing. */
export interface VoteChange extends VoteRow {
  readonly session: string;
  readonly on: boolean;
}

/** Every promise rejects when the store cannot be read or written, or was closed; then nothing was changed. */
export interface VoteStore {
  /** Every vote of a session, in no order; none where the session is unknown. */
  votes(session: string): Promise<readonly VoteRow[]>;
  /**
   * Makes changes in their order, of several sessions, in one durable transaction: when it resolves, a power cut loses
   * nothing of it.
   * @throws when a session is unknown.
   */
  castVotes(changes: readonly VoteChange[]): Promise<void>;
  /**
   * Puts another id in the place of a voter's in one session, and leaves no copy of the old one in any file of the
   * store: what they voted for stays counted, and is nobody's. Does nothing when they have no vote there.
   * @throws when `as` has voted there: two people must stay two.
   */
  replaceVoter(session: string, voter: string, as: string): Promise<void>;
}
