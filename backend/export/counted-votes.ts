import type { LiveSession } from '../sessions/sessions.ts';
import type { VoteStore } from '../store/vote-store.ts';
import { BallotBox } from '../votes/ballot-box.ts';

/** People who voted for each question of a session, those of merged ones included, by what is durable now. */
export async function countedVotes(
  store: Pick<VoteStore, 'votes'>,
  session: LiveSession,
): Promise<ReadonlyMap<string, number>> {
  const box = new BallotBox(await store.votes(session.id));
  for (const { id, into } of session.state.questions.list) box.place(id, into);
  box.recount();
  return box.counts;
}
