import { type Outcome, retryable } from '../../shared/protocol/outcome.ts';

/** Outcomes of one session in memory: what is being decided, and the newest of what was (the store has them all). */
export class OutcomeMemory {
  readonly #pending = new Map<string, Promise<Outcome>>();
  readonly #recent = new Map<string, Outcome>();
  readonly #most: number;

  constructor(most = 2_000) {
    this.#most = most;
  }

  /** The outcome, the promise of one that is not yet durable, or nothing (rule K2). */
  get(command: string): Outcome | Promise<Outcome> | undefined {
    return this.#pending.get(command) ?? this.#recent.get(command);
  }

  begin(command: string, outcome: Promise<Outcome>): void {
    this.#pending.set(command, outcome);
  }

  finish(outcome: Outcome): void {
    this.#pending.delete(outcome.id);
    if (!isKept(outcome)) return;
    this.#recent.set(outcome.id, outcome);
    if (this.#recent.size > this.#most) this.#recent.delete(this.#recent.keys().next().value as string);
  }

  /** Drops what was decided: it may hold what was just erased. */
  forget(): void {
    this.#recent.clear();
  }
}

/** Whether sending the command again must give the same answer (rule K6). */
export function isKept(outcome: Outcome): boolean {
  return outcome.ok || !retryable.has(outcome.rejection.code);
}
