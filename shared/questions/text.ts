import type { Flag, Settings } from './messages.ts';

/** Looks at a text without changing it: what makes it worth a second look, and what makes two texts the same. */

/** Case, accents, punctuation and spacing aside. */
export function normalised(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const link =
  /\b(?:https?:\/\/|www\.)\S|\b[\w.-]+@[\w-]+\.\w|\b[a-z0-9-]+\.(?:com|net|org|info|biz|ru|cn|io|co|me|ly)\b/i;
/** Zero-width and direction marks within a text, and control characters; those that emoji and scripts need aside. */
const hidden = /[\p{Cc}\u{200B}\u{2060}\u{FEFF}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{E0000}-\u{E007F}]/u;

/** Why a text deserves a second look, except that it may be repeated. */
export function flagsOf(text: string, { words }: Pick<Settings, 'words'>): Flag[] {
  const flags: Flag[] = [];
  if (link.test(text)) flags.push('link');
  if (hidden.test(text.replaceAll(/[\n\r\t]/g, ' '))) flags.push('hidden-characters');
  const plain = ` ${normalised(text)} `;
  const listed = Object.values(words).flatMap((list) => list ?? []);
  if (listed.some((word) => plain.includes(` ${normalised(word)} `))) flags.push('word');
  return flags;
}

/** The text as it is kept: control characters other than line breaks gone, line ends as `\n`, at most one blank line. */
export function cleaned(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/[^\P{Cc}\n]/gu, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
