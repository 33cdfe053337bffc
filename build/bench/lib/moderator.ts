import { type WebinarEvent, type WebinarState, reduce } from '../../../shared/webinar.ts';
import { type Product, limit } from './product.ts';
import { type Wire, connect } from './wire.ts';

/** A moderator's console without a page: it holds the session's state, gives commands, and knows the counts of votes. */
export interface Moderator {
  readonly state: WebinarState;
  /** By question, as far as it was told; 0 where there is no vote. */
  readonly votes: ReadonlyMap<string, number>;
  /** Gives a command and resolves with its id. @throws where it is refused */
  give(type: string, data: object): Promise<string>;
  close(): void;
}

/** What commands about the present must carry (rule K4). */
const liveFor = 5_000;

let given = 0;

export async function openModerator(product: Product, session: string): Promise<Moderator> {
  const token = await product.join('moderator');
  const first = Promise.withResolvers<WebinarState>();
  const votes = new Map<string, number>();
  let state: WebinarState | null = null;
  let seq = 0;
  const wire: Wire = await connect(product.url, {
    token,
    session,
    onEvent(name, message) {
      if (name === 'snapshot') {
        ({ seq, state } = message as { seq: number; state: WebinarState });
        first.resolve(state);
      } else if (name === 'frame' && state) {
        const { from, events } = message as { from: number; events: readonly WebinarEvent[] };
        for (const [index, event] of events.entries()) if (from + index > seq) state = reduce(state, event);
        seq = Math.max(seq, from + events.length - 1);
      } else if (name === 'votes') {
        const { whole, counts } = message as { whole: boolean; counts: Record<string, number> };
        if (whole) votes.clear();
        for (const [question, count] of Object.entries(counts)) votes.set(question, count);
      }
    },
  });
  await Promise.race([first.promise, limit(20_000, 'the first snapshot')]);
  return {
    get state() {
      if (!state) throw new Error('There is no snapshot');
      return state;
    },
    votes,
    async give(type, data) {
      const id = `moderator-${process.pid}-${given++}`;
      const answer = (await wire.ask('command', { id, type, data, until: Date.now() + liveFor })) as { ok: boolean };
      if (!answer.ok) throw new Error(`Refused: ${type} ${JSON.stringify(answer)}`);
      return id;
    },
    close: () => wire.close(),
  };
}

/** Takes questions in, as if they came from elsewhere, at most a thousand at once. */
export async function receive(
  moderator: Moderator,
  texts: readonly string[],
  prefix: string,
): Promise<readonly string[]> {
  const ids = texts.map((_, index) => `${prefix}-${index}`);
  for (let from = 0; from < ids.length; from += 1_000) {
    const questions = ids.slice(from, from + 1_000).map((id, index) => ({
      ...{ id, text: texts[from + index], language: 'en', name: '', place: '' },
      ...{ askedAt: null, external: null, answered: false },
    }));
    await moderator.give('questions.receive', { questions, source: 'staff' });
  }
  return ids;
}
