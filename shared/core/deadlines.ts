import type { Fact, Instant } from './envelope.ts';

/**
 * Something that must happen at an instant if the state is still as it is.
 * `key` is stable while the reason stands, so that the alarms room fires each deadline once.
 */
export interface Deadline<C extends Fact = Fact> {
  readonly key: string;
  readonly at: Instant;
  /** The command that the backend gives, as the system, when the instant has come. */
  readonly command: C;
}
