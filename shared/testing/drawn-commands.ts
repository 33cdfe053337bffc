import type { Role } from '../core/actor.ts';
import { undoOf } from '../undo.ts';
import { minute, newItem, person } from './scenario.ts';
import { type WebinarCommand, type WebinarState, isLive } from '../webinar.ts';

/** For property tests: numbers in, a command out that makes sense for the state, or nearly so. */
export interface Draw {
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export const actors: readonly { readonly person: string; readonly role: Role }[] = [
  { person: 'olga', role: 'organiser' },
  { person: 'mona', role: 'moderator' },
  { person: 'pia', role: 'producer' },
];

/**
 * An edit (never a live command) by `by`. New things are named after `fresh`, which must be new each time. Some of
 * what comes out is refused: unknown items, versions that nobody saw, undo of another's edit.
 */
export function drawnEdit(state: WebinarState, { kind, a, b, c }: Draw, by: string, fresh: string): WebinarCommand {
  const item = pick([...state.runSheet.order, 'unknown'], a);
  const other = pick([null, ...state.runSheet.order, 'unknown'], b);
  const speaker = pick([...Object.keys(state.people.byId), 'nobody'], b);
  switch (kind % 14) {
    case 0:
    case 1:
      return {
        type: 'run-sheet.add',
        data: { items: [newItem(fresh), newItem(`${fresh}-2`, { duration: c })], after: other },
      };
    case 2:
      return { type: 'run-sheet.add', data: { items: [newItem(item, { kind: 'heading' })], after: null } };
    case 3:
    case 4:
      return {
        type: 'run-sheet.move',
        data: { items: [...new Set([item, pick(state.runSheet.order, c) ?? item])], after: other },
      };
    case 5:
      return { type: 'run-sheet.remove', data: { items: [item] } };
    case 6:
      return edit(state, item, 'duration', (b % 40) * minute, c);
    case 7:
      return edit(state, item, pick(['skipped', 'locked'], b), c % 2 === 0, c);
    case 8:
      return edit(
        state,
        item,
        'start',
        b % 3 === 0 ? null : `2020-${pick(['11-23', '10-25', '02-31'], b)}T0${c % 9}:30`,
        c,
      );
    case 9:
      return edit(
        state,
        item,
        pick(['title.fr', 'custom.room', 'notes.producer'], b),
        c % 4 === 0 ? null : `Text ${c}`,
        c,
      );
    case 10:
      return edit(state, item, 'speakers', [speaker], c);
    case 11: {
      const items = [newItem(fresh, { speakers: [`${fresh}-p`] }), newItem(`${fresh}-2`)];
      const mode = c % 5 === 0 ? 'replace' : 'append';
      const { pronunciation: _untold, ...newcomer } = person(`${fresh}-p`);
      return { type: 'run-sheet.import', data: { items, people: [newcomer], mode } };
    }
    case 12: {
      const whose = c % 6 === 0 ? pick(actors, c).person : by;
      const undo = undoOf(state, whose).undo?.command;
      return undo && !isLive(undo.type) ? undo : { type: 'run-sheet.undo', data: { of: 'unknown' } };
    }
    default:
      return drawnRarity(state, { kind: b, a, b, c }, by, speaker, fresh);
  }
}

function drawnRarity(
  state: WebinarState,
  { kind, c }: Draw,
  by: string,
  speaker: string,
  fresh: string,
): WebinarCommand {
  const base = c % 5 === 0 ? 'unseen' : null;
  switch (kind % 8) {
    case 0:
    case 1:
      return undoOf(state, by).redo?.command ?? { type: 'run-sheet.redo', data: { of: 'unknown' } };
    case 2: {
      const value = pick(['Europe/Paris', 'America/New_York', 'Asia/Kathmandu'], c);
      const seen = state.session.versions['timeZone']?.command ?? base;
      return { type: 'session.edit', data: { changes: [{ field: 'timeZone', value, base: seen }] } };
    }
    case 3:
      return { type: 'people.edit', data: { person: speaker, changes: [{ field: 'name', value: `Name ${c}`, base }] } };
    case 4:
      return { type: 'people.erase', data: { person: speaker } };
    case 5:
      return { type: 'people.add', data: { people: [person(`${fresh}-q`)] } };
    case 6: {
      const seen = state.session.versions['warning']?.command ?? base;
      return { type: 'session.edit', data: { changes: [{ field: 'warning', value: { left: c }, base: seen }] } };
    }
    default:
      return { type: 'people.remove', data: { people: [speaker] } };
  }
}

/** A live command, most of them by someone who sees what is on. */
export function drawnLive(state: WebinarState, { kind, a, b, c }: Draw): WebinarCommand {
  const { order } = state.runSheet;
  const visit = b % 8 === 0 ? 'unseen' : (state.transport.visit?.id ?? null);
  const item = pick([...order, 'unknown'], a);
  const at = order.indexOf(state.transport.visit?.item ?? '');
  switch (kind % 12) {
    case 0:
      return { type: 'transport.start', data: { item } };
    case 1:
    case 2:
      return { type: 'transport.next', data: { visit, next: order[at + 1 + (c % 2)] ?? null } };
    case 3:
      return { type: 'transport.previous', data: { visit, previous: order[at - 1] ?? item } };
    case 4:
      return { type: 'transport.jump', data: { visit, item } };
    case 5:
      return { type: 'transport.pause', data: { visit } };
    case 6:
      return { type: 'transport.resume', data: { visit } };
    case 7:
      return { type: 'transport.add-time', data: { visit, ms: ((c % 21) - 10) * minute } };
    case 8:
      return c % 4 === 0
        ? { type: 'transport.end', data: { visit } }
        : { type: 'transport.blackout', data: { on: c % 2 === 0 } };
    case 9:
      return {
        type: 'transport.show-message',
        data: { message: { text: `Text ${c}` }, lasts: c % 2 ? null : 5_000 + c },
      };
    case 10:
      return { type: 'transport.clear-message', data: { message: state.transport.message?.id ?? 'unknown' } };
    default:
      return { type: 'transport.undo', data: { of: state.transport.last?.command ?? 'unknown' } };
  }
}

function edit(
  state: WebinarState,
  item: string,
  field: string,
  value: string | number | boolean | null | readonly string[],
  chance: number,
): WebinarCommand {
  const seen = state.runSheet.items[item]?.versions[field]?.command ?? null;
  const base = chance % 6 === 0 ? 'unseen' : seen;
  return { type: 'run-sheet.edit', data: { edits: [{ item, changes: [{ field, value, base }] }], cause: 'edit' } };
}

function pick<T>(from: readonly T[], number: number): T {
  return from[number % from.length] as T;
}
