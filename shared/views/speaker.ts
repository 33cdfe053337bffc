import type { WebinarState } from '../webinar.ts';
import { type ReaderQuestion, readerQuestions } from './reader.ts';
import { type StageView, stageView } from './stage.ts';

/** What speakers see: their timer, and the question that is put to them. Which booths have it is not their concern. */
export interface SpeakerView extends StageView {
  readonly question?: Omit<ReaderQuestion, 'seen'>;
}

export function speakerView(state: WebinarState): SpeakerView {
  const { onAir } = readerQuestions(state.questions);
  if (!onAir) return stageView(state);
  const { seen: _seen, ...question } = onAir;
  return { ...stageView(state), question };
}
