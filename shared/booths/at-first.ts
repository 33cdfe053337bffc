import type { Language } from '../core/local-text.ts';
import type { Booth, BoothsFact } from './messages.ts';

/**
 * A booth without anybody for each channel of a session that begins; its id is the channel's language, by which
 * questions were marked as seen before there were booths.
 */
export function boothsAtFirst(channels: readonly Language[]): BoothsFact {
  const changes = [...new Set(channels)].map((channel) => {
    const record: Booth = {
      id: channel,
      name: '',
      serves: [channel],
      interpreters: {},
      backupPivot: null,
      bookedEnd: null,
    };
    return { op: 'insert' as const, record };
  });
  return { type: 'booths.changed', data: { changes, cause: 'session', of: null } };
}
