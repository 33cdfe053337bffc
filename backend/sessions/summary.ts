import type { SessionSummary } from '../../shared/protocol/http.ts';
import type { LiveSession } from './sessions.ts';

/** The place that a new session of a series takes: the last. */
export function placeInSeries(
  sessions: readonly LiveSession[],
  series: string,
): { readonly position: number; readonly count: number } {
  const count = sessions.filter((session) => session.series === series).length + 1;
  return { position: count, count };
}

/** A session as lists show it. Its place in the series is by planned start among those that there are now. */
export function summaryOf({ id, series, state }: LiveSession, sessions: readonly LiveSession[]): SessionSummary {
  const { session, runSheet, transport } = state;
  const siblings = sessions
    .filter((other) => series !== null && other.series === series)
    .sort((a, b) => a.state.session.start.at - b.state.session.start.at);
  return {
    id,
    title: session.title,
    series: session.series && {
      id: session.series.id,
      title: session.series.title,
      position: siblings.findIndex((other) => other.id === id) + 1,
      count: siblings.length,
    },
    timeZone: session.timeZone,
    start: session.start.at,
    end: session.end.at,
    status: transport.status,
    items: runSheet.order.length,
  };
}
