import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { Logger } from 'pino';
import type { Access } from '../auth/access.ts';
import type { Clock } from '../clock.ts';
import type { Notices } from '../notices.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import type { Votes } from '../votes/votes.ts';
import type { SocketLimits } from './limits.ts';
import type { SeatTimes } from './seat-watch.ts';

/** The live connections of one backend. */
export interface Sockets {
  /** How many connections are open. */
  connections(): number;
  /** Tells every staff connection that the backend is going down in an orderly way. */
  stopping(): void;
  /** Ends every connection; the HTTP server stays. */
  close(): Promise<void>;
}

export interface SocketsDependencies {
  readonly sessions: Sessions;
  readonly access: Access;
  readonly clock: Clock;
  readonly notices: Notices;
  readonly votes: Votes;
  readonly telemetry: Pick<Telemetry, 'of' | 'onChanged'>;
  readonly log: Logger;
  /** Whether pages of this origin may connect; `host` is the request's own host, for pages served by the backend. */
  readonly origins: (origin: string | undefined, host: string | undefined) => boolean;
  readonly limits?: Partial<SocketLimits>;
  /** Addresses or CIDR blocks of proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies?: readonly string[];
  /** When people of booths count as heard and as gone; `seat-watch.ts` unless said otherwise. */
  readonly seatTimes?: SeatTimes;
}

/** `attachSockets` of `attach.ts`: serves the live protocol (see SPEC.md) on an HTTP server. */
export type AttachSockets = (server: HttpServer | HttpsServer, dependencies: SocketsDependencies) => Sockets;
