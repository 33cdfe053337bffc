import { z } from 'zod';
import type { Role, StaffRole } from '../core/actor.ts';
import { type CommandEnvelope, Id, type Instant, type Json } from '../core/envelope.ts';
import type { Language } from '../core/local-text.ts';
import { viewNames } from '../roles/visibility.ts';
import type { AudienceView, OwnView } from '../views/audience.ts';
import type { BoothView } from '../views/booth.ts';
import type { SpeakerView } from '../views/speaker.ts';
import type { StageView } from '../views/stage.ts';
import type { WebinarEvent, WebinarState } from '../webinar.ts';
import type { CloseReason } from './close-reasons.ts';
import type { Outcome } from './outcome.ts';

/** Socket.IO messages; the rules are in SPEC.md. Path `/live`, WebSocket first, polling as the fallback. */

export const socketPath = '/live';

/** Engine heartbeat: the backend pings this often (ms); either side that hears nothing for `staleAfter` says so. */
export const heartbeat = { interval: 1_200, staleAfter: 3_000, giveUpAfter: 12_000 } as const;

export { audienceHeartbeat, audiencePath } from './audience-path.ts';

/** Ms that a live command may wait for its answer. */
export const liveTimeout = 5_000;

/** Most bytes of one message from a client. */
export const maxMessageBytes = 2_000_000;

/** Where a console stands in a session's log. `epoch` changes when positions may mean something else than before. */
export const Position = z.strictObject({ epoch: z.string().max(64), seq: z.number().int().min(0) });
export type Position = z.infer<typeof Position>;

/** `auth` of the handshake. `view` asks for a view in place of the staff stream. */
export const Handshake = z.strictObject({
  protocol: z.number().int(),
  token: z.string().max(256),
  session: Id,
  view: z.enum(viewNames).optional(),
  /** What the console holds already; absent at its first connection. */
  have: Position.optional(),
});
export type Handshake = z.infer<typeof Handshake>;

/** First message of the backend on every connection. */
export interface Welcome {
  readonly protocol: number;
  readonly session: string;
  readonly person: string;
  readonly role: Role;
  readonly language: Language | null;
  readonly now: Instant;
}

/** The whole state as the role may see it, at a position. Replaces everything that the console holds. */
export interface Snapshot {
  readonly epoch: string;
  readonly seq: number;
  readonly state: WebinarState;
}

/**
 * Events in order without gaps: the first has position `from`. A hidden event is null and still takes its place. A
 * frame may begin before what the console holds (skip those) but never after it (then ask with `sync`).
 */
export interface Frame {
  readonly epoch: string;
  readonly from: number;
  readonly events: readonly (WebinarEvent | null)[];
}

/**
 * A version of a view. With `base` it is a merge patch (RFC 7396) against that version; without, it is whole.
 */
export interface ViewMessage {
  readonly version: number;
  readonly base?: number;
  readonly view: StageView | BoothView | SpeakerView | AudienceView | { readonly [key: string]: Json };
}

/** A vote for a question, or its withdrawal. Votes are no commands: casting the same again changes nothing. */
export const Vote = z.strictObject({ question: Id, on: z.boolean() });
export type Vote = z.infer<typeof Vote>;

/** The answer to a vote comes once it is durable. Refusals as in `outcome.ts`, `not-votable` beside them. */
export type VoteOutcome =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly rejection:
        { readonly code: 'not-votable'; readonly data: null } | Extract<Outcome, { ok: false }>['rejection'];
    };

/**
 * People who voted for each question, those of the questions merged into it included. To staff: all counts when the
 * stream begins, then those that changed, at most twice a second.
 */
export interface VoteCounts {
  readonly whole: boolean;
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * What a platform reports of the channels, whole; sent to staff and booths when it changes, at most twice a second. A
 * channel that is not there is not measured, or no longer: what is too old to be believed is left out.
 */
export interface Telemetry {
  readonly channels: Readonly<Record<Language, ChannelTelemetry>>;
}

export interface ChannelTelemetry {
  readonly listeners: number | null;
  /** Something is to be heard on it. Null: that is not measured. */
  readonly audio: boolean | null;
  /** Since when `audio` is what it is, and when it was reported last. */
  readonly since: Instant;
  readonly at: Instant;
  /** From then on it is worth nothing any more, unless it was reported again. */
  readonly expiresAt: Instant;
  /** Milliseconds from the floor to the listeners. */
  readonly latency: number | null;
  /** Of the sound, in dBFS. */
  readonly level: number | null;
  /** The language that is heard. */
  readonly language: Language | null;
}

/** Questions that somebody is editing; sent to staff and booths when it changes. A claim ends by itself. */
export interface Claims {
  readonly claims: readonly {
    readonly question: string;
    /** One of the staff or an interpreter: nobody else claims. */
    readonly person: string;
    /** Empty where it is not known. */
    readonly name: string;
    readonly until: Instant;
  }[];
}

/** Ms after which a claim that is not made again has ended. */
export const claimLasts = 15_000;

/** Who is connected to the session; sent to staff when it changes, at most twice a second. */
export interface Presence {
  readonly people: readonly PresentPerson[];
}

export interface PresentPerson {
  readonly person: string;
  readonly role: Role;
  /** Connections of this person that answer, and that have been silent for longer than `heartbeat.staleAfter`. */
  readonly live: number;
  readonly stale: number;
}

/**
 * Something about the backend itself that staff must know; `clock-adopted` is told to views too.
 * `clock-stepped`: the system clock moved by `ms` against the backend's own; no timer was moved.
 * `clock-adopted`: the backend's own clock was moved by `ms`, and so was what is measured from now: no timer jumps.
 */
export type Notice =
  | { readonly kind: 'clock-stepped'; readonly ms: number; readonly at: Instant }
  | { readonly kind: 'clock-adopted'; readonly ms: number; readonly at: Instant }
  /** The backend is going down in an orderly way: reconnect in a moment. */
  | { readonly kind: 'stopping' }
  /** The log cannot be written: commands are refused until this is followed by `storage-recovered`. */
  | { readonly kind: 'storage-failing' }
  | { readonly kind: 'storage-recovered' };

export interface ServerToClient {
  welcome: (message: Welcome) => void;
  snapshot: (message: Snapshot) => void;
  frame: (message: Frame) => void;
  view: (message: ViewMessage) => void;
  /** To a visitor of the audience page: their own questions and votes, whole, when either changes. */
  own: (message: OwnView) => void;
  votes: (message: VoteCounts) => void;
  telemetry: (message: Telemetry) => void;
  claims: (message: Claims) => void;
  presence: (message: Presence) => void;
  notice: (message: Notice) => void;
  closed: (reason: CloseReason) => void;
}

export interface ClientToServer {
  command: (command: CommandEnvelope, answer: (outcome: Outcome) => void) => void;
  /** Audience only. */
  vote: (vote: Vote, answer: (outcome: VoteOutcome) => void) => void;
  /** Staff and interpreters: “I am editing this question”, again at least every 10 s; null when done. */
  claim: (question: string | null) => void;
  /** Answers with the backend's clock, for the estimate of the offset. */
  clock: (answer: (now: Instant) => void) => void;
  /** Asks for what is missing after a position; answered by frames, or by a snapshot. Views: whole view again. */
  sync: (have: Position | null) => void;
}

export type { Role, StaffRole };
