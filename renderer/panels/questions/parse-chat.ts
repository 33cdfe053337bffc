import { longest } from '../../../shared/questions/messages.ts';

/** A question that was found in a pasted chat. */
export interface PastedQuestion {
  readonly name: string;
  readonly text: string;
}

/** `15:04`, `15:04:32`, `[15:04]`, `3:04 PM`, with a dash behind it or not. */
const time = /^\[?\d{1,2}[:h.]\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?\]?\s*[-–—]?\s*/;
/** `From Ana Ruiz to Everyone:` and the like, as webinar platforms write them. */
const fromTo = /^(?:from|de)\s+(.{1,80}?)\s+(?:to|à|a)\s+[^:]{1,60}\s*:\s*/i;
/** `Ana Ruiz: ` – up to five words that begin with no digit; a sentence with a colon is none. */
const named = /^([^\d\s:][^:\n]{0,79}?)\s*:\s+(?=\S)/;
const mostWords = 5;
const bullet = /^(?:[-–—•*·]|\d{1,3}[.)])\s+/;

/**
 * The questions in a pasted text: one per line, or one per paragraph where blank lines part them. A name before a
 * colon is the asker's; times, bullets and what platforms put around names go.
 */
export function parseChat(pasted: string): readonly PastedQuestion[] {
  const text = pasted.replaceAll(/\r\n?/g, '\n').trim();
  if (text === '') return [];
  const isInParagraphs = /\n[ \t]*\n/.test(text);
  const parts = isInParagraphs ? text.split(/\n[ \t]*\n+/) : text.split('\n');
  return parts.flatMap((part) => {
    const question = parsePart(part.trim());
    return question.text === '' ? [] : [question];
  });
}

function parsePart(part: string): PastedQuestion {
  const plain = part.replace(bullet, '').replace(time, '');
  const platform = fromTo.exec(plain);
  if (platform) return { name: nameOf(platform[1]), text: plain.slice(platform[0].length).trim() };
  const asker = named.exec(plain);
  // “One more thing, dear colleagues and friends: …” begins a sentence.
  if (
    asker?.[1] &&
    asker[1].split(/\s+/).length <= mostWords &&
    !/[?!.,;]/.test(asker[1].replaceAll(/\b\p{Lu}\./gu, ''))
  )
    return { name: nameOf(asker[1]), text: plain.slice(asker[0].length).trim() };
  return { name: '', text: plain.trim() };
}

function nameOf(found: string | undefined): string {
  return (found ?? '').replace(time, '').trim().slice(0, 80);
}

export function isTooLong({ text }: PastedQuestion): boolean {
  return text.length > longest;
}
