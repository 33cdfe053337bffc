import type { Json } from '../../../shared/core/envelope.ts';

/** The text of a field: of an answer and a rendering, theirs. */
export function textOf(value: Json): string {
  if (typeof value === 'string') return value;
  if (value !== null && typeof value === 'object' && 'text' in value && typeof value.text === 'string')
    return value.text;
  return '';
}
