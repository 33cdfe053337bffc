import { setTimeout as wait } from 'node:timers/promises';
import { startReceivers } from './lib/children.ts';
import { figure, median, monotonicMs, note, percentile, spreadOf } from './lib/figures.ts';
import { type Floor, startFloor } from './lib/floor.ts';
import { type Product, busiestSession, startProduct } from './lib/product.ts';
import { type Wire, connect } from './lib/wire.ts';

/**
 * How soon a change is seen, against a raw relay with the same bytes and receivers: see docs/performance.md. Takes
 * about 80 s.
 */

const crowds = [10, 100, 500, 1000, 3000];
const blocks = 3;
const changesPerBlock = 12;
/** Longer than the stage view's window of coalescing, so that each change goes out by itself. */
const pause = 70;

interface Console {
  readonly wire: Wire;
  /** Gives the live command and resolves with its acknowledgement. */
  change(): Promise<void>;
}

async function openConsole(product: Product, session: string, onFrame: () => void = () => undefined): Promise<Console> {
  const token = await product.join('moderator');
  const state = { visit: '' };
  const item = Promise.withResolvers<string>();
  const wire = await connect(product.url, {
    token,
    session,
    onEvent: (name, message) => {
      if (name === 'frame') onFrame();
      if (name !== 'snapshot') return;
      const { runSheet, transport } = (message as { state: SnapshotState }).state;
      state.visit = transport.visit?.id ?? '';
      item.resolve(runSheet.order[0] as string);
    },
  });
  const first = await item.promise;
  let sent = 0;
  const command = async (type: string, data: object): Promise<string> => {
    const id = `bench-${process.pid}-${token.slice(-8)}-${sent++}`;
    const answer = (await wire.ask('command', { id, type, data, until: Date.now() + 5_000 })) as { ok: boolean };
    if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer)}`);
    return id;
  };
  if (state.visit === '') state.visit = await command('transport.start', { item: first });
  return {
    wire,
    change: async () =>
      void (await command('transport.add-time', { visit: state.visit, ms: sent % 2 === 0 ? 1_000 : -1_000 })),
  };
}

interface SnapshotState {
  readonly runSheet: { readonly order: readonly string[] };
  readonly transport: { readonly visit: { readonly id: string } | null };
}

const event = 'e'.repeat(210);

const product = await startProduct();
const floor = await startFloor();
const receivers = startReceivers();
try {
  const organiser = await product.join('organiser');
  const session = await busiestSession(product.url, organiser);
  const tokens = await Promise.all(Array.from({ length: 64 }, () => product.join('viewer')));
  const commander = await openConsole(product, session);
  let shown = (): void => undefined;
  await openConsole(product, session, () => shown());
  let bytes = 0;
  const toConsole: number[] = [];
  let floorAtThousand = 0;

  for (const count of crowds) {
    const ratios: { p50: number[]; p99: number[] } = { p50: [], p99: [] };
    const all: { product: number[]; floor: number[] } = { product: [], floor: [] };
    for (let block = 0; block < blocks; block++) {
      const measured: { product: number[]; floor: number[] } = { product: [], floor: [] };
      await receivers.connect({ type: 'connect', kind: 'product', url: product.url, tokens, session, count });
      for (let change = 0; change < changesPerBlock; change++) {
        await wait(pause);
        let began = 0;
        const consoleShown = new Promise<number>((resolve) => (shown = () => resolve(monotonicMs())));
        const arrival = await receivers.measure(() => {
          began = monotonicMs();
          void commander.change();
        });
        measured.product.push(arrival.at - began);
        bytes = Math.max(bytes, arrival.bytes);
        if (count === 1000) toConsole.push((await consoleShown) - began);
      }
      await receivers.disconnect();
      await receivers.connect({ type: 'connect', kind: 'floor', url: floor.url, count });
      const view = 'v'.repeat(bytes - 2);
      for (let change = 0; change < changesPerBlock; change++) {
        await wait(pause);
        let began = 0;
        const arrival = await receivers.measure(() => {
          began = monotonicMs();
          void floor.publish(event, view);
        });
        measured.floor.push(arrival.at - began);
      }
      await receivers.disconnect();
      for (const share of [50, 99] as const)
        ratios[`p${share}`].push(percentile(measured.product, share) / percentile(measured.floor, share));
      all.product.push(...measured.product);
      all.floor.push(...measured.floor);
    }
    for (const share of [50, 99] as const) {
      figure(`sync.visible.p${share}.${count}`, percentile(all.product, share), 'ms', spreadOf(all.product));
      figure(`sync.visible.p${share}.ratio.${count}`, median(ratios[`p${share}`]), 'x', spreadOf(ratios[`p${share}`]));
    }
    if (count === 1000) floorAtThousand = median(all.floor);
  }
  figure('sync.console.p50.ratio', median(toConsole) / floorAtThousand, 'x');
  figure('sync.bytes', bytes, 'bytes');
  await acknowledgements(product, session, floor);
} finally {
  receivers.close();
  floor.close();
  await product.close();
}

/** Durable acknowledgement at a steady rate from ten consoles, against one write and sync each. */
async function acknowledgements(backend: Product, session: string, relay: Floor): Promise<void> {
  const consoles = await Promise.all(Array.from({ length: 10 }, () => openConsole(backend, session)));
  for (const rate of [100, 2_000]) {
    const ratios: number[] = [];
    for (let block = 0; block < blocks; block++) {
      const ours = await steady(rate, 1_200, (turn) => (consoles[turn % consoles.length] as Console).change());
      const floorTimes = await steady(rate, 1_200, () => relay.publish(event, ''));
      ratios.push(median(ours) / median(floorTimes));
      if (block === 0)
        note(`acknowledged at ${rate}/s: p50 ${median(ours).toFixed(2)} ms, floor ${median(floorTimes).toFixed(2)} ms`);
    }
    figure(`sync.ack.p50.ratio.${rate}`, median(ratios), 'x', spreadOf(ratios));
  }
  for (const { wire } of consoles) wire.close();
}

/** Acts at a rate (per second) for some time without waiting for the answers; how long each took, ms. */
async function steady(rate: number, ms: number, act: (turn: number) => Promise<void>): Promise<readonly number[]> {
  const times: Promise<number>[] = [];
  const began = monotonicMs();
  for (let turn = 0; monotonicMs() - began < ms;) {
    const due = Math.floor(((monotonicMs() - began) / 1_000) * rate);
    for (; turn < due; turn++) {
      const sent = monotonicMs();
      times.push(act(turn).then(() => monotonicMs() - sent));
    }
    await wait(1);
  }
  return Promise.all(times);
}
