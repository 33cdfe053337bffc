import type { Instant } from '../core/envelope.ts';
import { retentionEnds } from '../questions/deadlines.ts';
import type { WebinarState } from '../webinar.ts';

/** When what people wrote here is erased: so many days after the session's end, which is the planned one until it ends. */
export function retentionEndsAt({
  questions,
  transport,
  session,
}: Pick<WebinarState, 'questions' | 'transport' | 'session'>): Instant {
  return retentionEnds(questions.settings, transport.endedAt ?? session.end.at);
}
