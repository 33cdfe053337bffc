import type { Flag, Settings } from './messages.ts';
import { normalised } from './text.ts';

/** What makes a text worth a second look. Flags never drop anything. */

const link =
  /\b(?:https?:\/\/|www\.)\S|\b[\w.-]+@[\w-]+\.\w|\b[a-z0-9-]+\.(?:com|net|org|info|biz|ru|cn|io|co|me|ly)\b/i;
/** Characters of no width, and marks that turn the direction; those that scripts and emoji are made with aside. */
const hidden = /[\u{AD}\u{200B}\u{2060}\u{FEFF}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{E0000}-\u{E007F}]/u;
/** Flags of regions (🏴󠁧󠁢󠁳󠁣󠁴󠁿) are spelt with invisible letters. */
const regionFlag = /\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}/gu;

/** All but `repeated`, which depends on the other questions. */
export function flagsOf(text: string, { words }: Pick<Settings, 'words'>): Flag[] {
  const flags: Flag[] = [];
  if (link.test(text)) flags.push('link');
  if (hidden.test(text.replaceAll(regionFlag, ''))) flags.push('hidden-characters');
  if (holdsListed(normalised(text), listOf(words))) flags.push('word');
  return flags;
}

interface WordList {
  /** Words and phrases of scripts that put spaces between words, normalised. */
  readonly phrases: ReadonlySet<string>;
  /** Most words of a phrase. */
  readonly longest: number;
  /** Those of scripts without spaces: they are found within a text. */
  readonly unspaced: readonly string[];
}

const lists = new WeakMap<Settings['words'], WordList>();

/** Lists are long and change seldom: each is prepared once. */
function listOf(words: Settings['words']): WordList {
  let list = lists.get(words);
  if (!list) {
    const all = Object.values(words).flatMap((some) => some?.map(normalised).filter(Boolean) ?? []);
    const [unspaced, phrases] = [all.filter(isUnspaced), all.filter((word) => !isUnspaced(word))];
    const longest = Math.max(0, ...phrases.map((phrase) => phrase.split(' ').length));
    lists.set(words, (list = { phrases: new Set(phrases), longest, unspaced }));
  }
  return list;
}

function isUnspaced(word: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u.test(
    word,
  );
}

function holdsListed(plain: string, { phrases, longest, unspaced }: WordList): boolean {
  if (unspaced.some((word) => plain.includes(word))) return true;
  if (phrases.size === 0) return false;
  const words = plain.split(' ');
  return words.some((_, from) => {
    for (let count = 1; count <= longest && from + count <= words.length; count += 1)
      if (phrases.has(words.slice(from, from + count).join(' '))) return true;
    return false;
  });
}
