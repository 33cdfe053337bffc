const candidates = [',', ';', '\t'] as const;
export type Delimiter = (typeof candidates)[number];

const linesLookedAt = 30;

/** The text without the byte order mark that spreadsheets put in front. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/**
 * The delimiter of a delimited text: the one that most lines have equally often, outside quotes. A comma where nothing
 * tells.
 */
export function delimiterOf(text: string): Delimiter {
  const lines = countsByLine(text);
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ',', score: 0 };
  for (const [index, delimiter] of candidates.entries()) {
    const counts = lines.map((line) => line[index] ?? 0).filter((count) => count > 0);
    const lengths = Map.groupBy(counts, (count) => count);
    const score = Math.max(0, ...[...lengths].map(([count, equal]) => count * equal.length));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** For each of the first lines, how often each candidate stands in it outside quotes. */
function countsByLine(text: string): readonly (readonly number[])[] {
  const lines: number[][] = [];
  let current = candidates.map(() => 0);
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n') {
      lines.push(current);
      if (lines.length === linesLookedAt) return lines;
      current = candidates.map(() => 0);
    } else {
      const index = candidates.indexOf(character as Delimiter);
      if (index >= 0) current[index] = (current[index] ?? 0) + 1;
    }
  }
  return [...lines, current];
}
