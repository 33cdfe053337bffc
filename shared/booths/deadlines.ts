import type { Deadline } from '../core/deadlines.ts';
import type { BoothsCommand } from './messages.ts';
import type { BoothsState } from './state.ts';

/** A handover that nobody answers expires, and one that was accepted comes about when its countdown is over. */
export function deadlines({ order, desks }: BoothsState): readonly Deadline<BoothsCommand>[] {
  return order.flatMap((booth): Deadline<BoothsCommand>[] => {
    const handover = desks[booth]?.handover;
    if (!handover) return [];
    const { id, expiresAt, changesAt } = handover;
    const data = { booth, handover: id };
    return changesAt === null
      ? [{ key: `booths.expire:${id}`, at: expiresAt, command: { type: 'booths.expire-handover', data } }]
      : [{ key: `booths.complete:${id}`, at: changesAt, command: { type: 'booths.complete-handover', data } }];
  });
}
