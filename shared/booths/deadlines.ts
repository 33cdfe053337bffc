import type { Deadline } from '../core/deadlines.ts';
import type { Handover } from './desk.ts';
import type { BoothsCommand } from './messages.ts';
import { deskAt, longestPause, silentSince } from './select.ts';
import type { BoothsState } from './state.ts';

type Due = Deadline<BoothsCommand>;

/**
 * A handover that nobody answers expires, and one that was accepted comes about when its countdown is over; while the
 * session is live, a pause that goes on becomes a silence.
 */
export function deadlines(state: BoothsState, isLive: boolean): readonly Due[] {
  return state.order.flatMap((booth): readonly Due[] => {
    const desk = deskAt(state, booth);
    const since = isLive && !desk.silenceNoticed ? silentSince(desk) : null;
    return [
      ...(desk.handover ? [ofHandover(booth, desk.handover)] : []),
      ...(since === null ? [] : [ofSilence(booth, since)]),
    ];
  });
}

function ofHandover(booth: string, { id, expiresAt, changesAt }: Handover): Due {
  const data = { booth, handover: id };
  return changesAt === null
    ? { key: `booths.expire:${id}`, at: expiresAt, command: { type: 'booths.expire-handover', data } }
    : { key: `booths.complete:${id}`, at: changesAt, command: { type: 'booths.complete-handover', data } };
}

function ofSilence(booth: string, since: number): Due {
  const command = { type: 'booths.notice-silence', data: { booth, since } } as const;
  return { key: `booths.silence:${booth}:${since}`, at: since + longestPause, command };
}
