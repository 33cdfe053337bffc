import type { PublicQuestion } from '../../../shared/views/audience.ts';

/** A question as one person reads it. `lang` is absent where nobody knows it. */
export interface Reading {
  readonly text: string;
  readonly lang?: string;
  /** The text is a rendering; `machine` where no person has looked over it. */
  readonly rendered: 'person' | 'machine' | null;
}

/** The text in the reader's language where there is one, else as it was asked. */
export function readingOf({ text, language, in: renderings = {} }: PublicQuestion, reader: string): Reading {
  const original: Reading = { text, ...(language !== undefined && { lang: language }), rendered: null };
  if (language !== undefined && primary(language) === primary(reader)) return original;
  const [tag, rendering] =
    Object.entries(renderings).find(([each]) => each === reader) ??
    Object.entries(renderings).find(([each]) => primary(each) === primary(reader)) ??
    [];
  if (tag === undefined || !rendering) return original;
  return { text: rendering.text, lang: tag, rendered: rendering.machine === true ? 'machine' : 'person' };
}

function primary(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
