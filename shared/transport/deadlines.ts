import type { Deadline } from '../core/deadlines.ts';
import type { TransportCommand } from './messages.ts';
import type { TransportState } from './state.ts';

/** A message that was given a time leaves the stage by itself. */
export function deadlines(state: TransportState): readonly Deadline<TransportCommand>[] {
  const { message } = state;
  if (!message || message.until === null) return [];
  const { id, until } = message;
  return [{ key: `message:${id}`, at: until, command: { type: 'transport.clear-message', data: { message: id } } }];
}
