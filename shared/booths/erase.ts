import type { Fact, Json } from '../core/envelope.ts';
import type { BoothsFact, Change } from './messages.ts';

/**
 * A stored fact without the name of an interpreter; the same object where it holds nothing of theirs. Their languages
 * stay: replay works with the blanked name, and comes to the state that an erasure leaves.
 */
export function withoutInterpreter(fact: Fact, booth: string, interpreter: string): Fact {
  const stored = fact as BoothsFact;
  if (stored.type !== 'booths.changed') return fact;
  const field = `interpreters.${interpreter}`;
  const named = (change: Change): boolean =>
    change.op === 'set'
      ? change.record === booth && change.field === field
      : change.record.id === booth && Object.hasOwn(change.record.interpreters, interpreter);
  if (!stored.data.changes.some(named)) return fact;
  const changes = stored.data.changes.map((change) => (named(change) ? unnamed(change, interpreter) : change));
  return { ...stored, data: { ...stored.data, changes } };
}

function unnamed(change: Change, id: string): Change {
  if (change.op === 'set') return { ...change, from: nameless(change.from), to: nameless(change.to) };
  const interpreter = change.record.interpreters[id];
  if (!interpreter) return change;
  const interpreters = { ...change.record.interpreters, [id]: { ...interpreter, name: '' } };
  return { ...change, record: { ...change.record, interpreters } };
}

function nameless(interpreter: Json): Json {
  return interpreter === null ? null : { ...(interpreter as { readonly [key: string]: Json }), name: '' };
}
