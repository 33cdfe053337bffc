import type { Fact, Recorded } from '../../shared/core/envelope.ts';
import { UnreadableEvent, currentVersion, upcast } from '../../shared/core/upcast.ts';
import { type EventType, type WebinarEvent, type WebinarFact, histories } from '../../shared/webinar.ts';
import type { EncodedEvent } from '../store/event-store.ts';

/** Events as text: encoded once when they are appended, and passed through as they are wherever they travel. */

export function encodeEvent(event: WebinarEvent): string {
  return JSON.stringify(event);
}

/**
 * A stored event in the newest version of its type.
 * @throws UnreadableEvent naming the session and the position, never the content.
 */
export function decodeEvent(session: string, { seq, text }: EncodedEvent): WebinarEvent {
  const stored = parse(session, seq, text);
  if (stored.seq !== seq) throw new UnreadableEvent(`Session ${session}: event ${seq} says that it is ${stored.seq}`);
  try {
    return upcast<WebinarFact>(histories, stored);
  } catch (error) {
    throw new UnreadableEvent(`Session ${session}, event ${seq} of type ${stored.type} cannot be read`, {
      cause: error,
    });
  }
}

function parse(session: string, seq: number, text: string): Recorded<Fact> {
  try {
    const stored: unknown = JSON.parse(text);
    if (typeof stored === 'object' && stored !== null && 'type' in stored) return stored as Recorded<Fact>;
  } catch {
    // The parser's message quotes the text, which may be personal.
  }
  throw new UnreadableEvent(`Session ${session}, event ${seq} is not an event`);
}

// The order in which `record` of `shared/webinar.ts` writes an event's own fields.
const head = /^\{"seq":\d+,"at":\d+,"by":"[^"\\]*","command":"[^"\\]*","v":(\d+),"type":"([^"\\]*)"/;

/** Type and version of an encoded event, without parsing it where it begins as this program writes events. */
export function headOf(session: string, { seq, text }: EncodedEvent): { readonly type: EventType; readonly v: number } {
  const match = head.exec(text);
  if (match) return { type: match[2] as EventType, v: Number(match[1]) };
  const { type, v } = parse(session, seq, text);
  return { type: type as EventType, v };
}

/** The event's text in the newest version of its type: the stored text itself unless the type has changed since. */
export function inNewestVersion(session: string, stored: EncodedEvent): EncodedEvent {
  const { type, v } = headOf(session, stored);
  if (v === currentVersion(histories, type)) return stored;
  return { seq: stored.seq, text: encodeEvent(decodeEvent(session, stored)) };
}
