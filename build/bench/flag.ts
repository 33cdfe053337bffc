import { setTimeout as wait } from 'node:timers/promises';
import { startReceivers } from './lib/children.ts';
import { figure, median, monotonicMs, note, percentile, spreadOf } from './lib/figures.ts';
import { startFloor } from './lib/floor.ts';
import { type Product, busiestSession, startProduct } from './lib/product.ts';
import { type Wire, connect } from './lib/wire.ts';

/**
 * How soon a booth's flag is before everyone whom it concerns, consoles of staff and all booths, against a raw relay
 * with the same bytes and receivers: see docs/performance.md. Takes about 30 s.
 */

const staff = ['moderator', 'producer', 'organiser', 'moderator', 'producer'] as const;
const consoles = 10;
const booths = ['bench-1', 'bench-2', 'bench-3', 'bench-4', 'bench-5', 'bench-6'];
/** Stage views that are attached meanwhile, and are told nothing of it. */
const viewers = 500;
const rounds = 3;
const flagsPerRound = 40;
/** Longer than the window in which booths' views are coalesced, so that each flag goes out by itself. */
const pause = 70;
/** An event of a flag as it is stored, in bytes. */
const event = 'e'.repeat(260);

/** Somebody who gives commands, and expects that they are carried out. */
interface Hand {
  readonly wire: Wire;
  do(type: string, data: object): Promise<void>;
}

async function openHand(url: string, token: string, session: string, view?: 'booth'): Promise<Hand> {
  const wire = await connect(url, { token, session, ...(view && { view }), onEvent: () => undefined });
  let sent = 0;
  return {
    wire,
    async do(type, data) {
      const id = `bench-${process.pid}-${token.slice(-8)}-${sent++}`;
      const live = type !== 'booths.add' && { until: Date.now() + 5_000 };
      const answer = (await wire.ask('command', { id, type, data, ...live })) as { ok: boolean };
      if (!answer.ok) throw new Error(`${type} was refused: ${JSON.stringify(answer)}`);
    },
  };
}

/** Interpreters, one in each booth; the first one's hand flags. */
async function manBooths(product: Product, session: string, organiser: string) {
  const empty = { name: '', serves: ['en'], interpreters: {}, backupPivot: null, bookedEnd: null };
  const setUp = await openHand(product.url, organiser, session);
  await setUp.do('booths.add', { booths: booths.map((id) => ({ id, ...empty })) });
  setUp.wire.close();
  const tokens: string[] = [];
  const hands: Hand[] = [];
  for (const booth of booths) {
    const token = await product.join('interpreter', `Bench ${booth}`);
    const hand = await openHand(product.url, token, session, 'booth');
    const interpreter = { name: `Bench ${booth}`, a: ['en'], b: [], c: ['fr'] };
    await hand.do('booths.enrol', { booth, id: `${booth}-1`, interpreter });
    if (hands.length > 0) hand.wire.close();
    hands.push(hand);
    tokens.push(token);
  }
  return { tokens, flagging: hands[0] as Hand };
}

const product = await startProduct();
const floor = await startFloor();
const crowd = startReceivers();
const concerned = startReceivers();
try {
  const organiser = await product.join('organiser');
  const session = await busiestSession(product.url, organiser);
  const { tokens, flagging } = await manBooths(product, session, organiser);
  const staffTokens: string[] = [];
  for (let index = 0; index < consoles; index++)
    staffTokens.push(await product.join(staff[index % staff.length] as (typeof staff)[number], `Bench ${index}`));
  const people = [
    ...staffTokens.map((token) => ({ token })),
    ...tokens.map((token) => ({ token, view: 'booth' as const })),
  ];
  const viewerTokens = await Promise.all(Array.from({ length: 64 }, () => product.join('viewer')));
  await crowd.connect({
    type: 'connect',
    kind: 'product',
    url: product.url,
    tokens: viewerTokens,
    session,
    count: viewers,
  });

  const all: { product: number[]; floor: number[] } = { product: [], floor: [] };
  const ratios: { p50: number[]; p99: number[] } = { p50: [], p99: [] };
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const measured: { product: number[]; floor: number[] } = { product: [], floor: [] };
    await concerned.connect({ type: 'connect', kind: 'concerned', url: product.url, session, people });
    // Those who have come are told of first.
    await wait(500);
    for (let flag = 0; flag < flagsPerRound; flag++) {
      await wait(pause);
      const incident = `flag-${round}-${String(flag).padStart(3, '0')}`;
      const about = { incident, booth: booths[0] };
      let began = 0;
      let answered = Promise.resolve();
      const arrival = await concerned.measure(() => {
        began = monotonicMs();
        // To the staff, and to every booth.
        answered = flagging.do('incidents.raise', { ...about, code: 'acoustic-shock', about: null, note: '' });
      }, incident);
      measured.product.push(arrival.at - began);
      bytes = Math.max(bytes, arrival.bytes);
      await answered;
      await wait(pause);
      await flagging.do('incidents.withdraw', about);
    }
    await concerned.disconnect();
    await concerned.connect({ type: 'connect', kind: 'floor', url: floor.url, count: people.length });
    const view = 'v'.repeat(bytes - 4);
    for (let flag = 0; flag < flagsPerRound; flag++) {
      await wait(pause);
      let began = 0;
      const arrival = await concerned.measure(() => {
        began = monotonicMs();
        void floor.publish(event, view);
      });
      measured.floor.push(arrival.at - began);
    }
    await concerned.disconnect();
    for (const share of [50, 99] as const)
      ratios[`p${share}`].push(percentile(measured.product, share) / percentile(measured.floor, share));
    all.product.push(...measured.product);
    all.floor.push(...measured.floor);
  }
  note(
    `${people.length} receivers of at most ${bytes} bytes, ${viewers} stage views attached; ` +
      `floor p50 ${median(all.floor).toFixed(2)} ms, p99 ${percentile(all.floor, 99).toFixed(2)} ms`,
  );
  for (const share of [50, 99] as const) {
    figure(`flag.p${share}`, percentile(all.product, share), 'ms', spreadOf(all.product));
    figure(`flag.p${share}.ratio`, median(ratios[`p${share}`]), 'x', spreadOf(ratios[`p${share}`]));
  }
} finally {
  crowd.close();
  concerned.close();
  floor.close();
  await product.close();
}
