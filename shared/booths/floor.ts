import { accept, reject } from '../core/decider.ts';
import { type BoothsContext, type Data, type Result, isRefusal, ownDesk } from './decision.ts';
import type { BoothsState } from './state.ts';

/** The language that is spoken now, and whether all are ready for it to be spoken. */

export function setFloor(
  { floor }: BoothsState,
  { language, visit, saw }: Data<'booths.set-floor'>,
  context: BoothsContext,
): Result {
  const on = context.visit?.id ?? null;
  if (visit !== on) return reject('visit-changed', { item: context.visit?.item ?? null });
  const counts = floor?.visit === on;
  if (counts && floor.language === language) return accept();
  if ((floor?.id ?? null) !== saw)
    return reject('floor-moved', { language: floor?.language ?? null, by: floor?.by ?? null, at: floor?.at ?? null });
  return accept({ type: 'booths.floor-set', data: { language, visit } });
}

export function answerReady(
  state: BoothsState,
  { booth, ask, ready }: Data<'booths.answer-ready'>,
  context: BoothsContext,
): Result {
  const own = ownDesk(state, booth, context);
  if (isRefusal(own)) return own;
  if (state.ready?.id !== ask)
    return reject('ready-gone', { by: state.ready?.by ?? null, at: state.ready?.at ?? null });
  return state.ready.answers[booth]?.ready === ready
    ? accept()
    : accept({ type: 'booths.ready-answered', data: { booth, ready } });
}
