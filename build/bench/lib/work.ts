import { setTimeout as wait } from 'node:timers/promises';
import { monotonicMs } from './figures.ts';
import { type Moderator } from './moderator.ts';

export interface Work {
  /** Questions that are approved: some are tagged, moved and merged. */
  readonly votable: readonly string[];
  readonly perSecond: number;
  readonly until: AbortSignal;
}

/** So many are let in at once, and every so many commands two questions are merged. */
const handful = 5;
const mergeEvery = 40;

/**
 * A moderator at work at a steady rate: the time that is left, tags, the order, letting in what waits, now and then a
 * merge. Resolves to the ms until each command was acknowledged. @throws where one is refused
 */
export async function moderate(moderator: Moderator, { votable, perSecond, until }: Work): Promise<readonly number[]> {
  const item = moderator.state.runSheet.order[0] as string;
  const visit = moderator.state.transport.visit?.id ?? (await moderator.give('transport.start', { item }));
  const approved = new Set<string>();
  const mergeable = [...votable];

  const command = (turn: number): Promise<unknown> => {
    const question = votable[turn % votable.length] as string;
    if (turn % mergeEvery === mergeEvery - 1) {
      const [first, into] = mergeable.splice(0, 2) as [string, string];
      return moderator.give('questions.merge', { questions: [first], into });
    }
    switch (turn % 4) {
      case 0:
        return moderator.give('transport.add-time', { visit, ms: turn % 8 === 0 ? 1_000 : -1_000 });
      case 1:
        return moderator.give('questions.tag', { questions: [question], add: [`tag ${turn % 10}`], remove: [] });
      case 2: {
        const waiting = moderator.state.questions.list.filter(
          ({ id, status }) => status === 'pending' && !approved.has(id),
        );
        const questions = waiting.slice(0, handful).map(({ id }) => id);
        if (questions.length > 0) {
          for (const id of questions) approved.add(id);
          return moderator.give('questions.move', { questions, to: 'approved', reason: '' });
        }
        return moderator.give('questions.reorder', { questions: [question], after: null });
      }
      default:
        return moderator.give('questions.reorder', { questions: [question], after: null });
    }
  };

  const times: Promise<number>[] = [];
  const began = monotonicMs();
  for (let turn = 0; !until.aborted; turn += 1) {
    const sent = monotonicMs();
    times.push(command(turn).then(() => monotonicMs() - sent));
    await wait(Math.max(0, began + (turn + 1) * (1_000 / perSecond) - monotonicMs()));
  }
  return Promise.all(times);
}
