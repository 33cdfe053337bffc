import type { Instant } from '../core/envelope.ts';
import type { Language } from '../core/local-text.ts';
import type { QuestionState, QuestionsState } from '../questions/state.ts';

/** A question for those who hear or put it: no asker's identity, notes, tags or earlier texts. */
export interface ReaderQuestion {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly language?: Language;
  /** When it became next or went on air. */
  readonly since: Instant;
  readonly in?: Readonly<Record<Language, ReaderRendering>>;
  /** Booths that have it before them, by their id. */
  readonly seen?: Readonly<Record<string, Instant>>;
}

export interface ReaderRendering {
  readonly text: string;
  readonly from: 'interpreter' | 'moderator' | 'machine';
  readonly reviewed: boolean;
  readonly stale: boolean;
  /** The command that last changed it, to name as `base`. */
  readonly version: string;
}

export function readerQuestion(question: QuestionState): ReaderQuestion {
  const renderings = Object.entries(question.renderings);
  const seen = Object.entries(question.seen);
  return {
    id: question.id,
    number: question.number,
    text: question.text,
    ...(question.language !== null && { language: question.language }),
    since: question.since,
    ...(renderings.length > 0 && {
      in: Object.fromEntries(
        renderings.map(([language, { text, from, reviewed, stale }]): [string, ReaderRendering] => [
          language,
          {
            text,
            from,
            reviewed: reviewed !== null,
            stale,
            version: question.versions[`renderings.${language}`]?.command ?? '',
          },
        ]),
      ),
    }),
    ...(seen.length > 0 && { seen: Object.fromEntries(seen.map(([booth, { at }]) => [booth, at])) }),
  };
}

/** The question on air and the next one, as readers see them. */
export function readerQuestions({ list, onAir, next }: QuestionsState): {
  readonly onAir?: ReaderQuestion;
  readonly next?: ReaderQuestion;
} {
  const find = (id: string | null): QuestionState | undefined =>
    id === null ? undefined : list.find((question) => question.id === id && !question.erased);
  const [airing, coming] = [find(onAir), find(next)];
  return {
    ...(airing && { onAir: readerQuestion(airing) }),
    ...(coming && { next: readerQuestion(coming) }),
  };
}
