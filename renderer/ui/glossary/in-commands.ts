import type { Term } from '../../../shared/glossary/messages.ts';
import { maxMessageBytes } from '../../../shared/protocol/socket.ts';

/** What a message holds beside the terms of its command, in bytes, at most. */
const envelopeBytes = 1_000;

/**
 * Terms in as few commands as messages allow, as an undo takes back one: in one of them, unless the terms are very long.
 * @param most bytes of terms in one command.
 */
export function inCommands(terms: readonly Term[], most = maxMessageBytes - envelopeBytes): Term[][] {
  const encoder = new TextEncoder();
  const commands: Term[][] = [];
  let left = 0;
  for (const term of terms) {
    // With the comma behind it.
    const bytes = encoder.encode(JSON.stringify(term)).length + 1;
    if (bytes > left || commands.length === 0) {
      commands.push([]);
      left = most;
    }
    commands.at(-1)?.push(term);
    left -= bytes;
  }
  return commands;
}
