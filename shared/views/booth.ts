import type { Language } from '../core/local-text.ts';
import { playable } from '../run-sheet/select.ts';
import { neighbours } from '../transport/decide.ts';
import type { WebinarState } from '../webinar.ts';
import { type ReaderQuestion, readerQuestions } from './reader.ts';
import { type StageItem, type StageView, stageView } from './stage.ts';

/** An item as booths know it: with the languages in which it is planned to be spoken. */
export interface BoothItem extends StageItem {
  readonly floor: readonly Language[];
}

/** What interpreters see: what is on and what comes, and the next and the on-air question before they are read aloud. */
export interface BoothView extends StageView {
  readonly item?: BoothItem;
  readonly next?: BoothItem;
  readonly questions: { readonly onAir?: ReaderQuestion; readonly next?: ReaderQuestion };
}

export function boothView(state: WebinarState): BoothView {
  const { transport, runSheet } = state;
  const { item, next, ...stage } = stageView(state);
  const on = transport.visit?.item ?? null;
  const coming = neighbours(on, { order: runSheet.order, playable: playable(runSheet) }).next;
  const floorOf = (id: string | null): readonly Language[] => (id === null ? [] : (runSheet.items[id]?.floor ?? []));
  return {
    ...stage,
    ...(item && { item: { ...item, floor: floorOf(on) } }),
    ...(next && { next: { ...next, floor: floorOf(coming) } }),
    questions: readerQuestions(state.questions),
  };
}
