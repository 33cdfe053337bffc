import { boothsAtFirst } from './booths/at-first.ts';
import { rezone as rezoneBooths } from './booths/set-up.ts';
import { isMeasuredFromNow as boothsAreMeasured } from './booths/shift.ts';
import { hasWritten } from './chat/select.ts';
import type { Recorded } from './core/envelope.ts';
import { isMeasuredFromNow as incidentsAreMeasured } from './incidents/shift.ts';
import { askedBy } from './questions/find.ts';
import { isMeasuredFromNow as questionsAreMeasured } from './questions/shift.ts';
import { rezone } from './run-sheet/decide.ts';
import { isMeasuredFromNow } from './transport/select.ts';
import type { WebinarFact, WebinarState } from './webinar.ts';

/**
 * What one slice's event asks of another: facts that follow in the same batch. `before` and `after` are the states
 * around the event.
 */
export function follow(
  before: WebinarState,
  after: WebinarState,
  event: Recorded<WebinarFact>,
): readonly WebinarFact[] {
  switch (event.type) {
    case 'session.created':
      return [boothsAtFirst(event.data.languages)];
    case 'session.edited':
      return before.session.timeZone === after.session.timeZone ? [] : rezoned(after);
    case 'session.clock-moved':
      return followClock(after, event.data);
    case 'people.erased': {
      const { person } = event.data;
      const asked = askedBy(after.questions.list, person).filter(({ erased }) => !erased);
      const questions = asked.map(({ id }) => id);
      const seat = after.booths.lastSeats[person];
      return [
        ...(questions.length > 0 ? [{ type: 'questions.erased', data: { questions, author: person } } as const] : []),
        // The name under which they sit, or sat, in a booth is theirs.
        ...(seat ? [{ type: 'booths.erased', data: seat } as const] : []),
        ...(hasWritten(after.chat, person) ? [{ type: 'chat.erased', data: { person } } as const] : []),
        ...(person in after.incidents.written ? [{ type: 'incidents.erased', data: { person } } as const] : []),
      ];
    }
    case 'run-sheet.changed':
      return event.data.people.length === 0 ? [] : importedPeople(after, event);
    default:
      return [];
  }
}

/** What is measured from now goes along. Once the session has ended, its turns and incidents keep the clock of its end. */
function followClock(
  { transport, questions, booths, incidents }: WebinarState,
  data: { readonly ms: number },
): readonly WebinarFact[] {
  const over = transport.status === 'ended';
  return [
    ...(isMeasuredFromNow(transport) ? [{ type: 'transport.shifted', data } as const] : []),
    ...(questionsAreMeasured(questions) ? [{ type: 'questions.shifted', data } as const] : []),
    ...(!over && boothsAreMeasured(booths) ? [{ type: 'booths.shifted', data } as const] : []),
    ...(!over && incidentsAreMeasured(incidents) ? [{ type: 'incidents.shifted', data } as const] : []),
  ];
}

/** Fixed starts and booked ends keep their wall time when the session's zone changes. */
function rezoned({ session: { timeZone }, runSheet, booths }: WebinarState): readonly WebinarFact[] {
  return [...rezone(runSheet, timeZone), ...rezoneBooths(booths, timeZone)];
}

/** People who came with an import leave when it is undone, unless an item still names them, and come back on redo. */
function importedPeople(
  { runSheet, people }: WebinarState,
  { data }: Extract<Recorded<WebinarFact>, { type: 'run-sheet.changed' }>,
): readonly WebinarFact[] {
  const step = { cause: 'import', of: null } as const;
  const known = data.people.filter((id) => people.byId[id]?.erased === false);
  if (data.cause === 'redo')
    return known.length === 0 ? [] : [{ type: 'people.restored', data: { people: known, ...step } }];
  if (data.cause !== 'undo') return [];
  const named = new Set(Object.values(runSheet.items).flatMap(({ speakers }) => speakers));
  const leaving = known.filter((id) => !named.has(id));
  return leaving.length === 0 ? [] : [{ type: 'people.removed', data: { people: leaving, ...step } }];
}
