import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { system } from '../../shared/core/actor.ts';
import type { Language } from '../../shared/core/local-text.ts';
import { sameSpeech } from '../../shared/core/speech.ts';
import { isSameFault } from '../../shared/incidents/select.ts';
import { type Sound, type SoundFault, judgedSound, soundFaults } from '../../shared/projections/measured.ts';
import { type ChannelTelemetry, liveTimeout } from '../../shared/protocol/socket.ts';
import type { TelemetryReport } from '../../shared/protocol/telemetry.ts';
import type { Clock } from '../clock.ts';
import type { LiveSession } from '../sessions/sessions.ts';
import type { Telemetry } from './telemetry.ts';

export interface TelemetryDependencies {
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Logger;
  /** Ms that only go on; for tests. */
  readonly monotonic?: () => number;
}

/** Ms between two judgements. */
const lookEvery = 500;
/** Ms for which a fault must have been measured before it is told. */
export const persistsFor = 5_000;

interface Measurement {
  readonly report: TelemetryReport;
  /** When it came, and since when its `audio` is the same; on the monotonic clock. */
  readonly at: number;
  readonly since: number;
}

/** What is measured of one session. */
interface Measured {
  readonly session: LiveSession;
  readonly channels: Map<Language, Measurement>;
  /** Since when a fault has been measured without a break, by fault and channel; on the monotonic clock. */
  readonly since: Map<string, number>;
  /** Faults of which a command is on its way. */
  readonly telling: Set<string>;
}

/** Last values in memory: what is not measured again is soon worth nothing, and nothing of it is in the log. */
export function createTelemetry({ clock, log, monotonic = () => performance.now() }: TelemetryDependencies): Telemetry {
  const sessions = new Map<string, Measured>();
  const listeners = new Set<(session: string) => void>();
  let timer: NodeJS.Timeout | null = null;

  const changed = (session: string): void => {
    for (const listener of listeners) listener(session);
  };

  function look(): void {
    const now = monotonic();
    for (const measured of sessions.values()) {
      const known = measured.channels.size;
      for (const [channel, { at, report }] of measured.channels)
        if (now - at >= report.lasts) measured.channels.delete(channel);
      if (measured.channels.size < known) changed(measured.session.id);
      judge(measured, now);
      if (measured.channels.size === 0) sessions.delete(measured.session.id);
    }
    if (sessions.size === 0 && timer) {
      clearInterval(timer);
      timer = null;
    }
  }

  function judge(measured: Measured, now: number): void {
    const { session, channels } = measured;
    const soundOf = (channel: Language): Sound | null => {
      const last = channels.get(channel);
      return last && counts(last, now) ? last.report : null;
    };
    for (const channel of session.state.session.languages) {
      if (!soundOf(channel)) continue;
      const judged = judgedSound(session.state, channel, soundOf);
      for (const code of soundFaults) consider(measured, code, channel, judged[code], now);
    }
    // What has expired says nothing any more, neither that a fault goes on nor that it is gone.
    for (const key of measured.since.keys()) {
      const [, channel = ''] = key.split(' ');
      if (!soundOf(channel)) measured.since.delete(key);
    }
  }

  function consider(
    measured: Measured,
    code: SoundFault,
    channel: Language,
    isThere: boolean | null,
    now: number,
  ): void {
    const key = `${code} ${channel}`;
    if (isThere === null) return;
    const observed = measured.session.state.incidents.list.some(
      (incident) => incident.observed && isSameFault(incident, code, { channel }),
    );
    if (!isThere) {
      measured.since.delete(key);
      if (observed) tell(measured, key, { code, channel, present: false });
      return;
    }
    const since = measured.since.get(key) ?? now;
    measured.since.set(key, since);
    if (!observed && now - since >= persistsFor) tell(measured, key, { code, channel, present: true });
  }

  function tell(
    { session, telling }: Measured,
    key: string,
    data: { readonly code: SoundFault; readonly channel: Language; readonly present: boolean },
  ): void {
    if (telling.has(key)) return;
    telling.add(key);
    const command = { id: randomUUID(), type: 'incidents.measure', data, until: clock.now() + liveTimeout };
    void session.submit(command, system).then((outcome) => {
      telling.delete(key);
      // Given again at the next look, for as long as it is measured.
      if (!outcome.ok)
        log.debug({ session: session.id, code: outcome.rejection.code }, 'a measured fault was not noted');
    });
  }

  return {
    report(session, channel, report) {
      const served = session.state.session.languages.find((each) => sameSpeech(each, channel));
      if (served === undefined) return false;
      const measured = sessions.get(session.id) ?? {
        ...{ session, channels: new Map<Language, Measurement>() },
        ...{ since: new Map<string, number>(), telling: new Set<string>() },
      };
      sessions.set(session.id, measured);
      const at = monotonic();
      const before = measured.channels.get(served);
      const isSame = before && counts(before, at) && before.report.audio === report.audio;
      measured.channels.set(served, { report, at, since: isSame ? before.since : at });
      judge(measured, at);
      changed(session.id);
      timer ??= setInterval(look, lookEvery).unref();
      return true;
    },
    of(session) {
      const channels = sessions.get(session.id)?.channels ?? new Map<Language, Measurement>();
      const now = monotonic();
      const offset = clock.now() - now;
      return Object.fromEntries(
        session.state.session.languages.flatMap((channel): [Language, ChannelTelemetry][] => {
          const last = channels.get(channel);
          return last && counts(last, now) ? [[channel, told(last, offset)]] : [];
        }),
      );
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look,
    close() {
      if (timer) clearInterval(timer);
      timer = null;
      sessions.clear();
    },
  };
}

function counts({ at, report }: Measurement, now: number): boolean {
  return now - at < report.lasts;
}

/** @param offset from the monotonic clock to the backend's. */
function told({ report, at, since }: Measurement, offset: number): ChannelTelemetry {
  const { listeners, audio, level, latencyMs, language, lasts } = report;
  const instant = Math.round(at + offset);
  return {
    listeners: listeners ?? null,
    audio: audio ?? null,
    since: Math.round(since + offset),
    at: instant,
    expiresAt: instant + lasts,
    latency: latencyMs ?? null,
    level: level ?? null,
    language: language ?? null,
  };
}
