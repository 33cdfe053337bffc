import type { Instant } from '../../shared/core/envelope.ts';
import type { WebhookEvent, WebhookFault } from '../../shared/protocol/integrations.ts';

/**
 * Webhooks and what they are still owed. A delivery names a place in the session's log and no text: what is sent is
 * made from the log when it is sent, so that nothing that was erased since lives on here.
 */

export interface WebhookRow {
  readonly id: string;
  readonly session: string;
  readonly url: string;
  /** As whoever receives them needs it, since it signs: `whsec_…`. */
  readonly secret: string;
  readonly label: string;
  readonly events: readonly WebhookEvent[];
  readonly withNames: boolean;
  readonly createdBy: string;
  readonly createdAt: Instant;
}

/** How a webhook fares. */
export interface WebhookStanding {
  /** Position in the log up to which deliveries were made. */
  readonly cursor: number;
  readonly deliveredAt: Instant | null;
  /** Since when every attempt has failed; null while they do not. */
  readonly failingSince: Instant | null;
  /** Why the newest attempt failed. */
  readonly fault: WebhookFault | null;
  /** Messages given up. */
  readonly lost: number;
  readonly disabledAt: Instant | null;
}

/** One message that is owed: the change number `nr` (from 0) of the event at `seq`. */
export interface DeliveryRow {
  readonly seq: number;
  readonly nr: number;
  /** When it was first owed. */
  readonly since: Instant;
  readonly attempts: number;
  readonly nextAt: Instant;
}

/** Every promise rejects when the store cannot be read or written, or was closed; then nothing was changed. */
export interface WebhookStore {
  /** @throws when the id is taken. */
  create(webhook: WebhookRow, standing: WebhookStanding): Promise<void>;
  /** All webhooks of all sessions, oldest first. */
  all(): Promise<readonly (WebhookRow & WebhookStanding)[]>;
  /** With everything that it is owed. False when there is no such webhook. */
  remove(id: string): Promise<boolean>;
  /** What a webhook is owed, in the order of the log. */
  deliveries(webhook: string): Promise<readonly DeliveryRow[]>;
  /**
   * Replaces the standing, keeps new and changed deliveries, drops those that are done: all of it durably, or nothing.
   * Does nothing when the webhook was removed.
   */
  record(
    webhook: string,
    standing: WebhookStanding,
    kept: readonly DeliveryRow[],
    done: readonly Pick<DeliveryRow, 'seq' | 'nr'>[],
  ): Promise<void>;
}
