import type { Fact } from '../../../shared/core/envelope.ts';
import { withoutPerson } from '../../../shared/people/erase.ts';
import type { WebinarEvent } from '../../../shared/webinar.ts';

/** Who was erased in the course of a log. */
export function erasedIn(log: readonly WebinarEvent[]): readonly string[] {
  return log.flatMap((event) => (event.type === 'people.erased' ? [event.data.person] : []));
}

/** The event as it is once all of these people are erased. */
export function withoutAll(event: WebinarEvent, people: readonly string[]): WebinarEvent {
  return people.reduce<Fact>((left, person) => withoutPerson(left, person), event) as WebinarEvent;
}
