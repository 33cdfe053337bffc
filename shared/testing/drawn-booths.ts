import type { BoothsCommand, Interpreter, Source } from '../booths/messages.ts';
import { newestOf } from '../core/trail.ts';
import { type WebinarFact, type WebinarState, deadlines } from '../webinar.ts';
import type { Draw } from './drawn-commands.ts';
import type { Drawn } from './drawn-questions.ts';
import { interpreter } from './scenario.ts';

/**
 * The commands about booths, for property tests. Most of what interpreters say is said by somebody who sits there and
 * sees what is on; names of interpreters hold a mark of their own (`<fresh.name>`), by which they can be found.
 */

export const interpreters = ['ines', 'iker', 'ivan', 'isa', 'ida'] as const;
const languages = ['fr', 'en', 'es', 'de'] as const;

/** How staff set booths up, by `by`: most of it such as the state allows. */
export function drawnSetUp(state: WebinarState, { kind, a, b, c }: Draw, by: string, fresh: string): BoothsCommand {
  const { order, byId, versions } = state.booths;
  const booth = pick([...order, 'unknown'], a);
  const edit = (field: string, value: BoothsEditValue): BoothsCommand => {
    const base = c % 6 === 0 ? 'unseen' : (byId[booth]?.fieldVersions[field]?.command ?? null);
    return { type: 'booths.edit', data: { booth, changes: [{ field, value, base }] } };
  };
  switch (kind % 15) {
    case 0:
    case 1: {
      const serves =
        c % 2 === 0 ? [...new Set([pick(languages, b), pick(languages, b + 1 + (c % 3))])] : [pick(languages, b)];
      const team = { [`${fresh}-x`]: somebody(fresh, b), [`${fresh}-y`]: somebody(fresh, c) };
      const backupPivot = c % 3 === 0 ? booth : null;
      const bookedEnd = c % 5 === 0 ? pick(['2020-11-23T15:10', '2020-02-31T15:10'], b) : null;
      const added = {
        id: fresh,
        name: c % 2 === 0 ? '' : `Booth ${c}`,
        serves,
        interpreters: team,
        backupPivot,
        bookedEnd,
      };
      return { type: 'booths.add', data: { booths: [added] } };
    }
    case 2:
      return edit('name', `Booth ${b}`);
    case 3:
      return edit('backupPivot', pick([null, ...order, 'unknown'], b));
    case 4:
      return edit('bookedEnd', pick([null, '2020-11-23T15:10', '2020-11-23T14:40'], b));
    case 5:
      return edit('serves', pick([['fr'], ['en', 'es'], ['en', 'en-GB'], ['de']], b));
    case 6:
    case 7: {
      const team = Object.keys(byId[booth]?.interpreters ?? {});
      const id = pick([...team, fresh], b);
      return edit(`interpreters.${id}`, c % 3 === 0 ? null : somebody(fresh, c));
    }
    case 8:
      return { type: 'booths.remove', data: { booths: [booth] } };
    case 9: {
      const field = pick(['advice', 'warning', 'countdown'], b);
      const base = c % 5 === 0 ? 'unseen' : (versions[field]?.command ?? null);
      const value = field === 'countdown' ? c % 61_000 : 60_000 * (15 + (c % 25));
      return { type: 'booths.configure', data: { changes: [{ field, value, base }] } };
    }
    case 10:
    case 11:
    case 12: {
      const { undo, redo } = newestOf(state.booths, by);
      return b % 3 > 0 && redo
        ? { type: 'booths.redo', data: { of: redo.command } }
        : { type: 'booths.undo', data: { of: undo?.command ?? 'unknown' } };
    }
    default:
      return c % 3 > 0
        ? { type: 'booths.erase', data: { booth, interpreter: pick(teamOf(state, booth), b) ?? 'unknown' } }
        : { type: 'booths.ask-ready', data: {} };
  }
}

type BoothsEditValue = string | null | readonly string[] | Interpreter;

/** What goes on in the booths: by interpreters, by the backend, and staff's word on the floor language. */
export function drawnDesk(state: WebinarState, { kind: drawn, a, b, c }: Draw, fresh: string): Drawn {
  // A handover that is open is answered, and runs its course, more often than chance would have it.
  const open = Object.values(state.booths.desks).some((desk) => desk.handover) && (a + b + c) % 2 === 0;
  const kind = open ? pick([15, 16, 17, 18, 28, 28], drawn) : drawn;
  const { seats, order, desks, ready, floor } = state.booths;
  const by = answers(kind) ? concerned(state, a) : pick(interpreters, a);
  const seat = seats[by];
  const booth = c % 9 === 0 || !seat ? (pick(order, b) ?? 'unknown') : seat.booth;
  const desk = desks[booth];
  const saw = (c % 8 === 0 ? 'unseen' : desk?.mic?.id) ?? null;
  const handover = (c % 8 === 0 ? 'unseen' : desk?.handover?.id) ?? 'unknown';
  const said = (command: BoothsCommand): Drawn => ({ command, by, role: 'interpreter' });
  const backend = (command: BoothsCommand): Drawn => ({ command, by: 'system', role: 'system' });
  const relay: Source = { relay: pick([...order, 'unknown'], b) };
  // Who sits nowhere sits down first, as a rule.
  if (!seat && kind % 30 < 25 && c % 5 > 0) return said(sitting(state, b));
  switch (kind % 30) {
    case 0:
    case 1:
      return said({
        type: 'booths.sit',
        data: {
          booth: pick([...order, 'unknown'], b),
          interpreter: pick(teamOf(state, pick(order, b) ?? ''), c) ?? 'unknown',
        },
      });
    case 4:
      return said({
        type: 'booths.enrol',
        data: { booth: pick([...order, 'unknown'], b), id: fresh, interpreter: somebody(fresh, c) },
      });
    case 5:
      return said(
        c % 3 > 0
          ? { type: 'booths.ask-mic', data: { booth, saw: saw ?? 'unseen' } }
          : { type: 'booths.stand', data: {} },
      );
    case 2:
    case 6:
    case 7:
    case 8:
    case 9:
      return said({ type: 'booths.take', data: { booth, saw, force: b % 3 === 0 } });
    case 10:
      return said({ type: 'booths.leave-mic', data: { booth, saw: saw ?? 'unseen' } });
    case 3:
    case 11:
    case 12: {
      const to = pick([null, ...teamOf(state, booth)], b);
      return said({ type: 'booths.hand-over', data: { booth, saw: saw ?? 'unseen', to } });
    }
    case 13:
    case 14:
      return said({ type: 'booths.ask-mic', data: { booth, saw: saw ?? 'unseen' } });
    case 15:
    case 16:
      return said({ type: 'booths.accept', data: { booth, handover } });
    case 17:
    case 18:
      return said({ type: pick(['booths.decline', 'booths.cancel-handover'], b), data: { booth, handover } });
    case 19:
      return said({ type: pick(['booths.mute', 'booths.stand-by'], b), data: { booth, on: c % 3 > 0 } });
    case 20:
      return said({ type: 'booths.declare-source', data: { booth, source: pick([null, 'floor', relay, relay], c) } });
    case 21:
    case 22:
      return said({
        type: 'booths.declare-into',
        data: { booth, language: pick([null, ...(state.booths.byId[booth]?.serves ?? []), ...languages], b) },
      });
    case 23:
      return said({
        type: 'booths.check-sound',
        data: { booth, path: pick(['floor', 'output', relay], b), ok: c % 3 > 0 },
      });
    case 24:
      return said({
        type: 'booths.answer-ready',
        data: { booth, ask: (c % 7 > 0 && ready?.id) || 'unseen', ready: b % 3 > 0 },
      });
    case 25:
    case 26: {
      const visit = c % 7 === 0 ? 'unseen' : (state.transport.visit?.id ?? null);
      const data = { language: pick(languages, b), visit, saw: c % 5 === 0 ? 'unseen' : (floor?.id ?? null) };
      return { command: { type: 'booths.set-floor', data }, by: 'mona', role: 'moderator' };
    }
    case 27:
      return backend({ type: 'booths.notice-presence', data: { person: by, online: c % 2 === 0 } });
    default: {
      const [due] = deadlines(state).filter(({ key }) => key.startsWith('booths.'));
      const early = { booth, handover };
      return backend((due?.command as BoothsCommand | undefined) ?? { type: 'booths.complete-handover', data: early });
    }
  }
}

/** Sitting down where nobody sits, while there is such a place. */
function sitting(state: WebinarState, number: number): BoothsCommand {
  const taken = new Set(Object.values(state.booths.seats).map(({ interpreter: id }) => id));
  const free = state.booths.order.flatMap((booth) =>
    teamOf(state, booth).flatMap((id) => (taken.has(id) ? [] : [{ booth, interpreter: id }])),
  );
  return { type: 'booths.sit', data: pick(free, number) ?? { booth: 'unknown', interpreter: 'unknown' } };
}

/** Whether a kind of `drawnDesk` answers a handover. */
function answers(kind: number): boolean {
  return kind % 30 >= 15 && kind % 30 <= 18;
}

/** Somebody who sits in a booth with a handover, where there is one. */
function concerned({ booths: { seats, desks } }: WebinarState, number: number): string {
  const there = interpreters.filter((person) => desks[seats[person]?.booth ?? '']?.handover);
  return pick([...there, ...(there.length === 0 ? interpreters : [])], number);
}

/** Where the interpreters sit at first: two in a booth, and one alone. */
export const seatsAtFirst: readonly WebinarFact[] = [
  ['ines', 'en', 'ana'],
  ['iker', 'en', 'bo'],
  ['ivan', 'fr', 'chloe'],
  ['isa', 'fr', 'dan'],
  ['ida', 'es', 'eva'],
].map(([person, booth, interpreter]) => ({
  type: 'booths.seated',
  data: { person: person as string, booth: booth as string, interpreter: interpreter as string },
}));

function teamOf({ booths }: WebinarState, booth: string): readonly string[] {
  return Object.keys(booths.byId[booth]?.interpreters ?? {});
}

function somebody(fresh: string, number: number): Interpreter {
  const [a, c] = [pick(languages, number), pick(languages, number + 1 + (number % 3))];
  return interpreter(`<${fresh}.name>`, [a], number % 4 === 0 ? [c] : [], [c]);
}

function pick<T>(from: readonly [T, ...T[]] | readonly T[], number: number): T {
  return from[number % from.length] as T;
}
