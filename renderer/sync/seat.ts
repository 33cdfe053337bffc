import { sameSpeech } from '../../shared/core/speech.ts';
import type { Language } from '../../shared/core/local-text.ts';
import type { BoothView } from '../../shared/views/booth.ts';
import type { BoothSeat, OfferedSeat } from './console.ts';
import type { ConsoleStorage } from './storage.ts';

/** Where an interpreter sits, as the view tells it. */
export function seatIn(view: BoothView | null, person: string): BoothSeat | null {
  const desk = view?.desk;
  const interpreter = desk?.seats[person];
  const line = desk && view.booths.byId[desk.booth];
  if (!desk || interpreter === undefined || !line) return null;
  const language = line.work.into ?? line.into ?? line.serves[0];
  return language === undefined ? null : { booth: desk.booth, interpreter, language };
}

/**
 * The seat to offer: the one of last time while it is there, else a booth that serves the language of the link.
 * @param last as it was kept on this machine.
 */
export function offeredSeat(
  view: BoothView | null,
  last: OfferedSeat | null,
  language: Language | null,
): OfferedSeat | null {
  if (!view) return null;
  const { order, byId } = view.booths;
  const before = last && byId[last.booth];
  if (last && before) {
    const { booth, interpreter } = last;
    return interpreter !== undefined && Object.hasOwn(before.team, interpreter) ? { booth, interpreter } : { booth };
  }
  if (language === null) return null;
  const booth = order.find((id) => byId[id]?.serves.some((served) => sameSpeech(served, language)));
  return booth === undefined ? null : { booth };
}

/** Under which a seat of this person in a session is kept on this machine. */
export function seatKey(backend: string, session: string, person: string): string {
  return `seat ${backend} ${session} ${person}`;
}

/** The seat that was kept on this machine; null where there is none, or the storage does not answer. */
export async function keptSeat(storage: ConsoleStorage | null, key: string): Promise<OfferedSeat | null> {
  const kept = await storage?.get(key).catch(() => null);
  if (typeof kept !== 'object' || kept === null || !('booth' in kept) || typeof kept.booth !== 'string') return null;
  const { booth } = kept;
  return 'interpreter' in kept && typeof kept.interpreter === 'string'
    ? { booth, interpreter: kept.interpreter }
    : { booth };
}

/** Lost with this machine's storage, it is chosen once more. */
export async function keepSeat(storage: ConsoleStorage | null, key: string, seat: OfferedSeat): Promise<void> {
  const { booth, interpreter } = seat;
  await storage?.set(key, { booth, ...(interpreter !== undefined && { interpreter }) }).catch(() => {});
}
