import { setTimeout as wait } from 'node:timers/promises';
import { startVisitors } from './lib/children.ts';
import { figure, median, monotonicMs, note, percentile } from './lib/figures.ts';
import { type Moderator, openModerator, receive } from './lib/moderator.ts';
import { processorMs, watchMachine } from './lib/processor.ts';
import { audienceLink, startProduct } from './lib/product.ts';
import type { Crowd } from './lib/visitors.ts';
import { moderate } from './lib/work.ts';

/**
 * What an audience of 5,000 asks and votes at its loudest, while a moderator works: what was acknowledged and is lost
 * or counted wrong, after a crash too, and how soon everyone is answered. Takes about 90 s.
 */

const audience = { count: 5_000, processes: 2, questionsPerSecond: 200, votesPerSecond: 1_000, ms: 30_000 };
const votableQuestions = 200;
const commandsPerSecond = 10;
/** Visitors of each process that connect anew at the end. */
const comingBack = 200;
/** Votes are counted twice a second. */
const countedAfter = 1_500;

/** All visitors share one address here, and a venue's allowance is not what is measured. The session's brake stays. */
const limits = { joinsPerMinute: 100_000, questionsPerNetwork: 100_000, votesPerNetwork: 1_000_000 };

const product = await startProduct({ ROSTRUM_LIMITS: JSON.stringify(limits) });
const crowds = Array.from({ length: audience.processes }, startVisitors);
try {
  const { session, invite } = audienceLink(product);
  const moderator = await openModerator(product, session);
  const texts = Array.from({ length: votableQuestions }, (_, index) => `What do we do about matter number ${index}?`);
  const votable = await receive(moderator, texts, 'votable');
  await moderator.give('questions.move', { questions: votable, to: 'approved', reason: '' });

  const share = (all: number): number => all / audience.processes;
  const began = monotonicMs();
  const joining = { type: 'join', url: product.url, invite, session, count: share(audience.count) } as const;
  await Promise.all(crowds.map((crowd) => crowd.join(joining)));
  note(`${audience.count} visitors joined and connected in ${seconds(monotonicMs() - began)} s`);

  const others = new Map(moderator.votes);
  const before = processorMs(product.pid);
  const order = {
    type: 'load',
    votable,
    ms: audience.ms,
    questionsPerSecond: share(audience.questionsPerSecond),
    votesPerSecond: share(audience.votesPerSecond),
  } as const;
  const machine = watchMachine();
  const working = new AbortController();
  const commands = moderate(moderator, { votable, perSecond: commandsPerSecond, until: working.signal });
  const loads = crowds.map((crowd) => crowd.load(order));
  await wait(audience.ms);
  working.abort();
  const commandTimes = await commands;
  const after = processorMs(product.pid);
  note(machine());
  const given = await Promise.all(loads);

  for (const [kind, times] of [
    ['question', given.flatMap(({ questionTimes }) => questionTimes)],
    ['vote', given.flatMap(({ voteTimes }) => voteTimes)],
    ['ack', given.flatMap(({ questionTimes, voteTimes }) => [...questionTimes, ...voteTimes])],
    ['command', commandTimes],
  ] as const) {
    figure(`intake.${kind}.p50`, median(times), 'ms');
    figure(`intake.${kind}.p99`, percentile(times, 99), 'ms');
  }
  tellLoad(given, before === null || after === null ? null : after - before);

  // What was acknowledged must be there without the process that acknowledged it.
  await wait(countedAfter);
  const alive = verdict(moderator, given, others);
  moderator.close();
  await product.kill();
  await product.restart();
  const later = await openModerator(product, session);
  await wait(countedAfter);
  const anew = verdict(later, given, others);
  const wrongOwn = await Promise.all(crowds.map((crowd) => crowd.comeBack(comingBack)));
  later.close();
  figure('intake.lost', alive.lost + anew.lost, 'questions');
  figure('intake.twice', alive.twice + anew.twice, 'questions');
  figure('intake.votes.wrong', alive.wrong + anew.wrong, 'questions');
  figure(
    'intake.own.wrong',
    wrongOwn.reduce((sum, count) => sum + count, 0),
    'visitors',
  );
} finally {
  for (const crowd of crowds) crowd.close();
  await product.close();
}

/** What each process and each visitor took: whether it was the product that was measured. */
function tellLoad(given: readonly Crowd[], backendMs: number | null): void {
  const total = (of: (crowd: Crowd) => number): number => given.reduce((sum, crowd) => sum + of(crowd), 0);
  const share = (ms: number): string => `${Math.round((ms / audience.ms) * 100)} %`;
  note(`acknowledged: ${total(({ asked }) => asked.length)} questions, ${total(({ castVotes }) => castVotes)} votes`);
  note(`not acknowledged: ${JSON.stringify(given.map(({ refused }) => refused))} (not-votable: merged meanwhile)`);
  note(
    `each visitor received ${Math.round(total(({ bytes }) => bytes) / audience.count / seconds(audience.ms))} bytes/s`,
  );
  const loads = given.map(({ busyMs, holdupMs }) => `${share(busyMs)}, held up for ${holdupMs.toFixed(0)} ms (p99)`);
  note(`one core is 100 %: backend ${backendMs === null ? 'unknown' : share(backendMs)}; load ${loads.join('; ')}`);
}

interface Verdict {
  /** Acknowledged questions that are not there, and those that are there more than once. */
  readonly lost: number;
  readonly twice: number;
  /** Questions whose count is not that of the people with an acknowledged vote. */
  readonly wrong: number;
}

/**
 * Holds what the visitors were told against what a moderator is told.
 * @param others counts of votes that were there before: the demonstration has some
 */
function verdict({ state, votes }: Moderator, given: readonly Crowd[], others: ReadonlyMap<string, number>): Verdict {
  const { list } = state.questions;
  const ids = new Set(list.map(({ id }) => id));
  const lost = given.flatMap(({ asked }) => asked).filter((id) => !ids.has(id)).length;

  const people = new Map<string, Set<string>>();
  for (const [process, { voters }] of given.entries())
    for (const [question, own] of Object.entries(voters))
      for (const voter of own) {
        const of = people.get(question) ?? new Set();
        people.set(question, of.add(`${process}/${voter}`));
      }
  let wrong = 0;
  for (const { id, into } of list) {
    // What is merged into another keeps its own votes, and they count there, once for each person.
    const below = list.filter((question) => question.into === id);
    const expected = new Set(
      [id, ...below.map((question) => question.id)].flatMap((each) => [...(people.get(each) ?? [])]),
    );
    if (into === null && (votes.get(id) ?? 0) !== expected.size + (others.get(id) ?? 0)) wrong += 1;
  }
  return { lost, twice: list.length - ids.size, wrong };
}

function seconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}
