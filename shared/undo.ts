import type { Trail, TrailEntry } from './core/trail.ts';
import type { BoothsUndo, SetUpCause } from './booths/state.ts';
import type { Instant } from './core/envelope.ts';
import type { DocumentsUndo, EditCause as DocumentsCause } from './documents/state.ts';
import type { EditCause as GlossaryCause, GlossaryUndo } from './glossary/state.ts';
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
  | `booths.${Exclude<SetUpCause, Untraced>}`
  | `documents.${DocumentsCause}`
  | `glossary.${GlossaryCause}`;

/** Never the cause of an entry: those of others than staff, and steps themselves, as an entry keeps what was done at first. */
type Untraced = 'amend' | 'withdraw' | 'machine' | 'zone' | 'session' | 'enrol' | 'undo' | 'redo';

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

/** A slice's trail without the type of its entries. */
interface OwnTrail {
  /** What this person may take back, and make again: the same arrays until they do something. */
  readonly steps: (state: WebinarState, person: string) => readonly [Entries, Entries];
  /** @param steps those of the same slice. */
  readonly own: (steps: readonly [Entries, Entries]) => Own;
}

type Entries = readonly TrailEntry[];
const nothing: Entries = [];

function ownOf<E extends TrailEntry>({ trail, kind, command }: SliceTrail<E>): OwnTrail {
  return {
    steps(state, person) {
      const { undo, redo } = trail(state);
      return [undo[person] ?? nothing, redo[person] ?? nothing];
    },
    own([undo, redo]) {
      const found = (cause: 'undo' | 'redo', entry: E | undefined): Found | null => {
        const does = entry && command(cause, entry.command, entry);
        return does ? { kind: kind(entry), at: entry.at, command: does, seq: entry.seq } : null;
      };
      const made = [...undo, ...redo].reduce((latest, entry) => Math.max(latest, entry.made ?? entry.seq), 0);
      return {
        undo: found('undo', undo.at(-1) as E | undefined),
        redo: found('redo', redo.at(-1) as E | undefined),
        made,
      };
    },
  };
}

/** Every slice whose edits can be taken back. */
const slices: readonly OwnTrail[] = [
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
  ownOf<DocumentsUndo>({
    trail: ({ documents }) => documents,
    kind: ({ cause }) => `documents.${cause}`,
    command: (cause, of) => ({ type: `documents.${cause}`, data: { of } }),
  }),
  ownOf<GlossaryUndo>({
    trail: ({ glossary }) => glossary,
    kind: ({ cause }) => `glossary.${cause}`,
    command: (cause, of) => ({ type: `glossary.${cause}`, data: { of } }),
  }),
];

/** What `undoOfSteps` goes by: equal one level deep for as long as the person does nothing. */
export type OwnSteps = readonly Entries[];

export function ownSteps(state: WebinarState, person: string): OwnSteps {
  return slices.flatMap((slice) => slice.steps(state, person));
}

/**
 * What a person would take back, and make again, next: the newest of all slices. What was undone can be redone until
 * they make something else, in whatever slice.
 */
export function undoOf(state: WebinarState, person: string): NextUndo {
  return undoOfSteps(ownSteps(state, person));
}

export interface NextUndo {
  readonly undo: Undoable | null;
  readonly redo: Undoable | null;
}

export function undoOfSteps(steps: OwnSteps): NextUndo {
  const own = slices.map((slice, index) => slice.own([steps[2 * index] ?? nothing, steps[2 * index + 1] ?? nothing]));
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

const untraced: ReadonlySet<string> = new Set<Untraced>([
  'amend',
  'withdraw',
  'machine',
  'zone',
  'session',
  'enrol',
  'undo',
  'redo',
]);
