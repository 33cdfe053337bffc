import { z } from 'zod';
import type { QuestionState } from '../../shared/questions/state.ts';
import type { Snapshot } from '../../shared/protocol/socket.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { type WebinarState, reducerVersion } from '../../shared/webinar-state.ts';
import type { ConsoleStorage } from './storage.ts';

/** Ms between two writes of a changing state. */
const writeEvery = 5_000;
/** Questions put into words in one turn of the event loop: frames are painted in between. */
const sliceSize = 200;

/** The newest confirmed state, kept so that a restarted console has something to show before it is connected. */
export interface LastKnown {
  readonly load: () => Promise<Snapshot | null>;
  /** Writes now and then; `at once` where what lies there must not stay. */
  readonly keep: (snapshot: Snapshot, when: 'in time' | 'at once') => void;
  /** Writes what is waiting: the page may be gone in a moment. */
  readonly flush: () => void;
  /** Removes what lies there. */
  readonly drop: () => void;
}

/**
 * A state that other reducers made is useless: it is made anew from the log. It is kept as text, the questions by
 * themselves: storing thousands of them as objects would copy each of them at every write, and hold up the page.
 */
const Stored = z.object({
  reducer: z.literal(reducerVersion),
  protocol: z.literal(protocolVersion),
  epoch: z.string(),
  seq: z.number(),
  state: z.string(),
  questions: z.string(),
});

/** @param scope backend, session, person and role: another role sees another state. */
export function createLastKnown(storage: ConsoleStorage | null, scope: readonly string[]): LastKnown {
  const key = `state ${scope.join(' ')}`;
  let waiting: Snapshot | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (!waiting) return;
    const { epoch, seq, state } = waiting;
    waiting = null;
    const record = { reducer: reducerVersion, protocol: protocolVersion, epoch, seq, ...textsOf(state) };
    // Losing this copy costs a moment at the next start, nothing else.
    storage?.set(key, record).catch(() => {});
  }

  /** Flushes once all questions are in words, which is done a few at a time. */
  function prepare(): void {
    let left = sliceSize;
    for (const question of waiting?.state.questions.list ?? []) {
      if (texts.has(question)) continue;
      if (left === 0) {
        timer = setTimeout(prepare);
        return;
      }
      left -= 1;
      textOf(question);
    }
    flush();
  }

  return {
    async load() {
      const stored = Stored.safeParse(await storage?.get(key).catch(() => null));
      return stored.success ? readState(stored.data) : null;
    },
    keep(snapshot, when) {
      waiting = snapshot;
      if (when === 'at once') flush();
      else timer ??= setTimeout(prepare, writeEvery);
    },
    flush,
    drop() {
      waiting = null;
      flush();
      storage?.delete(key).catch(() => {});
    },
  };
}

function textsOf(state: WebinarState): Pick<z.infer<typeof Stored>, 'state' | 'questions'> {
  const { list } = state.questions;
  return {
    state: JSON.stringify({ ...state, questions: { ...state.questions, list: [] } }),
    questions: `[${list.map(textOf).join(',')}]`,
  };
}

function readState({ epoch, seq, state: text, questions }: z.infer<typeof Stored>): Snapshot | null {
  try {
    const state = JSON.parse(text) as WebinarState;
    const list = JSON.parse(questions) as readonly QuestionState[];
    return { epoch, seq, state: { ...state, questions: { ...state.questions, list } } };
  } catch {
    // Damaged: as good as none.
    return null;
  }
}

/** A question as it is never changes: what has changed is another object. */
const texts = new WeakMap<QuestionState, string>();

function textOf(question: QuestionState): string {
  let text = texts.get(question);
  if (text === undefined) texts.set(question, (text = JSON.stringify(question)));
  return text;
}
