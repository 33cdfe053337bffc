import type { Instant } from '../../../shared/core/envelope.ts';
import type { SpeakerView } from '../../../shared/views/speaker.ts';

/** What interpreters need of whoever speaks, the most pressing first. */
const pressing = ['unusable-sound', 'away-from-mic', 'unread-text'] as const;

export type SpeakerNotice = (typeof pressing)[number] | 'too-fast';

/** Ms for which a slow-down stands: it is about the last sentences, not about the whole speech. */
export const slowDownStands = 60_000;

/** @returns the notice to show at `now`, and an id that is another each time that it is said anew; null: none. */
export function noticeAt(
  { notices = {}, slowDown }: Pick<SpeakerView, 'notices' | 'slowDown'>,
  now: Instant,
): { readonly notice: SpeakerNotice; readonly id: string } | null {
  const [first, ...others] = pressing;
  const of = (code: (typeof pressing)[number]) =>
    notices[code] ? { notice: code, id: `${code} ${notices[code].since}` } : null;
  const stands = slowDown && now - slowDown.at < slowDownStands;
  return (
    of(first) ??
    (stands ? { notice: 'too-fast', id: `too-fast ${slowDown.at}` } : null) ??
    others.map(of).find((found) => found !== null) ??
    null
  );
}
