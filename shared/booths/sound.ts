import { missing } from '../core/collection-changes.ts';
import { accept, reject } from '../core/decider.ts';
import { samePath } from './at-desk.ts';
import { type BoothsContext, type Data, type Refusal, type Result, isRefusal, ownDesk, rules } from './decision.ts';
import type { Source } from './messages.ts';
import type { BoothsState } from './state.ts';

/** What a booth says of its sound: where it comes from, into what it speaks, and that it was checked. */

export function declareSource(
  state: BoothsState,
  { booth, source }: Data<'booths.declare-source'>,
  context: BoothsContext,
): Result {
  const own = ownDesk(state, booth, context);
  if (isRefusal(own)) return own;
  const refusal = unusable(state, booth, source);
  if (refusal) return refusal;
  const { source: before } = own.desk;
  const same = before === null || source === null ? before === source : samePath(before, source);
  return same ? accept() : accept({ type: 'booths.source-declared', data: { booth, source } });
}

/** A booth can hear nobody who, by whatever way, hears it. */
function unusable(state: BoothsState, booth: string, source: Source | null): Refusal | null {
  if (source === null || source === 'floor') return null;
  if (!state.byId[source.relay]) return missing(rules, state, source.relay);
  const through: string[] = [];
  for (let at: string | null = source.relay; at !== null; at = relayOf(state, at)) {
    if (at === booth) return reject('relay-circle', { booth, through });
    through.push(at);
  }
  return null;
}

function relayOf({ desks }: BoothsState, booth: string): string | null {
  const source = desks[booth]?.source ?? null;
  return source === null || source === 'floor' ? null : source.relay;
}

export function declareInto(
  state: BoothsState,
  { booth, language }: Data<'booths.declare-into'>,
  context: BoothsContext,
): Result {
  const own = ownDesk(state, booth, context);
  if (isRefusal(own)) return own;
  const serves = state.byId[booth]?.serves ?? [];
  if (language !== null && (serves.length < 2 || !serves.includes(language)))
    return reject('language-not-served', { booth, language });
  return own.desk.into === language ? accept() : accept({ type: 'booths.into-declared', data: { booth, language } });
}

export function checkSound(
  state: BoothsState,
  { booth, path, ok }: Data<'booths.check-sound'>,
  context: BoothsContext,
): Result {
  const own = ownDesk(state, booth, context);
  if (isRefusal(own)) return own;
  const pivot = typeof path === 'string' ? null : path.relay;
  if (pivot === booth) return reject('relay-circle', { booth, through: [] });
  if (pivot !== null && !state.byId[pivot]) return missing(rules, state, pivot);
  return accept({ type: 'booths.sound-checked', data: { booth, path, ok } });
}
