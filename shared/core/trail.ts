import type { Instant } from './envelope.ts';

/** Undo per person: what each may take back and make again, newest last. A slice's state holds one. */
export interface Trail<E extends TrailEntry> {
  readonly undo: Readonly<Record<string, readonly E[]>>;
  readonly redo: Readonly<Record<string, readonly E[]>>;
}

export interface TrailEntry {
  /** The command that made the change: what `<slice>.undo` names. */
  readonly command: string;
  /** Position of its event, so that the newest of several slices can be told. */
  readonly seq: number;
  readonly at: Instant;
}

/** How a change came about: made, or by taking back (making again) that of another command. */
export type Step =
  { readonly cause: 'made' } | { readonly cause: 'undo' | 'redo'; /** Its command. */ readonly of: string | null };

const depth = 50;

/** The trail after a change by someone; `entry` is what takes it back. Whatever is made anew forgets what could be redone. */
export function remember<E extends TrailEntry>(trail: Trail<E>, by: string, entry: E, step: Step): Trail<E> {
  const undo = trail.undo[by] ?? [];
  const redo = trail.redo[by] ?? [];
  const keep = (undone: readonly E[], redone: readonly E[]): Trail<E> => ({
    undo: { ...trail.undo, [by]: undone.slice(-depth) },
    redo: { ...trail.redo, [by]: redone.slice(-depth) },
  });
  if (step.cause === 'made') return keep([...undo, entry], []);
  const without = (entries: readonly E[]): readonly E[] => entries.filter(({ command }) => command !== step.of);
  return step.cause === 'undo' ? keep(without(undo), [...redo, entry]) : keep([...undo, entry], without(redo));
}

/** What this person would take back, and make again, next. */
export function newestOf<E extends TrailEntry>(trail: Trail<E>, person: string): { undo: E | null; redo: E | null } {
  return { undo: trail.undo[person]?.at(-1) ?? null, redo: trail.redo[person]?.at(-1) ?? null };
}
