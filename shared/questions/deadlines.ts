import type { Deadline } from '../core/deadlines.ts';
import type { Instant } from '../core/envelope.ts';
import type { QuestionsCommand } from './messages.ts';
import type { QuestionsState } from './state.ts';

const day = 86_400_000;

/** When the retention time is over, texts and names go. `endedAt`: the end of the session, planned or actual. */
export function deadlines({ list, settings }: QuestionsState, endedAt: Instant): readonly Deadline<QuestionsCommand>[] {
  if (list.every(({ erased }) => erased)) return [];
  const at = endedAt + settings.retention * day;
  return [{ key: `questions.retention.${at}`, at, command: { type: 'questions.erase-all', data: {} } }];
}
