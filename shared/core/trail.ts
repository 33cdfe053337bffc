import { z } from 'zod';
import { Id, type Instant } from './envelope.ts';
import type { Upcaster } from './upcast.ts';

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
  /** Position of the event that made the change at first, where this entry is of its undo or redo; `remember` knows. */
  readonly made?: number;
}

/** How a change came about: made, or by taking back (making again) that of another command. */
export type Step =
  { readonly cause: 'made' } | { readonly cause: 'undo' | 'redo'; /** Its command. */ readonly of: string | null };

/** The fields by which an event says which step it was. */
export const stepFields = {
  cause: z.enum(['made', 'undo', 'redo']),
  /** The command whose change is taken back or made again. */
  of: Id.nullable(),
};

/** Brings an event to the shape with `stepFields`: before there was an undo, everything was made. */
export const asMade: Upcaster = (data) => ({ ...(data as object), cause: 'made', of: null });

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
  const former = (step.cause === 'undo' ? undo : redo).find(({ command }) => command === step.of);
  const next = former ? { ...entry, made: former.made ?? former.seq } : entry;
  const without = (entries: readonly E[]): readonly E[] => entries.filter((each) => each !== former);
  return step.cause === 'undo' ? keep(without(undo), [...redo, next]) : keep([...undo, next], without(redo));
}

/** What this person would take back, and make again, next. */
export function newestOf<E extends TrailEntry>(trail: Trail<E>, person: string): { undo: E | null; redo: E | null } {
  return { undo: trail.undo[person]?.at(-1) ?? null, redo: trail.redo[person]?.at(-1) ?? null };
}

/** The trail with each entry changed, or dropped where it becomes null: an erasure goes through it. */
export function mapTrail<E extends TrailEntry>({ undo, redo }: Trail<E>, change: (entry: E) => E | null): Trail<E> {
  const mapped = (lists: Trail<E>['undo']): Trail<E>['undo'] =>
    Object.fromEntries(Object.entries(lists).map(([person, own]) => [person, own.flatMap((e) => change(e) ?? [])]));
  return { undo: mapped(undo), redo: mapped(redo) };
}
