import type { Logger } from 'pino';
import { find } from '../../shared/questions/find.ts';
import type { QuestionStatus } from '../../shared/questions/messages.ts';
import type { Vote, VoteOutcome } from '../../shared/protocol/socket.ts';
import type { WebinarEvent } from '../../shared/webinar.ts';
import type { LiveSession, Sessions } from '../sessions/sessions.ts';
import type { VoteChange, VoteStore } from '../store/vote-store.ts';
import { BallotBox } from './ballot-box.ts';
import type { Votes } from './votes.ts';

export interface VotesDependencies {
  readonly store: VoteStore;
  readonly sessions: Pick<Sessions, 'get' | 'onPublished' | 'onReset'>;
  readonly log: Logger;
}

/** Least ms between two counts of a session. */
const countEvery = 500;

/** States in which a question may be voted for. */
const votable: ReadonlySet<QuestionStatus> = new Set(['approved', 'next', 'on-air']);

/** A vote that waits until it is durable. */
interface Cast {
  readonly change: VoteChange;
  readonly settle: (outcome: VoteOutcome) => void;
}

/** A session's votes while they are counted. */
interface Poll {
  readonly session: LiveSession;
  box: BallotBox;
  counting: NodeJS.Timeout | null;
}

/**
 * Counts votes. Those that arrive in one turn of the event loop, of all sessions, become durable together; while they
 * are being written the next ones gather.
 */
export function createVotes({ store, sessions, log }: VotesDependencies): Votes {
  const polls = new Map<string, Poll>();
  const onCounted = new Set<Parameters<Votes['onCounted']>[0]>();
  const onChosen = new Set<Parameters<Votes['onChosen']>[0]>();
  const waiting: Cast[] = [];
  /** What is being written or read: one after another. */
  let work: Promise<unknown> = Promise.resolve();
  let scheduled = false;
  let closed = false;

  function pollOf(session: LiveSession): Poll {
    const known = polls.get(session.id);
    if (known) return known;
    const poll: Poll = { session, box: new BallotBox([]), counting: null };
    polls.set(session.id, poll);
    read(poll);
    return poll;
  }

  /** Where that fails, they are read at the next use. */
  function read(poll: Poll): void {
    const { session } = poll;
    work = work.then(async () => {
      try {
        const box = new BallotBox(await store.votes(session.id));
        for (const { id, into } of session.state.questions.list) box.place(id, into);
        box.recount();
        poll.box = box;
        for (const listener of onCounted) listener(session.id, null);
        for (const listener of onChosen) listener(session.id, null);
      } catch (error) {
        log.error({ err: error, session: session.id }, 'votes could not be read');
        if (polls.get(session.id) === poll) polls.delete(session.id);
      }
    });
  }

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      work = work.then(() => {
        scheduled = false;
        return write(waiting.splice(0));
      });
    });
  }

  async function write(casts: readonly Cast[]): Promise<void> {
    try {
      await store.castVotes(casts.map(({ change }) => change));
    } catch (error) {
      log.error({ err: error }, 'votes could not be written');
      for (const { settle } of casts) settle({ ok: false, rejection: { code: 'storage-failed', data: null } });
      return;
    }
    for (const { change, settle } of casts) {
      settle({ ok: true });
      const poll = polls.get(change.session);
      if (!poll?.box.set(change.question, change.voter, change.on)) continue;
      countSoon(poll);
      for (const listener of onChosen) listener(change.session, change.voter);
    }
  }

  function countSoon(poll: Poll): void {
    poll.counting ??= setTimeout(() => {
      poll.counting = null;
      const changed = poll.box.recount();
      if (changed.size > 0) for (const listener of onCounted) listener(poll.session.id, changed);
    }, countEvery).unref();
  }

  const ends = [
    sessions.onPublished(({ session, events }) => {
      const poll = polls.get(session);
      if (poll) for (const event of events) follow(poll, event);
    }),
    // Another log, or an erasure, which may have put another id in a voter's place.
    sessions.onReset((session) => {
      const poll = polls.get(session.id);
      if (poll) read(poll);
    }),
  ];

  function follow(poll: Poll, event: WebinarEvent): void {
    if (event.type !== 'questions.changed') return;
    const moved = event.data.changes.filter(({ field }) => field === 'into');
    if (moved.length === 0) return;
    for (const { question, to } of moved) poll.box.place(question, to as string | null);
    countSoon(poll);
  }

  return {
    cast(session, { question, on }, voter) {
      const refused: VoteOutcome = { ok: false, rejection: { code: 'not-votable', data: null } };
      const failed: VoteOutcome = { ok: false, rejection: { code: 'storage-failed', data: null } };
      if (closed) return Promise.resolve(failed);
      if (!isVotable(session, question)) return Promise.resolve(refused);
      // Rows are the truth: a vote may be written before the others were read.
      pollOf(session);
      return new Promise((settle) => {
        waiting.push({ change: { session: session.id, question, voter, on }, settle });
        schedule();
      });
    },
    counts: (session) => pollOf(session).box.counts,
    async together(session, questions) {
      const poll = pollOf(session);
      // What is being read or written comes first.
      await work;
      if (polls.get(session.id) !== poll) return null;
      const all = new Set(questions);
      for (const { id, into } of session.state.questions.list) if (into !== null && all.has(into)) all.add(id);
      return poll.box.together(all);
    },
    chosenBy: (session, voter) => pollOf(session).box.chosenBy(voter),
    onCounted: (listener) => {
      onCounted.add(listener);
      return () => onCounted.delete(listener);
    },
    onChosen: (listener) => {
      onChosen.add(listener);
      return () => onChosen.delete(listener);
    },
    async close() {
      closed = true;
      for (const end of ends) end();
      // What is scheduled joins the work in the next turn.
      await new Promise((resolve) => setImmediate(resolve));
      await work;
      for (const { counting } of polls.values()) if (counting) clearTimeout(counting);
    },
  };
}

/**
 * One’s own question may be voted for too: whoever asks wants to hear it answered. One that is on air still may: it can
 * come back into the queue, and its count tells how many it matters to.
 */
function isVotable({ state: { questions } }: LiveSession, id: Vote['question']): boolean {
  const question = find(questions.list, id);
  if (!question || question.erased || !questions.settings.voting) return false;
  return votable.has(question.status);
}
