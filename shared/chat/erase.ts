import type { Fact, Recording } from '../core/envelope.ts';
import type { ChatFact } from './messages.ts';

/**
 * A stored event without the text that a person wrote, or anybody (null); the same object where it holds none of
 * theirs. Replay works with the blanked text.
 */
export function withoutChat(event: Fact & Pick<Recording, 'by'>, person: string | null): Fact {
  if (person !== null && event.by !== person) return event;
  const stored = event as ChatFact;
  switch (stored.type) {
    case 'chat.said-in-booth':
    case 'chat.said-to-booths':
    case 'chat.said-to-producer':
    case 'chat.told-booths':
      return 'text' in stored.data.body ? { ...event, data: { ...stored.data, body: { text: '' } } } : event;
    case 'chat.read':
    case 'chat.erased':
    default:
      return event;
  }
}
