import { unreachable } from '../core/decider.ts';
import type { Instant, Recorded, Recording } from '../core/envelope.ts';
import { type Versions, touch, withField } from '../core/fields.ts';
import type { Language } from '../core/local-text.ts';
import type { Rank } from '../core/rank.ts';
import { type Trail, type TrailEntry, mapTrail, remember } from '../core/trail.ts';
import { blank } from './erase.ts';
import { handOn, positionOf } from './find.ts';
import type {
  Answer,
  Cause,
  Change,
  Flag,
  QuestionStatus,
  QuestionsFact,
  Rendering,
  Settings,
  Source,
} from './messages.ts';
import { isLiveStatus } from './moves.ts';
import { shifted } from './shift.ts';

export interface Revision {
  /** The text as it was until then. */
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
}

export interface QuestionState {
  readonly id: string;
  /** From 1, in the order of arrival. */
  readonly number: number;
  readonly receivedAt: Instant;
  readonly askedAt: Instant | null;
  readonly source: Source;
  /** Person id of the asker, where they asked here. */
  readonly author: string | null;
  readonly external: string | null;
  readonly name: string;
  readonly place: string;
  readonly flags: readonly Flag[];
  /** As it was asked. */
  readonly original: string;
  readonly text: string;
  readonly language: Language | null;
  readonly status: QuestionStatus;
  /** When it came to this status, and by whom. */
  readonly since: Instant;
  readonly movedBy: string;
  readonly rank: Rank;
  readonly tags: readonly string[];
  readonly note: string;
  readonly speaker: string | null;
  readonly answer: Answer | null;
  /** Why it was rejected or deferred. */
  readonly reason: string;
  readonly airedAt: Instant | null;
  readonly answeredAt: Instant | null;
  /** The question that it was merged into, and the status that it would have again. */
  readonly into: string | null;
  readonly former: QuestionStatus | null;
  readonly renderings: Readonly<Record<Language, Rendering>>;
  /** Earlier texts, oldest first. */
  readonly revisions: readonly Revision[];
  /** Booths that have its present text before them, by the language of their channel. */
  readonly seen: Readonly<Record<string, { readonly by: string; readonly at: Instant }>>;
  readonly erased: boolean;
  readonly versions: Versions;
}

/** Something that its author may take back (or, in `redo`, make again). */
export interface QuestionsUndo extends TrailEntry {
  readonly cause: Cause;
  /** What applying the entry does. */
  readonly changes: readonly Change[];
  /** It touches what is on air or next: only a live command may do that. */
  readonly live: boolean;
}

export interface QuestionsState extends Trail<QuestionsUndo> {
  /** By number: the question of number n stands at n − 1. */
  readonly list: readonly QuestionState[];
  readonly onAir: string | null;
  readonly next: string | null;
  readonly settings: Settings;
  readonly versions: Versions;
}

export const initialSettings: Settings = {
  intake: 'open',
  notice: '',
  moderated: true,
  maxLength: 500,
  anonymous: 'allowed',
  voting: true,
  retention: 90,
  words: {},
  frames: [],
  machine: false,
};

export const initial: QuestionsState = {
  list: [],
  onAir: null,
  next: null,
  settings: initialSettings,
  versions: {},
  undo: {},
  redo: {},
};

const revisionsKept = 50;

export function reduce(state: QuestionsState, event: Recorded<QuestionsFact>): QuestionsState {
  switch (event.type) {
    case 'questions.received': {
      const received = event.data.questions.map(({ answered: _answered, answer, ...question }): QuestionState => ({
        ...question,
        answer: answer === null ? null : { text: answer, to: 'public' },
        receivedAt: event.at,
        original: question.text,
        since: event.at,
        movedBy: event.by,
        tags: [],
        note: '',
        speaker: null,
        reason: '',
        airedAt: null,
        answeredAt: question.status === 'answered' ? event.at : null,
        into: null,
        former: null,
        renderings: {},
        revisions: [],
        seen: {},
        erased: false,
        versions: {},
      }));
      const list = [...state.list, ...received];
      handOn(
        state.list,
        list,
        received.map((_, index) => state.list.length + index),
      );
      return { ...state, list };
    }
    case 'questions.changed':
      return retrace(apply(state, event), event);
    case 'questions.seen': {
      const { question, booth } = event.data;
      return update(state, question, (before) => ({
        ...before,
        seen: { ...before.seen, [booth]: { by: event.by, at: event.at } },
      }));
    }
    case 'questions.configured': {
      const { changes } = event.data;
      const fields = changes.map(({ field }) => field);
      return {
        ...state,
        settings: changes.reduce((record, { field, to }) => withField(record, field, to), state.settings),
        versions: touch(state.versions, fields, event),
      };
    }
    case 'questions.erased':
      return erase(state, new Set(event.data.questions), event);
    case 'questions.shifted':
      return shifted(state, event.data.ms);
    default:
      return unreachable(event);
  }
}

type ChangedEvent = Extract<Recorded<QuestionsFact>, { type: 'questions.changed' }>;

function apply(state: QuestionsState, event: ChangedEvent): QuestionsState {
  let { onAir, next } = state;
  const list = [...state.list];
  const positions: number[] = [];
  for (const [id, changes] of Map.groupBy(event.data.changes, ({ question }) => question)) {
    const position = positionOf(state.list, id);
    const before = state.list[position];
    if (!before) throw new Error(`Event ${event.seq} changes the missing question ${id}`);
    list[position] = changed(before, changes, event);
    positions.push(position);
  }
  handOn(state.list, list, positions);
  for (const { question, field, from, to } of event.data.changes) {
    if (field !== 'status') continue;
    if (from === 'on-air' && onAir === question) onAir = null;
    if (from === 'next' && next === question) next = null;
    if (to === 'on-air') onAir = question;
    if (to === 'next') next = question;
  }
  return { ...state, list, onAir, next };
}

function changed(before: QuestionState, changes: readonly Change[], event: ChangedEvent): QuestionState {
  const { at, by } = event;
  let question = changes.reduce((record, { field, to }) => withField(record, field, to), before);
  const fields = changes.map(({ field }) => field);
  if (fields.includes('text')) {
    const revision: Revision = { text: before.text, by, at };
    question = { ...question, revisions: [...before.revisions, revision].slice(-revisionsKept), seen: {} };
  }
  if (fields.includes('status')) question = { ...question, since: at, movedBy: by };
  return { ...question, versions: touch(before.versions, fields, event) };
}

function retrace(state: QuestionsState, event: ChangedEvent): QuestionsState {
  const { cause, of } = event.data;
  // Their own questions are the audience's to change, and the backend's renderings nobody's.
  if (cause === 'amend' || cause === 'withdraw' || cause === 'machine') return state;
  const { command, seq, at } = event;
  const changes = inverted(event.data.changes);
  const edited =
    cause === 'undo' || cause === 'redo' ? state[cause][event.by]?.findLast((e) => e.command === of) : null;
  const live = changes.some(({ field, from, to }) => field === 'status' && (isLiveStatus(from) || isLiveStatus(to)));
  const entry: QuestionsUndo = { command, seq, at, cause: edited?.cause ?? cause, changes, live };
  const step = cause === 'undo' || cause === 'redo' ? ({ cause, of } as const) : ({ cause: 'made' } as const);
  const trail = remember(state, event.by, entry, step);
  // What was live is past once it was taken back: it is done anew, not again.
  return { ...state, undo: trail.undo, redo: live && cause === 'undo' ? state.redo : trail.redo };
}

/** The same steps backwards. */
function inverted(changes: readonly Change[]): readonly Change[] {
  return changes.map(({ from, to, ...rest }): Change => ({ ...rest, from: to, to: from })).reverse();
}

function update(state: QuestionsState, id: string, change: (question: QuestionState) => QuestionState): QuestionsState {
  const position = positionOf(state.list, id);
  const before = state.list[position];
  if (!before) return state;
  const list = state.list.with(position, change(before));
  handOn(state.list, list, [position]);
  return { ...state, list };
}

/**
 * Texts and names go; numbers, states, times and counts stay. A question without a text has no place on air or next,
 * and holds none that were merged into it.
 */
function erase(state: QuestionsState, erased: ReadonlySet<string>, { at, by }: Recording): QuestionsState {
  const list = state.list.map((question): QuestionState => {
    if (erased.has(question.id)) {
      const left = { ...question, ...blank, versions: {}, erased: true };
      if (question.status === 'on-air') return { ...left, status: 'answered', answeredAt: at, since: at, movedBy: by };
      return question.status === 'next' ? { ...left, status: 'approved', since: at, movedBy: by } : left;
    }
    if (question.into === null || !erased.has(question.into)) return question;
    return { ...question, status: question.former ?? 'approved', into: null, former: null, since: at, movedBy: by };
  });
  const kept = (id: string | null): string | null => (id !== null && erased.has(id) ? null : id);
  return {
    ...state,
    list,
    onAir: kept(state.onAir),
    next: kept(state.next),
    ...mapTrail(state, (entry) => (entry.changes.some(({ question }) => erased.has(question)) ? null : entry)),
  };
}
