import type { Append } from './event-store.ts';

/**
 * Checks what no store can judge later: a gap in a log would be a hole for ever.
 * @throws when the positions do not continue at `expected`, or one append names a command twice.
 */
export function requireWellFormed({ session, expected, events, outcomes }: Append): void {
  for (const [index, { seq }] of events.entries())
    if (seq !== expected + index + 1)
      throw new Error(`Append to ${session}: position ${seq} where ${expected + index + 1} comes`);
  const commands = new Set(outcomes.map(({ id }) => id));
  if (commands.size !== outcomes.length) throw new Error(`Append to ${session}: a command is named twice`);
}
