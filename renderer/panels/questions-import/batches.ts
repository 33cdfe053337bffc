import type { Incoming } from '../../../shared/questions/messages.ts';

/** Questions that one command takes at most. */
const mostQuestions = 1_000;
/** Bytes of questions in one command: well below what a message may have, and what is kept for a later connection. */
const mostBytes = 1_000_000;

/** Questions in as many commands as it takes to carry them, in their order. */
export function batchesOf(questions: readonly Incoming[]): readonly (readonly Incoming[])[] {
  const encoder = new TextEncoder();
  const batches: Incoming[][] = [];
  let bytes = 0;
  for (const question of questions) {
    const own = encoder.encode(JSON.stringify(question)).length + 1;
    const current = batches.at(-1);
    if (current && current.length < mostQuestions && bytes + own <= mostBytes) {
      current.push(question);
      bytes += own;
    } else {
      batches.push([question]);
      bytes = own;
    }
  }
  return batches;
}
