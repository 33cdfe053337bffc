import { setTimeout as wait } from 'node:timers/promises';
import { equalJson } from '../../../shared/core/equal.ts';
import type { Json } from '../../../shared/core/envelope.ts';
import { type WebinarEvent, type WebinarState, reduce } from '../../../shared/webinar.ts';
import { monotonicMs } from './figures.ts';
import { type Wire, connect } from './wire.ts';

/**
 * A process that holds consoles which edit at a steady rate, follow the stream, and come back after a crash: each
 * reconnects with what it holds and sends again what was not answered, as the real console does.
 */

export type ToLoad =
  | {
      readonly type: 'start';
      readonly url: string;
      readonly tokens: readonly string[];
      readonly session: string;
      readonly rate: number;
    }
  /** The backend was ended at this instant: say how long each console takes to be in step again. */
  | { readonly type: 'crashed'; readonly at: number }
  /** Stop editing, wait for the last answers, and tell what each console has. */
  | { readonly type: 'finish' };

export type FromLoad =
  | { readonly type: 'started' }
  | { readonly type: 'recovered'; readonly times: readonly number[] }
  | { readonly type: 'finished'; readonly consoles: readonly Ledger[]; readonly accepted: number };

/** What one console was told and holds. */
export interface Ledger {
  /** The field that it edits, and the newest value that was acknowledged. */
  readonly item: string;
  readonly field: string;
  readonly acknowledged: number;
  readonly refused: readonly unknown[];
  readonly position: { readonly epoch: string; readonly seq: number };
  readonly state: WebinarState;
}

interface Frame {
  readonly epoch: string;
  readonly from: number;
  readonly events: readonly (WebinarEvent | null)[];
}

/**
 * What the consoles of this process hold. Each has a machine of its own in life; here those that come to equal states
 * share one, and what follows from it is worked out once: otherwise fifty of them would measure this process.
 */
class SharedStates {
  private readonly following = new WeakMap<WebinarState, { readonly told: string; readonly state: WebinarState }>();
  private readonly held = new Map<string, WebinarState>();

  /** The state at a position, as one console has it: the one that another has there, where they are equal. */
  at(position: string, state: WebinarState): WebinarState {
    const other = this.held.get(position);
    if (other && equalJson(other as unknown as Json, state as unknown as Json)) return other;
    this.held.set(position, state);
    const oldest = this.held.keys().next();
    if (this.held.size > 2_000 && !oldest.done) this.held.delete(oldest.value);
    return state;
  }

  after(state: WebinarState, event: WebinarEvent, position: string): WebinarState {
    const told = JSON.stringify(event);
    const known = this.following.get(state);
    if (known?.told === told) return known.state;
    const next = this.at(position, reduce(state, event));
    this.following.set(state, { told, state: next });
    return next;
  }
}

const states = new SharedStates();

class LoadConsole {
  state: WebinarState | null = null;
  position = { epoch: '', seq: 0 };
  acknowledged = 0;
  accepted = 0;
  refused: unknown[] = [];
  readonly unanswered = new Map<string, { id: string; type: string; data: unknown }>();
  item = '';
  readonly field: string;
  private wire: Wire | null = null;
  private value = 0;
  private last: string | null = null;
  private stopped = false;
  private inStep: (() => void) | null = null;
  private readonly url: string;
  private readonly token: string;
  private readonly session: string;
  private readonly run = `${process.pid}-${Math.round(monotonicMs())}`;

  constructor(url: string, token: string, session: string, number: number) {
    this.url = url;
    this.token = token;
    this.session = session;
    this.field = `custom.load${number}`;
  }

  /** Connects, and connects again whenever the connection is lost. Resolves at the first snapshot. */
  async start(): Promise<void> {
    const first = new Promise<void>((resolve) => (this.inStep = resolve));
    void this.stayConnected();
    await first;
    this.item = this.state?.runSheet.order[0] ?? '';
  }

  private async stayConnected(): Promise<void> {
    let delay = 50;
    while (!this.stopped) {
      try {
        this.wire = await connect(this.url, {
          token: this.token,
          session: this.session,
          ...(this.state && { have: this.position }),
          onEvent: (name, message) => this.receive(name, message),
        });
        delay = 50;
        for (const command of [...this.unanswered.values()]) this.send(command);
        await this.wire.closed;
      } catch {
        // Not up yet.
      }
      this.wire = null;
      await wait(delay * (0.5 + Math.random()));
      delay = Math.min(1_000, delay * 2);
    }
  }

  private receive(name: string, message: unknown): void {
    if (name === 'snapshot') {
      const { epoch, seq, state } = message as { epoch: string; seq: number; state: WebinarState };
      this.state = states.at(`${epoch} ${seq}`, state);
      this.position = { epoch, seq };
    } else if (name === 'frame') {
      const { epoch, from, events } = message as Frame;
      if (epoch !== this.position.epoch || from > this.position.seq + 1) {
        this.wire?.send('sync', this.position);
        return;
      }
      for (const [index, event] of events.entries()) {
        const seq = from + index;
        if (seq <= this.position.seq) continue;
        if (event && this.state) this.state = states.after(this.state, event, `${epoch} ${seq}`);
        this.position = { epoch, seq };
      }
    } else return;
    this.inStep?.();
    this.inStep = null;
  }

  /** The next snapshot or frame after a crash: in step again. */
  recovered(): Promise<void> {
    return new Promise((resolve) => (this.inStep = resolve));
  }

  edit(): void {
    const id = `load-${this.run}-${this.field.slice(7)}-${++this.value}`;
    const change = { field: this.field, value: String(this.value), base: this.last };
    const data = { cause: 'edit', edits: [{ item: this.item, changes: [change] }] };
    this.last = id;
    const command = { id, type: 'run-sheet.edit', data };
    this.unanswered.set(id, command);
    this.send(command);
  }

  private send(command: { id: string; type: string; data: unknown }): void {
    const number = this.valueOf(command.id);
    void this.wire?.ask('command', command).then((answer) => {
      const outcome = answer as { ok: boolean };
      if (!this.unanswered.delete(command.id)) return;
      if (!outcome.ok) return void this.refused.push(outcome);
      this.accepted += 1;
      this.acknowledged = Math.max(this.acknowledged, number);
    });
  }

  private valueOf(id: string): number {
    return Number(id.slice(id.lastIndexOf('-') + 1));
  }

  /** Waits for the last answers, and until the stream holds them. */
  async finish(): Promise<void> {
    for (let turn = 0; turn < 400 && this.unanswered.size > 0; turn++) await wait(25);
  }

  close(): void {
    this.stopped = true;
    this.wire?.close();
  }

  ledger(): Ledger {
    if (!this.state) throw new Error('A console has no state');
    const { item, field, acknowledged, refused, position, state } = this;
    return { item, field, acknowledged, refused, position, state };
  }
}

let consoles: LoadConsole[] = [];
let editing: NodeJS.Timeout | null = null;
const tell = (message: FromLoad): void => void process.send?.(message);

process.on('message', (order: ToLoad) => {
  void (async () => {
    switch (order.type) {
      case 'start': {
        consoles = order.tokens.map((token, index) => new LoadConsole(order.url, token, order.session, index));
        await Promise.all(consoles.map((each) => each.start()));
        const began = monotonicMs();
        let turn = 0;
        editing = setInterval(() => {
          const due = Math.floor(((monotonicMs() - began) / 1_000) * order.rate);
          for (; turn < due; turn++) consoles[turn % consoles.length]?.edit();
        }, 5);
        return tell({ type: 'started' });
      }
      case 'crashed': {
        const times = await Promise.all(consoles.map((each) => each.recovered().then(() => monotonicMs() - order.at)));
        return tell({ type: 'recovered', times });
      }
      case 'finish': {
        if (editing) clearInterval(editing);
        await Promise.all(consoles.map((each) => each.finish()));
        const last = Math.max(...consoles.map(({ position }) => position.seq));
        for (let turn = 0; turn < 200 && consoles.some(({ position }) => position.seq < last); turn++) await wait(25);
        const accepted = consoles.reduce((sum, each) => sum + each.accepted, 0);
        tell({ type: 'finished', consoles: consoles.map((each) => each.ledger()), accepted });
        for (const each of consoles) each.close();
        return;
      }
    }
  })();
});
process.on('disconnect', () => process.exit(0));
