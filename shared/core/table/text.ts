/** How texts of a file are compared: without case, accents, punctuation and doubled spaces. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A cell that stands on one line: line breaks and tabs become spaces. */
export function onOneLine(cell: string): string {
  return cell.replace(/[\r\n\t]+/g, ' ').trim();
}
