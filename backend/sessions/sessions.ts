import type { Logger } from 'pino';
import type { Actor } from '../../shared/core/actor.ts';
import type { CommandEnvelope } from '../../shared/core/envelope.ts';
import type { LocalText } from '../../shared/core/local-text.ts';
import type { AdoptedClock, NewSession, SessionSummary } from '../../shared/protocol/http.ts';
import type { Outcome } from '../../shared/protocol/outcome.ts';
import type { Position } from '../../shared/protocol/socket.ts';
import type { WebinarEvent, WebinarState } from '../../shared/webinar.ts';
import type { Access } from '../auth/access.ts';
import type { Clock } from '../clock.ts';
import type { Notices } from '../notices.ts';
import type { EncodedEvent, EventStore } from '../store/event-store.ts';
import type { VoteStore } from '../store/vote-store.ts';
import type { KeptFiles } from './named-files.ts';

/** The running sessions: the only place where commands are decided and events are appended. */

/** Durable events that were just appended to one session, in order, with their encoded text. */
export interface Published {
  readonly session: string;
  readonly epoch: string;
  readonly events: readonly (WebinarEvent & { readonly text: string })[];
  /** Full state after the last of them. */
  readonly state: WebinarState;
}

export interface LiveSession {
  readonly id: string;
  readonly series: string | null;
  /** Durable state and position: what was acknowledged, nothing that is still being written. */
  readonly state: WebinarState;
  readonly position: Position;
  /**
   * Ms by which the backend's clock was moved since the newest event, while the log does not say so yet: instants of
   * `state` that lie ahead come so much later on the present clock.
   */
  readonly clockStep: number;
  /**
   * Carries out a command: permission, schema, time to live, decision, durable append. Resolves once the outcome is
   * durable (rules K1 to K8). Never rejects: a failure of the storage is an outcome too.
   */
  submit(envelope: CommandEnvelope, actor: Actor): Promise<Outcome>;
  /** Stored events after a position, at most `limit`. */
  tail(after: number, limit: number): Promise<readonly EncodedEvent[]>;
}

export interface Sessions {
  get(id: string): LiveSession | null;
  all(): readonly LiveSession[];
  /** Makes a session and its first event. Rejections of `session.create` come back as they are. */
  create(
    wanted: Omit<NewSession, 'series'> & {
      readonly id: string;
      readonly series: { readonly id: string; readonly title: LocalText } | null;
    },
    actor: Actor,
  ): Promise<Outcome>;
  summary(session: LiveSession): SessionSummary;
  /**
   * Makes the system's clock the backend's own (rule T2): moves what is measured from now along with it, in every
   * session and before anything else is decided on the new clock, and then tells everyone. Never rejects: where the
   * log cannot be written now, it says so ahead of what is written next.
   */
  adoptClock(): Promise<AdoptedClock>;
  /** Called after every durable append, in order, before the outcomes of its commands are resolved or after: not defined. */
  onPublished(listener: (published: Published) => void): () => void;
  /** Called when a session's epoch changed (erasure, restored log): consoles need a snapshot. */
  onReset(listener: (session: LiveSession) => void): () => void;
  /** Finishes what is being written, keeps snapshots, stops the alarms. */
  close(): Promise<void>;
}

export interface SessionsDependencies {
  readonly store: EventStore;
  readonly clock: Clock;
  /** Where files are looked up that commands name. */
  readonly files: KeptFiles;
  /** Where an erasure also blanks people's names. */
  readonly access?: Pick<Access, 'erasePerson'>;
  /** Where an erasure also lets go of people's votes. */
  readonly votes?: Pick<VoteStore, 'replaceVoter'>;
  readonly log: Logger;
  readonly notices: Notices;
}

/**
 * `createSessions` of `registry.ts`: reads every session, finishes what an earlier process left half done, and starts
 * the alarms and the watch over the clock.
 * @throws when a stored log cannot be read.
 */
export type CreateSessions = (dependencies: SessionsDependencies) => Promise<Sessions>;
