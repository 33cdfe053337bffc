import type { Deadline } from '../core/deadlines.ts';
import type { Instant } from '../core/envelope.ts';
import type { QuestionsCommand, Settings } from './messages.ts';
import type { QuestionsState } from './state.ts';

const day = 86_400_000;

/** When texts and names of a session go that ends, or has ended, at an instant. */
export function retentionEnds({ retention }: Pick<Settings, 'retention'>, endedAt: Instant): Instant {
  return endedAt + retention * day;
}

/**
 * When the retention time is over, texts and names go. `endedAt`: the end of the session, planned or actual. What comes
 * in after that goes too: it is another deadline, as each is met once.
 */
export function deadlines({ list, settings }: QuestionsState, endedAt: Instant): readonly Deadline<QuestionsCommand>[] {
  const first = list.find(({ erased }) => !erased);
  if (!first) return [];
  const at = retentionEnds(settings, endedAt);
  const key = `questions.retention.${at}.${first.number}`;
  return [{ key, at, command: { type: 'questions.erase-all', data: {} } }];
}
