import type { Language } from '../core/local-text.ts';
import { mergeTargets } from './moves.ts';
import type { QuestionState } from './state.ts';
import { contentWords, guessedLanguage, stemmed } from './words.ts';

/**
 * Which questions probably ask the same. Found from the texts alone, here, without a network: two texts are compared
 * in a language in which both can be read, in the original or in a rendering (docs/questions.md says how).
 */

export interface Suggestion {
  /** Id of the question that it may be merged into; the target, where the like one is merged already. */
  readonly question: string;
  /** From `leastScore` to 1: the same words. */
  readonly score: number;
  /** `rendering`: one or both were compared by a rendering. */
  readonly why: 'same-words' | 'rendering';
  /** The language in which they are alike; null where nobody knows it. */
  readonly language: Language | null;
}

export interface Similarity {
  /**
   * Takes over the questions as they are now; only what is new or was edited costs anything.
   * @param most texts to prepare at once, for those who must not stop for thousands
   * @returns whether all are taken over; otherwise the next call goes on
   */
  follow(list: readonly QuestionState[], most?: number): boolean;
  /** The likeliest first; none for a question that is not there. */
  suggestions(question: string, most?: number): readonly Suggestion[];
}

/** Below this, two questions have some words in common. */
export const leastScore = 0.5;
/** So many of those that share most words are compared letter by letter. */
const compared = 40;

/** One text of a question, prepared. */
interface Reading {
  readonly language: Language | null;
  readonly isRendering: boolean;
  readonly terms: readonly string[];
  readonly trigrams: ReadonlySet<string>;
}

interface Entry {
  readonly question: QuestionState;
  readonly readings: readonly Reading[];
}

export function createSimilarity(): Similarity {
  let entries: Entry[] = [];
  let places = new Map<string, number>();
  /** Positions of the questions that have a term. */
  let holders = new Map<string, number[]>();

  /** @returns whether its texts had to be prepared */
  function take(question: QuestionState, position: number): boolean {
    const before = entries[position];
    if (before && sameTexts(before.question, question)) {
      entries[position] = { ...before, question };
      return false;
    }
    const readings = readingsOf(question);
    const [old, now] = [termsOf(before?.readings ?? []), termsOf(readings)];
    for (const term of old) if (!now.has(term)) letGo(term, position);
    for (const term of now) {
      if (old.has(term)) continue;
      const known = holders.get(term);
      if (known) known.push(position);
      else holders.set(term, [position]);
    }
    entries[position] = { question, readings };
    places.set(question.id, position);
    return true;
  }

  function letGo(term: string, position: number): void {
    const left = holders.get(term)?.filter((each) => each !== position) ?? [];
    if (left.length > 0) holders.set(term, left);
    else holders.delete(term);
  }

  /** Rare words say more: a term's weight falls with the number of questions that have it. */
  const weight = (term: string): number => Math.log(1 + entries.length / (holders.get(term)?.length ?? 1));
  const total = (terms: readonly string[]): number => terms.reduce((sum, term) => sum + weight(term), 0);

  /** Positions of those that share most with a reading. */
  function nearest(reading: Reading, self: number): readonly number[] {
    const shared = new Map<number, number>();
    for (const term of reading.terms)
      for (const position of holders.get(term) ?? [])
        if (position !== self) shared.set(position, (shared.get(position) ?? 0) + weight(term));
    return [...shared]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, compared)
      .map(([position]) => position);
  }

  function alike(a: Reading, b: Reading): number {
    const has = new Set(b.terms);
    const common = total(a.terms.filter((term) => has.has(term)));
    const words = (2 * common) / (total(a.terms) + total(b.terms));
    return 0.65 * words + 0.35 * shareOf(a.trigrams, b.trigrams);
  }

  return {
    follow(list, most = Infinity) {
      // Another session's.
      if (list.length < entries.length || entries[0]?.question.id !== list[0]?.id) {
        entries = [];
        places = new Map();
        holders = new Map();
      }
      let prepared = 0;
      for (const [position, question] of list.entries()) {
        if (entries[position]?.question === question) continue;
        if (prepared >= most) return false;
        if (take(question, position)) prepared += 1;
      }
      return true;
    },

    suggestions(id, most = 5) {
      const self = places.get(id);
      const entry = self === undefined ? undefined : entries[self];
      if (self === undefined || !entry) return [];
      const best = new Map<string, Suggestion>();
      for (const reading of entry.readings)
        for (const position of nearest(reading, self)) {
          const other = entries[position];
          const question = other && targetOf(other.question, entry.question);
          if (!other || question === null || question === undefined) continue;
          for (const theirs of other.readings) {
            if (theirs.language !== reading.language) continue;
            const score = alike(reading, theirs);
            if (score < leastScore || score <= (best.get(question)?.score ?? 0)) continue;
            const why = reading.isRendering || theirs.isRendering ? 'rendering' : 'same-words';
            best.set(question, { question, score, why, language: reading.language });
          }
        }
      const numberOf = ({ question }: Suggestion): number => places.get(question) ?? 0;
      return [...best.values()].sort((a, b) => b.score - a.score || numberOf(a) - numberOf(b)).slice(0, most);
    },
  };

  /** What a question would be merged into if it were like another; null where it may not, or is already. */
  function targetOf(like: QuestionState, question: QuestionState): string | null {
    const target = like.into === null ? like : entries[places.get(like.into) ?? -1]?.question;
    if (!target || target.erased || like.erased || target.id === question.id || target.id === question.into)
      return null;
    return mergeTargets.includes(target.status) ? target.id : null;
  }
}

function termsOf(readings: readonly Reading[]): ReadonlySet<string> {
  return new Set(readings.flatMap(({ terms }) => terms));
}

function sameTexts(a: QuestionState, b: QuestionState): boolean {
  return a.id === b.id && a.text === b.text && a.language === b.language && a.renderings === b.renderings && !b.erased;
}

function readingsOf({ text, language, renderings, erased }: QuestionState): readonly Reading[] {
  if (erased) return [];
  const rendered = Object.entries(renderings).filter(([, { stale }]) => !stale);
  return [
    reading(text, language ?? guessedLanguage(text), false),
    ...rendered.map(([tag, rendering]) => reading(rendering.text, tag, true)),
  ];
}

function reading(text: string, language: Language | null, isRendering: boolean): Reading {
  const words = contentWords(text, language);
  // The same stem in two languages is two terms: `pain` is bread, or it hurts.
  const terms = [...new Set(words.map((word) => `${language ?? ''} ${stemmed(word, language)}`))];
  return { language, isRendering, terms, trigrams: trigramsOf(words) };
}

/** Groups of three characters, which misspelt and compound words share with what was meant. */
function trigramsOf(words: readonly string[]): ReadonlySet<string> {
  const trigrams = new Set<string>();
  for (const word of words) {
    const letters = [...` ${word} `];
    for (let at = 0; at + 3 <= letters.length; at += 1) trigrams.add(letters.slice(at, at + 3).join(''));
    if (letters.length < 3) trigrams.add(word);
  }
  return trigrams;
}

/** Twice what is common over both sizes. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const each of a) if (b.has(each)) common += 1;
  return (2 * common) / (a.size + b.size);
}
