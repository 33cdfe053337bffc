import type { WebinarState } from '../webinar.ts';
import { type ReaderQuestion, readerQuestions } from './reader.ts';
import { type SpeakerIncidents, speakerIncidents } from './incidents.ts';
import { type StageView, stageView } from './stage.ts';

/**
 * What speakers see: their timer, the question that is put to them, and what the interpreters need of them. Which booths
 * have it, or need it, is not their concern.
 */
export interface SpeakerView extends StageView, SpeakerIncidents {
  readonly question?: Omit<ReaderQuestion, 'seen'>;
}

export function speakerView(state: WebinarState): SpeakerView {
  const { onAir } = readerQuestions(state.questions);
  const view = { ...stageView(state), ...speakerIncidents(state) };
  if (!onAir) return view;
  const { seen: _seen, ...question } = onAir;
  return { ...view, question };
}
