import type { Instant } from '../../../shared/core/envelope.ts';
import type { LocalText } from '../../../shared/core/local-text.ts';
import type { SessionSummary } from '../../../shared/protocol/http.ts';
import type { ReachedSession } from './reach.ts';

/** Where a session stands at an instant. `due`: should be running and nobody has started it. */
export type Phase = 'live' | 'coming' | 'due' | 'past' | 'ended';

export function phaseOf({ status, start, end }: Pick<SessionSummary, 'status' | 'start' | 'end'>, now: Instant): Phase {
  if (status !== 'ready') return status;
  if (now < start) return 'coming';
  return now < end ? 'due' : 'past';
}

export interface Group {
  /** Null: sessions outside any series. */
  readonly series: { readonly id: string; readonly title: LocalText } | null;
  readonly sessions: readonly ReachedSession[];
}

/** Sessions by series, the series that is on or comes next first; inside a series in its order. */
export function grouped(sessions: readonly ReachedSession[], now: Instant): readonly Group[] {
  const groups = Map.groupBy(sessions, ({ summary }) => summary.series?.id ?? null);
  return [...groups.entries()]
    .map(([id, members]): Group & { readonly urgency: number } => {
      const series = members[0]?.summary.series;
      return {
        series: id !== null && series ? { id, title: series.title } : null,
        sessions: members.toSorted(
          (a, b) =>
            (a.summary.series?.position ?? 0) - (b.summary.series?.position ?? 0) || a.summary.start - b.summary.start,
        ),
        urgency: Math.min(...members.map(({ summary }) => urgencyOf(summary, now))),
      };
    })
    .sort((a, b) => a.urgency - b.urgency)
    .map(({ series, sessions: members }) => ({ series, sessions: members }));
}

/** The session that most likely is wanted now: the live one, else the one that is due, else the next to come. */
export function foremost(sessions: readonly ReachedSession[], now: Instant): ReachedSession | null {
  const [first] = sessions.toSorted((a, b) => urgencyOf(a.summary, now) - urgencyOf(b.summary, now));
  return first && ['live', 'due', 'coming'].includes(phaseOf(first.summary, now)) ? first : null;
}

/** Smaller is more urgent: live, due, coming by their start, then what is over, the newest first. */
function urgencyOf(summary: SessionSummary, now: Instant): number {
  const far = 1e14;
  switch (phaseOf(summary, now)) {
    case 'live':
      return -2;
    case 'due':
      return -1;
    case 'coming':
      return summary.start - now;
    case 'past':
    case 'ended':
      return far + (now - summary.end);
  }
}
