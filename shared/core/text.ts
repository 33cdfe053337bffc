/** Texts as people send them: how they are kept, and how they are compared. */

/** Letters with a stroke or joined to another, which no normalisation takes apart. */
const joined: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

/** Case, accents, punctuation and spacing aside. */
export function normalised(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[œæßøłđı]/g, (letter) => joined[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The text as it is kept: line ends as `\n`, at most one blank line, no control characters, and a replacement
 * character for half of a surrogate pair, which no database would take. Everything else stays, whatever the script.
 */
export function cleaned(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u{2028}\u{2029}]/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/[^\P{Cc}\n]/gu, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** A name or a tag as it is kept: one line, without marks that turn the direction of what stands beside it. */
export function cleanedLine(text: string): string {
  const line = cleaned(text)
    .replaceAll(/[\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return isVisible(line) ? line : '';
}

/** Whether there is anything to be seen: neither space nor marks without a letter nor characters of no width. */
export function isVisible(text: string): boolean {
  return /[^\p{C}\p{Z}\p{M}\p{DI}\s\u{2800}]/u.test(text);
}
