import { normalised } from '../core/text.ts';

export { cleaned, cleanedLine, isVisible, normalised } from '../core/text.ts';

/** What equals for texts that say the same; a text of signs alone (“👍”, “???”) is itself. */
export function likeness(text: string): string {
  return normalised(text) || text;
}
