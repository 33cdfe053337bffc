import type { z } from 'zod';
import type { Fact, Recorded } from './envelope.ts';

/** One step of an event type's history: data of version n in, data of version n + 1 out. */
export type Upcaster = (data: unknown) => unknown;

/** For each event type the schema of its newest version, and the steps that lead there from version 1. */
export interface EventHistory {
  readonly schema: z.ZodType;
  /** `steps[0]` turns version 1 into 2, and so on: the current version is `steps.length + 1`. */
  readonly steps: readonly Upcaster[];
}

/** The steps of a slice's events, for those whose shape has changed; see docs/adding-a-slice.md. */
export type StepsOf<Table> = { readonly [Type in keyof Table]?: readonly Upcaster[] };

export class UnreadableEvent extends Error {
  override name = 'UnreadableEvent';
}

/** The version in which new events of this type are written. */
export function currentVersion(histories: Readonly<Record<string, EventHistory>>, type: string): number {
  return historyOf(histories, type).steps.length + 1;
}

/**
 * An event as it was stored, brought to the newest version of its type.
 * @throws UnreadableEvent for an unknown type, a version from the future, or data that the schema refuses.
 */
export function upcast<F extends Fact>(
  histories: Readonly<Record<string, EventHistory>>,
  stored: Recorded<Fact>,
): Recorded<F> {
  const newest = currentVersion(histories, stored.type);
  if (!Number.isInteger(stored.v) || stored.v < 1 || stored.v > newest)
    throw new UnreadableEvent(`${stored.type} has version ${stored.v}, this program knows 1 to ${newest}`);
  const history = historyOf(histories, stored.type);
  if (stored.v === newest) return stored as Recorded<F>;
  const data = history.steps.slice(stored.v - 1).reduce((value, step) => step(value), stored.data);
  const parsed = history.schema.safeParse(data);
  if (!parsed.success) throw new UnreadableEvent(`${stored.type} at ${stored.seq}: ${parsed.error.message}`);
  return { ...stored, v: newest, data: parsed.data } as Recorded<F>;
}

function historyOf(histories: Readonly<Record<string, EventHistory>>, type: string): EventHistory {
  const history = Object.hasOwn(histories, type) ? histories[type] : undefined;
  if (!history) throw new UnreadableEvent(`Unknown event type ${type}`);
  return history;
}
