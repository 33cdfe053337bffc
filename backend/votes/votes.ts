import type { Vote, VoteOutcome } from '../../shared/protocol/socket.ts';
import type { LiveSession } from '../sessions/sessions.ts';

/** What the audience votes for: kept as rows, counted in memory (rules A4, A6). */
export interface Votes {
  /**
   * Casts a vote or takes it back. Resolves once that is durable, or refused: `not-votable` where voting is switched
   * off or the question is none that may be voted for, `storage-failed` where it could not be written. Never rejects.
   */
  cast(session: LiveSession, vote: Vote, voter: string): Promise<VoteOutcome>;
  /**
   * People who voted for each question, those of the questions merged into it included; a question without votes may
   * be missing. Empty until the votes have been read, which the first call begins: listeners are told then.
   */
  counts(session: LiveSession): ReadonlyMap<string, number>;
  /**
   * People who voted for any of these questions or for one that was merged into them: the count that they would have
   * as one. Everything that was acknowledged is counted. Null where the votes cannot be read. Never rejects.
   */
  together(session: LiveSession, questions: readonly string[]): Promise<number | null>;
  /** Ids of the questions that somebody voted for. */
  chosenBy(session: LiveSession, voter: string): readonly string[];
  /** Called when counts have changed, at most twice a second for a session: with those questions, null where all may have. */
  onCounted(listener: (session: string, questions: ReadonlySet<string> | null) => void): () => void;
  /** Called when somebody's own votes have changed; with null where everybody's may have. */
  onChosen(listener: (session: string, voter: string | null) => void): () => void;
  /** Writes what was taken, and ends the counting. */
  close(): Promise<void>;
}
