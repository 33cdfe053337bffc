import type { StoreApi } from 'zustand';
import type { CommandEnvelope, Instant } from '../../shared/core/envelope.ts';
import type { CloseReason } from '../../shared/protocol/close-reasons.ts';
import type { Membership } from '../../shared/protocol/http.ts';
import type { AnyRejection } from '../../shared/protocol/outcome.ts';
import type { Claims, Notice, Position, PresentPerson, Telemetry } from '../../shared/protocol/socket.ts';
import type { Language } from '../../shared/core/local-text.ts';
import type { BoothView } from '../../shared/views/booth.ts';
import type { SpeakerView } from '../../shared/views/speaker.ts';
import type { StageView } from '../../shared/views/stage.ts';
import type { WebinarCommand, WebinarState } from '../../shared/webinar.ts';

/** What the views and panels know of the backend. They read the store and give commands; they never see a socket. */

export type ConnectionStatus =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  /** Connected, but nothing was heard for longer than 3 s. Times as in `Console.localNow`. */
  | { readonly kind: 'stale'; readonly since: number }
  | { readonly kind: 'offline'; readonly since: number }
  /** For good: the reason says what to do. */
  | { readonly kind: 'closed'; readonly reason: CloseReason };

/** An estimate of the backend's clock: the sample with the shortest round trip. */
export interface ClockEstimate {
  /** Backend minus this machine (`Console.localNow`), ms. */
  readonly offset: number;
  /** Round trip of the best sample, ms; null before the first. */
  readonly roundTrip: number | null;
}

/** An edit that is shown but not yet confirmed by the backend. */
export interface PendingEdit {
  readonly command: CommandEnvelope;
  /** When it was made, as in `Console.localNow`. */
  readonly at: number;
  /** It is stored on this machine and outlives a restart. Only then may it be called queued. */
  readonly kept: boolean;
  /** Why it is not in `state`: it no longer applies to what others have done. The backend has the last word. */
  readonly blocked: AnyRejection | null;
}

/** An edit that the backend refused: kept with its text until the person lets it go. */
export interface RefusedEdit {
  readonly command: CommandEnvelope;
  readonly rejection: AnyRejection;
  readonly at: number;
}

/**
 * A live command on its way. `sent` → gone on success, or `refused`, or `expired` after 5 s without an answer
 * (offered again or discarded; whether the backend carried it out is asked for again at the next connection, and
 * `done-late` says that it had). An expired command with a rejection was certainly not carried out; without one,
 * nobody knows yet.
 */
export interface LiveCommand {
  readonly id: string;
  readonly command: WebinarCommand;
  readonly at: number;
  readonly status: 'sent' | 'refused' | 'expired' | 'done-late';
  readonly rejection: AnyRejection | null;
}

/** Somebody else is editing this question. Forbids nothing. */
export type Claim = Claims['claims'][number];

export interface ConsoleState {
  readonly me: Membership;
  readonly session: string;
  readonly status: ConnectionStatus;
  /** Confirmed state with the pending edits over it; null until the first snapshot (or a kept one) is there. */
  readonly state: WebinarState | null;
  readonly confirmed: WebinarState | null;
  readonly position: Position | null;
  readonly pending: readonly PendingEdit[];
  readonly refused: readonly RefusedEdit[];
  readonly live: readonly LiveCommand[];
  readonly presence: readonly PresentPerson[];
  /** Voters of each question by its id, as last heard; a question that is not there has none. */
  readonly votes: Readonly<Record<string, number>>;
  /** What a platform reports, by channel: only what is measured at present. */
  readonly telemetry: Telemetry['channels'];
  /** Of others, as long as they last. */
  readonly claims: readonly Claim[];
  /** The newest notice of each kind, until it is dismissed or answered by its counterpart. */
  readonly notices: readonly Notice[];
  readonly clock: ClockEstimate;
  /** False where this machine lets nothing be stored: unconfirmed edits are lost when the console closes. */
  readonly keepsEdits: boolean;
}

export interface Console {
  readonly store: StoreApi<ConsoleState>;
  /** The backend's clock as estimated here, UTC ms. */
  readonly now: () => Instant;
  /**
   * This machine's clock, ms: its wall clock when the program started, running on with the monotonic clock, so that
   * a step of the wall clock moves nothing.
   */
  readonly localNow: () => number;
  /**
   * Shows an edit at once and sends it, now or when the connection is back. Returns its command id.
   * @throws when the command is live, or while the state is null: nobody can edit what they do not see.
   */
  readonly edit: (command: WebinarCommand) => string;
  /**
   * Sends a live command. Never shown before it is done; see `LiveCommand`. Returns its command id.
   * @throws when the command is an edit, or while the state is null.
   */
  readonly live: (command: WebinarCommand) => string;
  /** Gives an expired live command again, under a new id, with what is on now if it still fits. */
  readonly redoLive: (id: string) => void;
  /** Lets go of an expired, refused or late live command. */
  readonly discardLive: (id: string) => void;
  /** Lets go of a refused edit. */
  readonly dismissRefused: (id: string) => void;
  /** Tells the others which question is edited here, and goes on telling them until it is another or null. */
  readonly claim: (question: string | null) => void;
  readonly dismissNotice: (kind: Notice['kind']) => void;
  /** Tries to connect now instead of waiting. */
  readonly reconnect: () => void;
  readonly close: () => void;
}

/** Views that this program opens, by name. */
export interface Views {
  readonly stage: StageView;
  readonly booth: BoothView;
  readonly speaker: SpeakerView;
}

/** What every view's connection knows. */
export interface ViewState<V extends StageView = StageView> {
  readonly status: ConnectionStatus;
  /** The last known view stays while the connection is lost; null before the first, and where it ended for good. */
  readonly view: V | null;
  readonly clock: ClockEstimate;
}

export type ReadOnlyStore<T> = Pick<StoreApi<T>, 'getState' | 'getInitialState' | 'subscribe'>;

/** A view's connection: the view and a clock, nothing else. */
export interface View<N extends keyof Views = keyof Views> {
  readonly name: N;
  readonly store: ReadOnlyStore<ViewState<Views[N]>>;
  /** As in `Console`. */
  readonly now: () => Instant;
  readonly localNow: () => number;
  readonly reconnect: () => void;
  readonly close: () => void;
}

export interface BoothState extends ViewState<BoothView> {
  readonly me: Membership;
  /** Where this person sits, as the backend has it; null: nowhere yet, and for staff who only look. */
  readonly seat: BoothSeat | null;
  /** The seat to offer: the last one on this machine, else the booth of the link's language; null where there is none. */
  readonly offered: OfferedSeat | null;
  /** What a platform reports, by channel: only what is measured at present. */
  readonly telemetry: Telemetry['channels'];
  /** Edits that the backend has not confirmed, oldest first. */
  readonly pending: readonly PendingEdit[];
  readonly refused: readonly RefusedEdit[];
  readonly live: readonly LiveCommand[];
  /** Of others, as long as they last. */
  readonly claims: readonly Claim[];
  readonly keepsEdits: boolean;
}

export interface BoothSeat {
  readonly booth: string;
  readonly interpreter: string;
  /** In which the booth works now: what it writes is in it. */
  readonly language: Language;
}

/** `interpreter` absent: whoever sits there says who they are. */
export type OfferedSeat = Pick<BoothSeat, 'booth'> & Partial<Pick<BoothSeat, 'interpreter'>>;

/** What interpreters write: kept here, and sent until the backend has answered. */
export type BoothEdit = Extract<
  WebinarCommand,
  {
    type:
      | 'questions.render'
      | 'questions.review'
      | 'chat.read'
      | 'documents.open'
      | `glossary.${'add' | 'edit' | 'remove' | 'undo' | 'redo'}`;
  }
>;

/** What they do now: see `LiveCommand`. */
export type BoothLive = Extract<
  WebinarCommand,
  {
    type:
      | 'questions.see'
      | `chat.say-${string}`
      | `incidents.${'raise' | 'slow-down' | 'note' | 'withdraw' | 'mark' | 'answer-fixed' | 'reopen'}`
      | `booths.${'sit' | 'enrol' | 'stand' | 'take' | 'leave-mic' | 'hand-over' | 'ask-mic' | 'accept' | 'decline'}`
      | `booths.${'cancel-handover' | 'mute' | 'stand-by' | 'declare-source' | 'declare-into' | 'check-sound'}`
      | 'booths.answer-ready';
  }
>;

/** The interpreters' view, and the commands that they may give. Giving one throws for staff, who only look. */
export interface Booth extends View<'booth'>, Pick<Console, 'redoLive' | 'discardLive' | 'dismissRefused' | 'claim'> {
  readonly store: ReadOnlyStore<BoothState>;
  /** Sends a live command. Returns its id. */
  readonly give: (command: BoothLive) => string;
  /** Tells that the booth in which this person sits has the question before it: a live command. Returns its id. */
  readonly see: (question: string) => string;
  /** Returns the command's id. */
  readonly edit: (command: BoothEdit) => string;
}
