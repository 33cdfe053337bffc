import type { Deadline } from '../core/deadlines.ts';
import type { Instant } from '../core/envelope.ts';
import type { ChatCommand } from './messages.ts';
import type { ChatState } from './state.ts';

/**
 * Texts go when the retention time is over. What is written after that goes too: it is another deadline, as each is
 * met once.
 */
export function deadlines({ written }: ChatState, at: Instant): readonly Deadline<ChatCommand>[] {
  const places = Object.values(written).flatMap((circle) => Object.values(circle));
  if (places.length === 0) return [];
  const key = `chat.retention.${at}.${Math.min(...places)}`;
  return [{ key, at, command: { type: 'chat.erase-all', data: {} } }];
}
