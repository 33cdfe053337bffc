import type { Json } from '../core/envelope.ts';
import type { LocalText } from '../core/local-text.ts';
import { nameOf } from '../people/select.ts';
import { around } from '../projections/around.ts';
import type { ItemState } from '../run-sheet/state.ts';
import type { ItemKind } from '../run-sheet/messages.ts';
import type { Threshold } from '../session/messages.ts';
import type { StageText } from '../transport/messages.ts';
import type { WebinarState } from '../webinar.ts';

/** An item as the stage may know it: no notes, no people's data beyond the names of who speaks. */
export interface StageItem {
  readonly title: LocalText;
  readonly kind: ItemKind;
  /** Milliseconds. */
  readonly duration: number;
  readonly speakers: readonly string[];
}

/**
 * What the stage timer shows, and all that its link can see. Nothing is null: what is not there is absent, so that
 * changes travel as merge patches.
 */
export interface StageView {
  readonly title: LocalText;
  readonly timeZone: string;
  readonly languages: readonly string[];
  readonly status: 'ready' | 'live' | 'ended';
  /** Planned start, an instant. */
  readonly start: number;
  readonly blackout: boolean;
  readonly item?: StageItem;
  readonly timer?: {
    readonly startedAt: number;
    readonly added: number;
    readonly paused: number;
    readonly pausedAt?: number;
    /** Milliseconds left at which the timer turns to warning and to danger. */
    readonly warning: number;
    readonly danger: number;
  };
  readonly next?: StageItem;
  readonly message?: { readonly id: string; readonly text: StageText };
}

/** What the view is made of. */
type Shown = Pick<WebinarState, 'session' | 'people' | 'runSheet' | 'transport'>;

export function stageView(state: Shown): StageView {
  const { session, transport, runSheet } = state;
  const current = transport.visit && runSheet.items[transport.visit.item];
  const nextId = transport.status === 'ended' ? null : around(state).next;
  const next = nextId === null ? undefined : runSheet.items[nextId];
  const { visit, message } = transport;
  return {
    title: session.title,
    timeZone: session.timeZone,
    languages: session.languages,
    status: transport.status,
    start: session.start.at,
    blackout: transport.blackout,
    ...(current && { item: stageItem(state, current) }),
    ...(visit &&
      current && {
        timer: {
          startedAt: visit.startedAt,
          added: visit.added,
          paused: visit.paused,
          ...(visit.pausedAt !== null && { pausedAt: visit.pausedAt }),
          warning: threshold(session.warning, current.duration),
          danger: threshold(session.danger, current.duration),
        },
      }),
    ...(next && { next: stageItem(state, next) }),
    ...(message && { message: { id: message.id, text: message.message } }),
  };
}

/** Milliseconds left at which a threshold is reached. */
export function threshold(rule: Threshold, duration: number): number {
  return 'left' in rule ? rule.left : Math.round((duration * rule.percent) / 100);
}

/** An item as the stage may know it. */
export function stageItem({ people }: Pick<Shown, 'people'>, item: ItemState): StageItem {
  const speakers = item.speakers.flatMap((id) => nameOf(people, id) ?? []);
  return { title: item.title, kind: item.kind, duration: item.duration, speakers };
}

/** The view as JSON, for `diff`. */
export function asJson(view: object): { readonly [key: string]: Json } {
  return view as unknown as { readonly [key: string]: Json };
}
