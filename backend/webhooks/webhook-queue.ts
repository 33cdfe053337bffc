import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Schedule } from '../sessions/alarms.ts';
import { decodeEvent } from '../sessions/encoding.ts';
import type { LiveSession } from '../sessions/sessions.ts';
import type { DeliveryRow, WebhookRow, WebhookStanding, WebhookStore } from '../store/webhook-store.ts';
import { giveUpAfter, waitAfter } from './backoff.ts';
import { messageOf, transitionsOf } from './messages.ts';
import type { Send, Sent } from './send.ts';
import { messageId, signedHeaders } from './sign.ts';

export interface QueueDependencies {
  readonly store: WebhookStore;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Logger;
  readonly send: Send;
  readonly schedule: Schedule;
  /** The system's own time, UTC ms: receivers compare signatures with theirs, and the backend's clock may stand apart. */
  readonly wall: () => number;
  /** From 0 to 1. */
  readonly chance: () => number;
}

/** Messages on their way to one receiver at once. */
const mostAtOnce = 4;
/** Events read from the log at once. */
const page = 500;
/** Ms in which changes gather before they are written, and after which writing is tried again. */
const gatherFor = 100;
const retryWriting = 5_000;
/** Ms; shorter than the wait may be, since the clock can be moved. */
const longestTimer = 60_000;

/**
 * What one webhook is owed: made from the log, kept as places in it, sent until it is taken. A message that arrived
 * may be sent again when the process ends before that was written.
 */
export class WebhookQueue {
  readonly row: WebhookRow;
  readonly #session: LiveSession;
  readonly #with: QueueDependencies;
  #standing: WebhookStanding;
  readonly #owed = new Map<string, DeliveryRow>();
  readonly #sending = new Map<string, Promise<void>>();
  /** What the store does not know yet. */
  readonly #kept = new Map<string, DeliveryRow>();
  readonly #done = new Map<string, DeliveryRow>();
  #working: Promise<void> | null = null;
  #again = false;
  #callOffWork: (() => void) | null = null;
  #callOffPump: (() => void) | null = null;
  readonly #end = new AbortController();

  constructor(
    row: WebhookRow,
    standing: WebhookStanding,
    owed: readonly DeliveryRow[],
    session: LiveSession,
    dependencies: QueueDependencies,
  ) {
    this.row = row;
    this.#session = session;
    this.#standing = standing;
    this.#with = dependencies;
    for (const delivery of owed) this.#owed.set(placeOf(delivery), delivery);
    this.#endAt(session.position.seq);
  }

  get standing(): WebhookStanding & { readonly waiting: number } {
    return { ...this.#standing, waiting: this.#owed.size };
  }

  /** The log has grown, or may have: what is owed of it is worked out soon, and all that is due is sent. */
  consider(): void {
    if (this.#ended) return;
    this.#callOffWork ??= this.#with.schedule(gatherFor, () => {
      this.#callOffWork = null;
      void this.#work();
    });
    this.#pump();
  }

  /** Calls off what is being sent, which is sent again at the next start, and writes down how things stand. */
  async close(): Promise<void> {
    this.#end.abort();
    this.#callOffWork?.();
    this.#callOffPump?.();
    await Promise.all(this.#sending.values());
    await this.#working;
    await this.#write().catch(() => undefined);
  }

  /** Sends nothing more and writes nothing more: it was removed. */
  async drop(): Promise<void> {
    this.#kept.clear();
    this.#done.clear();
    this.#end.abort();
    this.#callOffWork?.();
    this.#callOffPump?.();
    await Promise.all(this.#sending.values());
  }

  get #ended(): boolean {
    return this.#end.signal.aborted || this.#standing.disabledAt !== null;
  }

  /** One at a time; what is asked for meanwhile comes behind it. */
  #work(): Promise<void> {
    if (this.#working) {
      this.#again = true;
      return this.#working;
    }
    this.#working = this.#gather()
      .then(() => this.#write())
      .catch((error: unknown) => {
        this.#with.log.warn({ err: error, webhook: this.row.id }, 'what a webhook is owed could not be written');
        if (!this.#end.signal.aborted) this.#with.schedule(retryWriting, () => this.#soon());
      })
      .finally(() => {
        this.#working = null;
        if (this.#again && !this.#end.signal.aborted) this.#soon();
        this.#again = false;
        this.#pump();
      });
    return this.#working;
  }

  #soon(): void {
    if (this.#end.signal.aborted) return;
    this.#callOffWork ??= this.#with.schedule(gatherFor, () => {
      this.#callOffWork = null;
      void this.#work();
    });
  }

  /** Takes what the log says beyond the cursor into what is owed. */
  async #gather(): Promise<void> {
    if (this.#ended) return;
    const { clock } = this.#with;
    const { seq: newest } = this.#session.position;
    this.#endAt(newest);
    let { cursor } = this.#standing;
    while (cursor < newest) {
      const stored = await this.#session.tail(cursor, Math.min(page, newest - cursor));
      for (const each of stored) {
        const event = decodeEvent(this.row.session, each);
        const now = clock.now();
        for (const { nr, kind } of transitionsOf(event))
          if (this.row.events.includes(kind)) this.#keep({ seq: event.seq, nr, since: now, attempts: 0, nextAt: now });
        cursor = event.seq;
      }
      if (stored.length === 0) break;
    }
    this.#standing = { ...this.#standing, cursor };
  }

  /** A log that was put back ends earlier: what came after it never was. */
  #endAt(newest: number): void {
    if (this.#standing.cursor <= newest) return;
    this.#standing = { ...this.#standing, cursor: newest };
    for (const delivery of this.#owed.values()) if (delivery.seq > newest) this.#finish(delivery);
  }

  async #write(): Promise<void> {
    const kept = [...this.#kept.values()];
    const done = [...this.#done.values()];
    await this.#with.store.record(this.row.id, this.#standing, kept, done);
    // What has changed since is written next time.
    for (const delivery of kept)
      if (this.#kept.get(placeOf(delivery)) === delivery) this.#kept.delete(placeOf(delivery));
    for (const delivery of done)
      if (this.#done.get(placeOf(delivery)) === delivery) this.#done.delete(placeOf(delivery));
  }

  #keep(delivery: DeliveryRow): void {
    this.#owed.set(placeOf(delivery), delivery);
    this.#kept.set(placeOf(delivery), delivery);
  }

  #finish(delivery: DeliveryRow): void {
    this.#owed.delete(placeOf(delivery));
    this.#kept.delete(placeOf(delivery));
    this.#done.set(placeOf(delivery), delivery);
  }

  /** Sends what is due, and sets a timer for what is due next. */
  #pump(): void {
    this.#callOffPump?.();
    this.#callOffPump = null;
    if (this.#ended) return;
    const now = this.#with.clock.now();
    // One that fails is tried with one message at a time.
    const most = this.#standing.failingSince === null ? mostAtOnce : 1;
    let earliest = Infinity;
    for (const [place, delivery] of this.#owed) {
      // The next one that ends looks for more.
      if (this.#sending.size >= most) return;
      if (this.#sending.has(place)) continue;
      if (delivery.nextAt > now) earliest = Math.min(earliest, delivery.nextAt);
      else this.#begin(place, delivery);
    }
    if (earliest === Infinity) return;
    this.#callOffPump = this.#with.schedule(Math.min(earliest - now, longestTimer), () => this.#pump());
  }

  #begin(place: string, delivery: DeliveryRow): void {
    const sending = this.#attempt(delivery)
      .catch((error: unknown) => {
        this.#with.log.error({ err: error, webhook: this.row.id }, 'a webhook message could not be made');
        this.#failed(delivery, 'unreachable', null);
      })
      .finally(() => {
        this.#sending.delete(place);
        this.#soon();
        this.#pump();
      });
    this.#sending.set(place, sending);
  }

  async #attempt(delivery: DeliveryRow): Promise<void> {
    const { clock, send, wall } = this.#with;
    const [stored] = await this.#session.tail(delivery.seq - 1, 1);
    const event = stored && decodeEvent(this.row.session, stored);
    const transition = event && transitionsOf(event).find(({ nr }) => nr === delivery.nr);
    const message = transition && messageOf(this.#session, event, transition, this.row.withNames);
    if (!message) return this.#finish(delivery);
    const body = JSON.stringify(message);
    const id = messageId(this.row.id, event.command, delivery.seq, delivery.nr);
    const headers = signedHeaders(this.row.secret, id, wall(), body);
    const sent: Sent = await send(this.row.url, headers, body, this.#end.signal);
    if (this.#end.signal.aborted && !sent.ok) return;
    if (!sent.ok) return this.#failed(delivery, sent.fault, sent.retryAfter);
    this.#finish(delivery);
    this.#standing = { ...this.#standing, deliveredAt: clock.now(), failingSince: null, fault: null };
  }

  #failed(delivery: DeliveryRow, fault: NonNullable<WebhookStanding['fault']>, asked: number | null): void {
    const { clock, log, chance } = this.#with;
    const now = clock.now();
    const failingSince = this.#standing.failingSince ?? now;
    if (this.#standing.failingSince === null)
      log.warn({ webhook: this.row.id, session: this.row.session, fault }, 'a webhook fails');
    this.#standing = { ...this.#standing, failingSince, fault };
    if (this.#standing.disabledAt !== null) return;
    if (fault === 'gone' || now - failingSince >= giveUpAfter) return this.#disable();
    const attempts = delivery.attempts + 1;
    if (now - delivery.since >= giveUpAfter) {
      // Others are taken: it is this one.
      this.#finish(delivery);
      this.#standing = { ...this.#standing, lost: this.#standing.lost + 1 };
    } else this.#keep({ ...delivery, attempts, nextAt: now + waitAfter(attempts, asked, chance()) });
  }

  #disable(): void {
    const { clock, log } = this.#with;
    const { row } = this;
    const lost = this.#standing.lost + this.#owed.size;
    for (const delivery of this.#owed.values()) this.#finish(delivery);
    this.#standing = { ...this.#standing, lost, disabledAt: clock.now() };
    log.warn({ webhook: row.id, session: row.session, fault: this.#standing.fault, lost }, 'a webhook was disabled');
  }
}

function placeOf({ seq, nr }: Pick<DeliveryRow, 'seq' | 'nr'>): string {
  return `${seq} ${nr}`;
}
