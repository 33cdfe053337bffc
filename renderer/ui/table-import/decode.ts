/** From a file's bytes to its text. */

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export type TextFault = 'empty' | 'workbook' | 'not-text';

export interface Decoded {
  readonly encoding: Encoding;
  /** The file did not say it: no byte order mark, and not valid UTF-8. */
  readonly guessed: boolean;
}

/** The encoding of a delimited text's bytes, or why they are none. */
export function inspect(bytes: Uint8Array): Decoded | TextFault {
  if (isWorkbook(bytes)) return 'workbook';
  const found = detect(bytes);
  const text = decode(bytes, found.encoding);
  if (text.trim() === '') return 'empty';
  return isBinary(text) ? 'not-text' : found;
}

/** The text in an encoding, without a byte order mark; bytes that it does not have become U+FFFD. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

function detect(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', guessed: false };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', guessed: false };
  const wide = unmarkedUtf16(bytes);
  if (wide) return { encoding: wide, guessed: true };
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { encoding: 'utf-8', guessed: false };
  } catch {
    return { encoding: 'windows-1252', guessed: true };
  }
}

/** In western text in UTF-16 nearly every other byte is zero; which half tells the order. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const pairs = Math.floor(Math.min(bytes.length, 4_000) / 2);
  if (pairs < 2 || bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  for (let index = 0; index < pairs * 2; index += 1)
    if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le';
  return even > pairs * 0.6 && odd < pairs * 0.1 ? 'utf-16be' : null;
}

/** A zip (xlsx, ods, numbers) or an old Excel file, by how it begins. */
function isWorkbook(bytes: Uint8Array): boolean {
  return [
    [0x50, 0x4b, 0x03, 0x04],
    [0xd0, 0xcf, 0x11, 0xe0],
  ].some((signature) => signature.every((byte, index) => bytes[index] === byte));
}

/** Control characters that no text has. */
function isBinary(text: string): boolean {
  let odd = 0;
  for (const character of text.slice(0, 20_000)) {
    const code = character.charCodeAt(0);
    if (code === 0) return true;
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) odd += 1;
  }
  return odd > Math.min(text.length, 20_000) * 0.02;
}
