import type { Instant } from '../core/envelope.ts';
import type { Language } from '../core/local-text.ts';
import type { Source, SoundPath } from './messages.ts';

/** What goes on in a booth, as its people declare it: who is at the mic, from where and into what, and what was checked. */
export interface Desk {
  readonly mic: Turn | null;
  /** Turns that are over, oldest first. */
  readonly turns: readonly PastTurn[];
  readonly handover: Handover | null;
  /** Since when; null: it speaks. */
  readonly mutedAt: Instant | null;
  /** Whether nobody has spoken for longer than a cough or a change of seats takes. */
  readonly silenceNoticed: boolean;
  readonly standbyAt: Instant | null;
  readonly source: Source | null;
  readonly into: Language | null;
  /** Whether the backend hears from each interpreter's console, and since when; absent where it never has. */
  readonly presence: Readonly<Record<string, { readonly online: boolean; readonly at: Instant }>>;
  readonly checks: readonly SoundCheck[];
}

export interface Turn {
  /** Id of the command that began it. */
  readonly id: string;
  readonly interpreter: string;
  readonly since: Instant;
}

export interface PastTurn extends Turn {
  readonly until: Instant;
  /** It ended by a handover, and not by leaving or being overtaken. */
  readonly handedOver: boolean;
}

export interface Handover {
  /** Id of the command that asked. */
  readonly id: string;
  readonly asked: 'by-active' | 'by-boothmate';
  /** The one at the mic. */
  readonly from: string;
  /** Null: whoever accepts first. */
  readonly to: string | null;
  readonly at: Instant;
  readonly expiresAt: Instant;
  /** Once it was accepted: when the mic changes. */
  readonly changesAt: Instant | null;
}

/** The newest check of a way of sound. */
export interface SoundCheck {
  readonly path: SoundPath;
  readonly ok: boolean;
  readonly by: string;
  readonly at: Instant;
}

export const emptyDesk: Desk = {
  mic: null,
  turns: [],
  handover: null,
  mutedAt: null,
  silenceNoticed: false,
  standbyAt: null,
  source: null,
  into: null,
  presence: {},
  checks: [],
};
