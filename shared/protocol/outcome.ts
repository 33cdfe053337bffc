import type { Rejection } from '../core/decider.ts';
import type { Instant } from '../core/envelope.ts';
import type { WebinarRejection } from '../webinar.ts';

/** Refusals that no slice makes: they stand before or behind the decision. */
export type EnvelopeRejection =
  /** The role may not give this command. */
  | Rejection<'forbidden', null>
  /** The payload is not what the schema says; `path` points at the first fault. */
  | Rejection<'invalid', { readonly path: string; readonly message: string }>
  | Rejection<'unknown-command', { readonly type: string }>
  /** A live command that came after its time, or that carries none. */
  | Rejection<'expired', { readonly until: Instant; readonly now: Instant }>
  | Rejection<'live-needs-until', null>
  /** The session keeps no such file: it never came, or is there no more. */
  | Rejection<'file-not-kept', { readonly name: string; readonly hash: string }>
  /** The file that is kept has another size, in bytes, than the command says. */
  | Rejection<'file-differs', { readonly name: string; readonly stated: number; readonly kept: number }>
  /** The session's log could not be written. Nothing was changed; the same command may be sent again. */
  | Rejection<'storage-failed', null>
  /** Too many commands at once; the same command may be sent again after the given milliseconds. */
  | Rejection<'rate-limited', { readonly retryAfter: number }>;

export type AnyRejection = WebinarRejection | EnvelopeRejection;

/** Codes after which the same command may be sent again: the backend keeps no outcome for them. */
export const retryable: ReadonlySet<string> = new Set(['storage-failed', 'rate-limited']);

/**
 * The answer to a command, kept by its id: sending it again gets the same answer. `seq` is the session's newest
 * position once the command was carried out; a console holds the result when it has reached it.
 */
export type Outcome =
  | { readonly id: string; readonly ok: true; readonly seq: number }
  | { readonly id: string; readonly ok: false; readonly rejection: AnyRejection };
