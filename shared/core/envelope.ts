import { z } from 'zod';
import type { Actor } from './actor.ts';

/** UTC milliseconds since 1970-01-01. */
export type Instant = number;

/** What JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export const Json: z.ZodType<Json> = z.json();

/** Ids are made by whoever creates the thing, so that a command can be sent again unchanged. */
export const Id = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .refine(isPlainKey, { error: 'reserved name' });
export const Instant = z.number().int().min(0).max(8.64e15);

/** Records are looked up by such keys: a name that every object has (`constructor`, `__proto__`) would be found in all. */
export function isPlainKey(key: string): boolean {
  return !(key in {});
}

/** Milliseconds, never negative. */
export const Duration = z.number().int().min(0).max(86_400_000);

/**
 * A command as it travels: `type` names it, `data` is its payload (validated against the slice's schema).
 * `until` is present on live commands: an instant on the backend's clock after which it must not be carried out.
 */
export const CommandEnvelope = z.strictObject({
  id: Id,
  type: z.string().max(64),
  data: z.unknown(),
  until: Instant.optional(),
});
export type CommandEnvelope = z.infer<typeof CommandEnvelope>;

/** A fact as a slice decides it: what happened, nothing about when or by whom. */
export interface Fact<T extends string = string, D = unknown> {
  readonly type: T;
  readonly data: D;
}

/** Where a fact stands in the log of its session. */
export interface Recording {
  /** Position in the session's log, from 1, without gaps. */
  readonly seq: number;
  readonly at: Instant;
  /** Person id of the actor. */
  readonly by: string;
  /** Id of the command that caused it. */
  readonly command: string;
}

/** An event: a fact and its recording. `v` is the version of the event's shape. */
export type Recorded<F extends Fact> = F & Recording & { readonly v: number };

/** What `decide` may know beside the state: it never reads a clock itself. */
export interface Context {
  readonly now: Instant;
  readonly actor: Actor;
  /** Id of the command being decided. */
  readonly command: string;
}

type Inferred<S> = S extends z.ZodType ? z.infer<S> : never;

/** The union of `{type, data}` described by a table of schemas. */
export type FactsOf<Table extends Record<string, z.ZodType>> = {
  [K in keyof Table & string]: Fact<K, Inferred<Table[K]>>;
}[keyof Table & string];
