import type { Language } from '../core/local-text.ts';
import { sameSpeech } from '../booths/languages.ts';
import { find } from '../questions/find.ts';
import type { Item } from '../run-sheet/messages.ts';
import type { WebinarState } from '../webinar.ts';

/** Languages that an item is planned to be spoken in, the first one first; of a video, what is spoken in it. */
export function plannedFloors({ floor, media }: Pick<Item, 'floor' | 'media'>): readonly Language[] {
  if (floor.length > 0) return floor;
  const spoken = media?.spoken ?? null;
  return spoken === null ? [] : [spoken];
}

/** Whether booths have to work while it is on: not in a break, nor in a video that is not interpreted. */
export function isInterpreted({ kind, media }: Pick<Item, 'kind' | 'media'>): boolean {
  if (kind === 'break' || kind === 'heading') return false;
  return kind !== 'video' || media === null || (media.interpreted && media.spoken !== null);
}

/** What says which language is spoken; of the run-sheet, the item that is on is enough. */
export type Spoken = Pick<WebinarState, 'booths' | 'transport'> & {
  readonly runSheet: Pick<WebinarState['runSheet'], 'items'>;
};

/**
 * The language that is spoken now: the one that was set during this stay on the item, else the first that is planned
 * for it; null where nothing says.
 */
export function floorNow({ booths: { floor }, transport: { visit }, runSheet }: Spoken): Language | null {
  if (floor && floor.visit === (visit?.id ?? null)) return floor.language;
  const item = visit && runSheet.items[visit.item];
  return item ? (plannedFloors(item)[0] ?? null) : null;
}

/** The language of the question on air where it is not the floor's: what to set while it is read. */
export function proposedFloor(state: WebinarState): Language | null {
  const language = find(state.questions.list, state.questions.onAir)?.language ?? null;
  const now = floorNow(state);
  return language !== null && (now === null || !sameSpeech(language, now)) ? language : null;
}

/** What `booths.set-floor` must name as seen, to set a language now. */
export function settingFloor(
  { booths, transport }: Pick<WebinarState, 'booths' | 'transport'>,
  language: Language,
): { readonly language: Language; readonly visit: string | null; readonly saw: string | null } {
  return { language, visit: transport.visit?.id ?? null, saw: booths.floor?.id ?? null };
}
