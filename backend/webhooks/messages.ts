import type { QuestionState } from '../../shared/questions/state.ts';
import { WebhookEvent, type WebhookMessage } from '../../shared/protocol/integrations.ts';
import type { WebinarEvent, WebinarState } from '../../shared/webinar.ts';

/** One change of a question's state, as an event of the log tells it. */
export interface Transition {
  /** Its place in the event, from 0. */
  readonly nr: number;
  readonly question: string;
  readonly kind: WebhookEvent;
}

/** What an event changes that webhooks can tell of. */
export function transitionsOf(event: WebinarEvent): Transition[] {
  if (event.type === 'questions.received')
    return event.data.questions.map(({ id }, nr): Transition => ({ nr, question: id, kind: 'received' }));
  if (event.type !== 'questions.changed') return [];
  return event.data.changes.flatMap(({ question, field, to }, nr): Transition[] => {
    const kind = field === 'status' ? WebhookEvent.safeParse(to) : null;
    return kind?.success ? [{ nr, question, kind: kind.data }] : [];
  });
}

/**
 * What a receiver is sent. The text is the one of now, so that nothing is told that was erased since.
 * @returns null where there is no such question.
 */
export function messageOf(
  session: { readonly id: string; readonly state: WebinarState },
  event: Pick<WebinarEvent, 'seq' | 'at'>,
  { question: id, kind }: Transition,
  withNames: boolean,
): WebhookMessage | null {
  const { list } = session.state.questions;
  const question = list.find((each) => each.id === id);
  if (!question) return null;
  return {
    type: `question.${kind}`,
    timestamp: new Date(event.at).toISOString(),
    data: { session: session.id, position: event.seq, question: described(question, list, withNames) },
  };
}

function described(
  question: QuestionState,
  list: readonly QuestionState[],
  withNames: boolean,
): WebhookMessage['data']['question'] {
  const { id, number, source, external, language, text, into, erased, name, place } = question;
  return {
    id,
    number,
    source,
    // Ids that other platforms gave may say who asked; those that came with a key are the receiver's to recognise.
    external: source === 'api' ? external : null,
    language,
    text: erased ? null : text,
    mergedInto: into === null ? null : (list.find((each) => each.id === into)?.number ?? null),
    ...(withNames && { name, place }),
  };
}
