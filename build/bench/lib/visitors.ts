import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { ballots } from './ballots.ts';
import { monotonicMs } from './figures.ts';
import { joinWith, limit } from './product.ts';
import { type Wire, connect } from './wire.ts';

/**
 * A process of visitors of the audience page: they join as the page does, hold a connection each, ask and vote at a
 * steady rate, and note what they were acknowledged. What everyone is sent alike is counted and not read: reading it
 * thousands of times would measure this process.
 */

export type ToVisitors =
  | {
      readonly type: 'join';
      readonly url: string;
      readonly invite: string;
      readonly session: string;
      readonly count: number;
    }
  | {
      readonly type: 'load';
      /** Ids of questions that may be voted for. */
      readonly votable: readonly string[];
      readonly questionsPerSecond: number;
      readonly votesPerSecond: number;
      readonly ms: number;
    }
  /** Some of them connect anew: are they told what they were acknowledged? */
  | { readonly type: 'come-back'; readonly count: number };

export type FromVisitors =
  | { readonly type: 'joined' }
  | { readonly type: 'loaded'; readonly crowd: Crowd }
  | { readonly type: 'came-back'; readonly wrong: number };

/** What the visitors of one process were told. */
export interface Crowd {
  /** Ids of the questions that were acknowledged. */
  readonly asked: readonly string[];
  /** Who has an acknowledged vote for each question; each stands for another person, in this process. */
  readonly voters: Readonly<Record<string, readonly number[]>>;
  readonly castVotes: number;
  /** Refusals by their code, and what nobody answered. */
  readonly refused: Readonly<Record<string, number>>;
  /** Ms until each acknowledgement, of questions and of votes. */
  readonly questionTimes: readonly number[];
  readonly voteTimes: readonly number[];
  /** Bytes of everything that they were sent meanwhile. */
  readonly bytes: number;
  /** What this process itself took: ms of processor time, and of the longest holdup but one percent. */
  readonly busyMs: number;
  readonly holdupMs: number;
}

interface Visitor {
  readonly token: string;
  readonly wire: Wire;
  readonly asked: string[];
}

interface Answer {
  readonly ok: boolean;
  readonly rejection?: { readonly code: string };
}

/** Joining and connecting at the same time. */
const abreast = 25;
/** How long the last answers are waited for, ms. */
const patience = 20_000;

let where = { url: '', session: '' };
let visitors: readonly Visitor[] = [];
let bytes = 0;
let box = ballots([], 0);

async function join({ url, invite, session, count }: Extract<ToVisitors, { type: 'join' }>): Promise<void> {
  where = { url, session };
  const joined: Visitor[] = [];
  let begun = 0;
  const one = async (): Promise<void> => {
    while (begun < count) {
      begun += 1;
      const token = await joinWith(url, { invite, language: 'en' });
      const onEvent = (_name: string, _message: unknown, size: number): void => void (bytes += size);
      joined.push({
        token,
        wire: await connect(url, { token, session, view: 'audience', blind: true, onEvent }),
        asked: [],
      });
    }
  };
  await Promise.all(Array.from({ length: abreast }, one));
  visitors = joined;
}

async function load(order: Extract<ToVisitors, { type: 'load' }>): Promise<Crowd> {
  box = ballots(order.votable, visitors.length);
  const refused: Record<string, number> = {};
  const questionTimes: number[] = [];
  const voteTimes: number[] = [];
  const open = new Set<Promise<void>>();
  let unanswered = 0;
  let castVotes = 0;

  const send = (to: number[], ask: () => Promise<unknown>, onAccepted: () => void): void => {
    const began = monotonicMs();
    unanswered += 1;
    const answered = ask().then((given) => {
      to.push(monotonicMs() - began);
      unanswered -= 1;
      open.delete(answered);
      const { ok, rejection } = given as Answer;
      if (ok) onAccepted();
      else refused[rejection?.code ?? 'unknown'] = (refused[rejection?.code ?? 'unknown'] ?? 0) + 1;
    });
    open.add(answered);
  };
  const vote = (): void => {
    const { voter, question, on } = box.next();
    const { wire } = visitors[voter] as Visitor;
    send(
      voteTimes,
      () => wire.ask('vote', { question, on }),
      () => {
        castVotes += 1;
        box.acknowledged(voter, question, on);
      },
    );
  };
  let turn = 0;
  const ask = (): void => {
    const visitor = visitors[turn % visitors.length] as Visitor;
    const id = `bench-${process.pid}-${turn++}`;
    const text = `Question ${id}: how do small museums without staff of their own keep up with ${turn} new rules?`;
    const command = {
      id: `ask-${id}`,
      type: 'questions.submit',
      data: { id, text, language: 'en', name: '', place: '' },
    };
    send(
      questionTimes,
      () => visitor.wire.ask('command', command),
      () => void visitor.asked.push(id),
    );
    // A page that has lost an answer sends the same again: it is the same question.
    if (turn % 50 === 0) void visitor.wire.ask('command', command);
  };

  const before = { bytes, processor: process.cpuUsage() };
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const began = monotonicMs();
  const done = { questions: 0, votes: 0 };
  for (let passed = 0; passed < order.ms; passed = monotonicMs() - began) {
    for (; done.questions < (passed / 1_000) * order.questionsPerSecond; done.questions++) ask();
    for (; done.votes < (passed / 1_000) * order.votesPerSecond; done.votes++) vote();
    await wait(4);
  }
  delay.disable();
  const { user, system } = process.cpuUsage(before.processor);
  const taken = bytes - before.bytes;
  await Promise.race([Promise.all(open), wait(patience)]);
  if (unanswered > 0) refused['unanswered'] = unanswered;
  return {
    asked: visitors.flatMap(({ asked }) => asked),
    voters: box.voters(),
    castVotes,
    refused,
    questionTimes,
    voteTimes,
    bytes: taken,
    busyMs: (user + system) / 1_000,
    holdupMs: delay.percentile(99) / 1e6 - 10,
  };
}

async function comeBack(count: number): Promise<number> {
  let wrong = 0;
  for (let index = 0; index < count; index += 1) {
    const voter = Math.floor((index / count) * visitors.length);
    const { token, asked } = visitors[voter] as Visitor;
    const told = Promise.withResolvers<{ questions: Record<string, unknown>; votes: readonly string[] }>();
    const onEvent = (name: string, message: unknown): void => {
      if (name === 'own') told.resolve(message as Awaited<typeof told.promise>);
    };
    const wire = await connect(where.url, { token, session: where.session, view: 'audience', onEvent });
    const own = await Promise.race([told.promise, limit(10_000, 'what is a visitor’s own')]);
    wire.close();
    const same = (a: readonly string[], b: readonly string[]): boolean => a.toSorted().join() === b.toSorted().join();
    if (!same(Object.keys(own.questions), asked) || !same(own.votes, box.chosenBy(voter))) wrong += 1;
  }
  return wrong;
}

const tell = (message: FromVisitors): void => void process.send?.(message);

process.on('message', (order: ToVisitors) => {
  void (async () => {
    switch (order.type) {
      case 'join':
        await join(order);
        return tell({ type: 'joined' });
      case 'load':
        return tell({ type: 'loaded', crowd: await load(order) });
      case 'come-back':
        return tell({ type: 'came-back', wrong: await comeBack(order.count) });
    }
  })();
});
process.on('disconnect', () => process.exit(0));
