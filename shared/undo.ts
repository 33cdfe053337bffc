import { type Trail, type TrailEntry, newestOf } from './core/trail.ts';
import type { BoothsUndo, SetUpCause } from './booths/state.ts';
import type { Instant } from './core/envelope.ts';
import type { PeopleUndo } from './people/state.ts';
import type { Cause as QuestionsCause } from './questions/messages.ts';
import type { QuestionsUndo } from './questions/state.ts';
import type { Cause as RunSheetCause } from './run-sheet/messages.ts';
import type { UndoEntry } from './run-sheet/state.ts';
import type { SessionUndo } from './session/state.ts';
import type { WebinarCommand, WebinarState } from './webinar.ts';

/** What was done, in as many kinds as people tell apart: names the text that says it. */
export type UndoneKind =
  | `session.${'title' | 'times' | 'languages' | 'timer' | 'several'}`
  | `people.${PeopleUndo['what']}`
  | `questions.${Exclude<QuestionsCause, Untraced>}`
  | `run-sheet.${Exclude<RunSheetCause, Untraced>}`
  | `booths.${Exclude<SetUpCause, Untraced>}`;

/** Never the cause of an entry: those of others than staff, and steps themselves, as an entry keeps what was done at first. */
type Untraced = 'amend' | 'withdraw' | 'machine' | 'zone' | 'enrol' | 'undo' | 'redo';

/** Something that a person may take back, or make again, next. */
export interface Undoable {
  readonly kind: UndoneKind;
  readonly at: Instant;
  /** The command that does it. */
  readonly command: WebinarCommand;
}

/** The trail of one slice, and how to speak of its entries. */
interface SliceTrail<E extends TrailEntry> {
  readonly trail: (state: WebinarState) => Trail<E>;
  readonly kind: (entry: E) => UndoneKind;
  /** Null where it cannot be done. */
  readonly command: (cause: 'undo' | 'redo', of: string, entry: E) => WebinarCommand | null;
}

type Found = Undoable & Pick<TrailEntry, 'seq'>;

/** What one slice knows of a person's edits. */
interface Own {
  readonly undo: Found | null;
  readonly redo: Found | null;
  /** Position at which they made something new for the last time. */
  readonly made: number;
}

function ownOf<E extends TrailEntry>({ trail, kind, command }: SliceTrail<E>) {
  return (state: WebinarState, person: string): Own => {
    const held = trail(state);
    const newest = newestOf(held, person);
    const found = (cause: 'undo' | 'redo'): Found | null => {
      const entry = newest[cause];
      const does = entry && command(cause, entry.command, entry);
      return does && { kind: kind(entry), at: entry.at, command: does, seq: entry.seq };
    };
    const entries = [...(held.undo[person] ?? []), ...(held.redo[person] ?? [])];
    const made = entries.reduce((latest, entry) => Math.max(latest, entry.made ?? entry.seq), 0);
    return { undo: found('undo'), redo: found('redo'), made };
  };
}

/** Every slice whose edits can be taken back. */
const slices = [
  ownOf<SessionUndo>({
    trail: ({ session }) => session,
    kind: sessionKind,
    command: (cause, of) => ({ type: `session.${cause}`, data: { of } }),
  }),
  ownOf<PeopleUndo>({
    trail: ({ people }) => people,
    kind: ({ what }) => `people.${what}`,
    command: (cause, of) => ({ type: `people.${cause}`, data: { of } }),
  }),
  ownOf<UndoEntry>({
    trail: ({ runSheet }) => runSheet,
    kind: ({ cause }) => `run-sheet.${traced(cause)}`,
    command: (cause, of) => ({ type: `run-sheet.${cause}`, data: { of } }),
  }),
  ownOf<QuestionsUndo>({
    trail: ({ questions }) => questions,
    kind: ({ cause }) => `questions.${traced(cause)}`,
    command(cause, of, { live }) {
      if (!live) return { type: `questions.${cause}`, data: { of } };
      // What is on air is not put there again without looking.
      return cause === 'undo' ? { type: 'questions.undo-live', data: { of } } : null;
    },
  }),
  ownOf<BoothsUndo>({
    trail: ({ booths }) => booths,
    kind: ({ cause }) => `booths.${traced(cause)}`,
    command: (cause, of) => ({ type: `booths.${cause}`, data: { of } }),
  }),
];

/**
 * What a person would take back, and make again, next: the newest of all slices. What was undone can be redone until
 * they make something else, in whatever slice.
 */
export function undoOf(
  state: WebinarState,
  person: string,
): { readonly undo: Undoable | null; readonly redo: Undoable | null } {
  const own = slices.map((of) => of(state, person));
  const redo = newest(own.map((each) => each.redo));
  const made = Math.max(...own.map((each) => each.made));
  return { undo: newest(own.map((each) => each.undo)), redo: redo && redo.seq < made ? null : redo };
}

function newest(found: readonly (Found | null)[]): Found | null {
  return found.reduce((best, each) => (each && (!best || each.seq > best.seq) ? each : best), null);
}

const sessionKinds: Readonly<Record<string, UndoneKind>> = {
  title: 'session.title',
  timeZone: 'session.times',
  start: 'session.times',
  end: 'session.times',
  hardEnd: 'session.times',
  languages: 'session.languages',
  warning: 'session.timer',
  danger: 'session.timer',
};

function sessionKind({ changes }: SessionUndo): UndoneKind {
  const kinds = new Set(changes.map(({ field }) => sessionKinds[field.split('.')[0] ?? '']));
  const [only] = kinds;
  return (kinds.size === 1 && only) || 'session.several';
}

function traced<C extends string>(cause: C): Exclude<C, Untraced> | 'edit' {
  return untraced.has(cause) ? 'edit' : (cause as Exclude<C, Untraced>);
}

const untraced: ReadonlySet<string> = new Set<Untraced>(['amend', 'withdraw', 'machine', 'zone', 'enrol', 'undo', 'redo']);
