import type { Language } from '../../shared/core/local-text.ts';
import { isTakenAway } from '../../shared/questions/renderings.ts';
import type { QuestionState } from '../../shared/questions/state.ts';
import type { WebinarState } from '../../shared/webinar.ts';

/** A text that a session wants in another language. */
export interface WantedRendering {
  readonly question: string;
  readonly text: string;
  readonly from: Language | null;
  readonly to: Language;
  /** The command that last changed the text. */
  readonly source: string | null;
}

/** What is read aloud first comes first. */
const urgency: Partial<Record<QuestionState['status'], number>> = { 'on-air': 0, next: 1, approved: 2 };

/**
 * Renderings that a machine may make: of approved questions, into languages of the session for which no person has
 * written one or taken one away. None where the session has not switched it on.
 */
export function wantedRenderings({ questions, session }: WebinarState): WantedRendering[] {
  if (!questions.settings.machine) return [];
  return questions.list
    .filter(({ erased, status }) => !erased && urgency[status] !== undefined)
    .sort((a, b) => (urgency[a.status] ?? 0) - (urgency[b.status] ?? 0) || a.number - b.number)
    .flatMap((question) =>
      session.languages
        .filter((to) => isWanted(question, to))
        .map((to) => ({
          question: question.id,
          text: question.text,
          from: question.language,
          to,
          source: question.versions.text?.command ?? null,
        })),
    );
}

function isWanted(question: QuestionState, to: Language): boolean {
  const { language, renderings } = question;
  if ((language !== null && isSame(language, to)) || isTakenAway(question, to)) return false;
  const rendering = renderings[to];
  return !rendering || (rendering.from === 'machine' && rendering.stale);
}

/** The same language, or one of the two without saying which variant. */
function isSame(a: Language, b: Language): boolean {
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}
