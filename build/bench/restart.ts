import { setTimeout as wait } from 'node:timers/promises';
import { equalJson } from '../../shared/core/equal.ts';
import type { Json } from '../../shared/core/envelope.ts';
import { fieldOf } from '../../shared/core/fields.ts';
import type { WebinarState } from '../../shared/webinar.ts';
import { child, nextMessage } from './lib/children.ts';
import type { FromLoad, Ledger, ToLoad } from './lib/console-load.ts';
import { figure, median, monotonicMs, note, percentile, spreadOf } from './lib/figures.ts';
import { preparePowerCut } from './lib/power-cut.ts';
import { type Product, busiestSession, newDataFolder, startProduct } from './lib/product.ts';
import { connect } from './lib/wire.ts';

/**
 * The backend is killed again and again while 50 consoles edit: what was acknowledged and is lost, what is there
 * twice, whose state differs, and how soon everyone is in step again, over the backend's own start. Then the same
 * with power cuts, where only what was synced survives, and with a control that must lose. Takes about two minutes.
 */

const consoles = 50;
const rate = 400;

interface Result {
  readonly lost: number;
  readonly duplicated: number;
  readonly diverged: number;
  readonly accepted: number;
  /** Per console and crash: ms until it was in step again, over the ms until the backend answered. */
  readonly ratios: readonly number[];
  readonly recovered: readonly number[];
}

const plain = await run(20, 300, {});
figure('restart.lost', plain.lost, 'commands');
figure('restart.duplicated', plain.duplicated, 'commands');
figure('restart.diverged', plain.diverged, 'consoles');
figure('restart.recovered.p50', median(plain.recovered), 'ms', spreadOf(plain.recovered));
figure('restart.recovered.p50.ratio', median(plain.ratios), 'x', spreadOf(plain.ratios));
figure('restart.recovered.p99.ratio', percentile(plain.ratios, 99), 'x');
note(`${plain.accepted} commands acknowledged over 20 crashes`);

await powerCuts('powercut', false, 6);
await powerCuts('powercut.control', true, 3);

async function powerCuts(name: string, deaf: boolean, times: number): Promise<void> {
  const data = await newDataFolder();
  const cutter = await preparePowerCut(data, deaf);
  if (!cutter) return note(`${name} skipped: it needs Linux and a C compiler`);
  try {
    const result = await run(times, 400, { ROSTRUM_DATA: data, ...cutter.environment }, async () => {
      const undone = await cutter.cut();
      if (deaf) note(`control: a power cut undid ${undone} writes`);
    });
    figure(`${name}.lost`, result.lost, 'commands');
  } finally {
    await cutter.close();
  }
}

/** Crashes the backend some times under load and compares what everyone was told with what is there. */
async function run(
  crashes: number,
  between: number,
  environment: Readonly<Record<string, string>>,
  afterCrash: () => Promise<void> = () => Promise.resolve(),
): Promise<Result> {
  const product = await startProduct(environment);
  const load = child('./console-load.ts');
  const order = async (message: ToLoad): Promise<FromLoad> => {
    const answer = nextMessage(load, `the consoles to ${message.type}`);
    load.send(message);
    return (await answer) as FromLoad;
  };
  try {
    const session = await busiestSession(product.url, await product.join('organiser'));
    const tokens = await Promise.all(
      Array.from({ length: consoles }, (_, index) => product.join('moderator', `Console ${index}`)),
    );
    // The control forgets what lies in the write-ahead log: the consoles' own tokens must not be among that.
    await product.settle();
    await order({ type: 'start', url: product.url, tokens, session, rate });
    const before = await snapshotOf(product, tokens[0] as string, session);
    const ratios: number[] = [];
    const recovered: number[] = [];
    for (let crash = 0; crash < crashes; crash++) {
      await wait(between * (0.5 + Math.random()));
      await product.kill();
      await afterCrash();
      const at = monotonicMs();
      const back = order({ type: 'crashed', at });
      await product.restart();
      const answer = await back;
      if (answer.type !== 'recovered') throw new Error(`Unexpected answer ${answer.type}`);
      recovered.push(...answer.times);
      ratios.push(...answer.times.map((time) => time / product.startedIn));
    }
    const finished = await order({ type: 'finish' });
    if (finished.type !== 'finished') throw new Error(`Unexpected answer ${finished.type}`);
    const after = await snapshotOf(product, tokens[0] as string, session);
    return { ...compare(finished.consoles, finished.accepted, before, after), ratios, recovered };
  } finally {
    load.disconnect();
    await product.close();
  }
}

interface Snapshot {
  readonly epoch: string;
  readonly seq: number;
  readonly state: WebinarState;
}

/** The session as the backend itself has it. */
async function snapshotOf(product: Product, token: string, session: string): Promise<Snapshot> {
  const arrived = Promise.withResolvers<Snapshot>();
  const wire = await connect(product.url, {
    token,
    session,
    onEvent: (name, message) => {
      if (name === 'snapshot') arrived.resolve(message as Snapshot);
    },
  });
  const snapshot = await arrived.promise;
  wire.close();
  return snapshot;
}

/**
 * Each console counts in a field of its own and names its previous edit as the base: a lost edit leaves a smaller
 * number or refuses what follows, and an edit that was carried out twice takes a position of its own.
 */
function compare(
  ledgers: readonly Ledger[],
  accepted: number,
  before: Snapshot,
  after: Snapshot,
): Pick<Result, 'lost' | 'duplicated' | 'diverged' | 'accepted'> {
  let lost = 0;
  let diverged = 0;
  for (const { item, field, acknowledged, refused, position, state } of ledgers) {
    lost += Math.max(0, acknowledged - countOf(after.state, { item, field })) + refused.length;
    if (position.seq !== after.seq || !equalJson(state as unknown as Json, after.state as unknown as Json))
      diverged += 1;
  }
  const counted = ({ state }: Snapshot): number => ledgers.reduce((sum, ledger) => sum + countOf(state, ledger), 0);
  const duplicated = Math.max(0, after.seq - before.seq - (counted(after) - counted(before)));
  return { lost, duplicated, diverged, accepted };
}

function countOf(state: WebinarState, { item, field }: Pick<Ledger, 'item' | 'field'>): number {
  const record = state.runSheet.items[item];
  return record ? Number(fieldOf(record, field) ?? 0) : 0;
}
