import { type Decision, type Rejection, accept, reject, unreachable } from '../core/decider.ts';
import type { Context, Instant } from '../core/envelope.ts';
import type { TransportCommand, TransportFact } from './messages.ts';
import type { TransportState } from './state.ts';

/** What the transport must know of the run-sheet. */
export interface TransportContext extends Context {
  /** Ids of the items that the session runs through, in order: neither headings nor skipped. */
  readonly playable: readonly string[];
  /** All items in order, so that a current item that was made unplayable still has a place. */
  readonly order: readonly string[];
}

export type TransportRejection =
  /** Someone was faster: what is on is not what the sender saw. `by` gave the newest transport command. */
  | Rejection<
      'transport-moved',
      {
        readonly by: string | null;
        readonly at: Instant | null;
        readonly item: string | null;
        readonly kind: TransportFact['type'] | null;
      }
    >
  /** The run-sheet changed: another item than the one that the sender saw comes now. Null: none. */
  | Rejection<'neighbour-changed', { readonly item: string | null }>
  | Rejection<'item-not-playable', { readonly item: string }>
  | Rejection<'already-started', { readonly by: string | null; readonly at: Instant | null }>
  | Rejection<'not-live', null>
  | Rejection<'already-paused', { readonly by: string | null }>
  | Rejection<'not-paused', { readonly by: string | null }>
  | Rejection<'message-gone', null>
  | Rejection<'undo-expired', { readonly by: string | null; readonly at: Instant | null }>;

type Result = Decision<TransportFact, TransportRejection>;

export function decide(state: TransportState, command: TransportCommand, context: TransportContext): Result {
  switch (command.type) {
    case 'transport.start':
      if (state.status !== 'ready')
        return reject('already-started', { by: lastBy(state, 'transport.started'), at: state.startedAt });
      return playable(command.data.item, context, { type: 'transport.started', data: { item: command.data.item } });
    case 'transport.next': {
      if (state.status !== 'live') return reject('not-live', null);
      if (!sees(state, command.data.visit)) return moved(state);
      const next = neighbours(state.visit?.item ?? null, context).next;
      if (next !== command.data.next) return reject('neighbour-changed', { item: next });
      return next === null
        ? accept({ type: 'transport.ended', data: {} })
        : accept({ type: 'transport.moved', data: { item: next, how: 'next' } });
    }
    case 'transport.previous': {
      if (state.status !== 'live') return reject('not-live', null);
      if (!sees(state, command.data.visit)) return moved(state);
      const { previous } = neighbours(state.visit?.item ?? null, context);
      if (previous !== command.data.previous) return reject('neighbour-changed', { item: previous });
      return accept({ type: 'transport.moved', data: { item: command.data.previous, how: 'previous' } });
    }
    case 'transport.jump':
      if (!sees(state, command.data.visit)) return moved(state);
      return playable(command.data.item, context, {
        type: 'transport.moved',
        data: { item: command.data.item, how: 'jump' },
      });
    case 'transport.pause':
      if (!state.visit) return reject('not-live', null);
      if (!sees(state, command.data.visit)) return moved(state);
      return state.visit.pausedAt === null
        ? accept({ type: 'transport.paused', data: {} })
        : reject('already-paused', { by: lastBy(state, 'transport.paused') });
    case 'transport.resume':
      if (!state.visit) return reject('not-live', null);
      if (!sees(state, command.data.visit)) return moved(state);
      return state.visit.pausedAt === null
        ? reject('not-paused', { by: lastBy(state, 'transport.resumed') })
        : accept({ type: 'transport.resumed', data: {} });
    case 'transport.add-time':
      if (!state.visit) return reject('not-live', null);
      if (!sees(state, command.data.visit)) return moved(state);
      return command.data.ms === 0 ? accept() : accept({ type: 'transport.time-added', data: { ms: command.data.ms } });
    case 'transport.end':
      if (state.status !== 'live') return reject('not-live', null);
      if (!sees(state, command.data.visit)) return moved(state);
      return accept({ type: 'transport.ended', data: {} });
    case 'transport.undo': {
      const { last } = state;
      if (!last || last.before === null || last.command !== command.data.of) return reject('undo-expired', who(state));
      const item = last.before.visit?.item;
      if (item !== undefined && !context.order.includes(item)) return reject('item-not-playable', { item });
      return accept({ type: 'transport.undone', data: { of: last.command } });
    }
    case 'transport.show-message': {
      const { message, lasts } = command.data;
      return accept({
        type: 'transport.message-shown',
        data: { message, until: lasts === null ? null : context.now + lasts },
      });
    }
    case 'transport.clear-message':
      return state.message?.id === command.data.message
        ? accept({ type: 'transport.message-cleared', data: command.data })
        : reject('message-gone', null);
    case 'transport.blackout':
      return state.blackout === command.data.on
        ? accept()
        : accept({ type: 'transport.blackout-set', data: command.data });
    default:
      return unreachable(command);
  }
}

/** The playable items before and after one, which itself need not be playable any more. */
export function neighbours(
  item: string | null,
  { order, playable }: Pick<TransportContext, 'order' | 'playable'>,
): { readonly previous: string | null; readonly next: string | null } {
  const at = item === null ? -1 : order.indexOf(item);
  const may = new Set(playable);
  return {
    previous: order.slice(0, Math.max(at, 0)).findLast((id) => may.has(id)) ?? null,
    next: order.slice(at + 1).find((id) => may.has(id)) ?? null,
  };
}

function sees(state: TransportState, visit: string | null): boolean {
  return (state.visit?.id ?? null) === visit;
}

function moved(state: TransportState): Result {
  return reject('transport-moved', { ...who(state), item: state.visit?.item ?? null, kind: state.last?.kind ?? null });
}

function who(state: TransportState): { readonly by: string | null; readonly at: Instant | null } {
  return { by: state.last?.by ?? null, at: state.last?.at ?? null };
}

/** Who did it, where nothing has been done since: the state does not keep who did what earlier. */
function lastBy({ last }: TransportState, kind: TransportFact['type']): string | null {
  return last?.kind === kind ? last.by : null;
}

function playable(item: string, context: TransportContext, fact: TransportFact): Result {
  return context.playable.includes(item) ? accept(fact) : reject('item-not-playable', { item });
}
