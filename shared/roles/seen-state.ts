import type { StaffRole } from '../core/actor.ts';
import { type ChatState, initial as nothingSaid } from '../chat/state.ts';
import type { WebinarState } from '../webinar.ts';

/**
 * The state as a staff role sees it: exactly what the events lead to that the role receives (`visibility.ts`), without
 * going through them again.
 */
export function stateSeenBy(role: StaffRole, state: WebinarState): WebinarState {
  return { ...state, chat: role === 'moderator' ? nothingSaid : producersChat(state.chat) };
}

/** What is said with producers, what they tell booths, and nothing of what booths say to each other. */
function producersChat({ producer, told, written }: ChatState): ChatState {
  return {
    ...nothingSaid,
    producer,
    told,
    written: { ...nothingSaid.written, producer: written.producer, told: written.told },
  };
}
