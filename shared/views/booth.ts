import type { WebinarState } from '../webinar.ts';
import { type ReaderQuestion, readerQuestions } from './reader.ts';
import { type StageView, stageView } from './stage.ts';

/** What interpreters see: what is on and what comes, and the next and the on-air question before they are read aloud. */
export interface BoothView extends StageView {
  readonly questions: { readonly onAir?: ReaderQuestion; readonly next?: ReaderQuestion };
}

export function boothView(state: WebinarState): BoothView {
  return { ...stageView(state), questions: readerQuestions(state.questions) };
}
