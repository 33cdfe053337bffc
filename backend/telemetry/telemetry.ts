import type { Language } from '../../shared/core/local-text.ts';
import type { Telemetry as Told } from '../../shared/protocol/socket.ts';
import type { TelemetryReport } from '../../shared/protocol/telemetry.ts';
import type { LiveSession } from '../sessions/sessions.ts';

/**
 * Where adapters of webinar platforms tell what they measure of a session's channels. The REST route is one of them;
 * whatever a platform offers, its adapter calls `report`.
 */
export interface Telemetry {
  /** Replaces what was known of a channel. False where the session has no such channel. */
  report(session: LiveSession, channel: Language, report: TelemetryReport): boolean;
  /** What is measured of a session's channels and still counts, by the backend's clock. */
  of(session: LiveSession): Told['channels'];
  /** Something was measured of a session, or counts no more. */
  onChanged(listener: (session: string) => void): () => void;
  /** Judges what is measured now; done by itself twice a second while anything is. */
  look(): void;
  close(): void;
}
