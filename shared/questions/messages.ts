import { z } from 'zod';
import { type FactsOf, Id, Instant, Json } from '../core/envelope.ts';
import { FieldChange, FieldSet } from '../core/fields.ts';
import { Language } from '../core/local-text.ts';
import type { StepsOf, Upcaster } from '../core/upcast.ts';

/** States of a question, and the moves between them: DOMAIN “Questions”; `moves.ts` holds the table. */
export const QuestionStatus = z.enum([
  'pending',
  'approved',
  'next',
  'on-air',
  'answered',
  'rejected',
  'deferred',
  'merged',
  'withdrawn',
]);
export type QuestionStatus = z.infer<typeof QuestionStatus>;

export const Source = z.enum(['audience', 'staff', 'chat', 'import', 'api']);
export type Source = z.infer<typeof Source>;

/** Longest text that is kept; the audience's own limit is a setting below it. */
export const longest = 2_000;
const Text = z.string().trim().min(1).max(longest);
/** Longest name and place that are kept. */
export const longestName = 80;
/** Personal data, empty where the asker stays anonymous. */
const Name = z.string().trim().max(longestName);
const Tag = z.string().trim().min(1).max(40);

/** Why a question deserves a second look. Flags never drop anything. */
export const Flag = z.enum(['link', 'repeated', 'word', 'hidden-characters']);
export type Flag = z.infer<typeof Flag>;

/** What an asker writes. */
const asked = { id: Id, text: Text, language: Language.nullable(), name: Name, place: Name };
export const NewQuestion = z.strictObject(asked);
export type NewQuestion = z.infer<typeof NewQuestion>;

/** Longest written answer that is kept. */
export const longestAnswer = 4_000;

/** A question that staff, an import or another program brings along. */
export const Incoming = z.strictObject({
  ...asked,
  /** When it was asked elsewhere, where that is known. */
  askedAt: Instant.nullable(),
  /** Its id there, so that it is not taken in twice. */
  external: z.string().max(200).nullable(),
  answered: z.boolean(),
  /** What was answered there in writing; it becomes a written answer for everyone. */
  answer: z.string().trim().max(longestAnswer).optional(),
});
export type Incoming = z.infer<typeof Incoming>;

/** A question as it is received. */
export const Received = z.strictObject({
  ...Incoming.shape,
  /** Empty once it was erased. */
  text: z.string().max(longest),
  /** Null where none came with it, or once it was erased. */
  answer: z.string().max(longestAnswer).nullable(),
  source: Source,
  /** Person id of the asker, where they asked here. */
  author: Id.nullable(),
  /** From 1, in the order of arrival, without gaps. */
  number: z.number().int().min(1),
  rank: z.string(),
  status: z.enum(['pending', 'approved', 'answered']),
  flags: z.array(Flag),
});
export type Received = z.infer<typeof Received>;

/** The text in another language. `stale`: the source was edited since. */
export const Rendering = z.strictObject({
  text: z.string().max(longest * 2),
  from: z.enum(['interpreter', 'moderator', 'machine']),
  by: Id,
  at: Instant,
  /** Person who looked over it, where it was not written by a person. */
  reviewed: Id.nullable(),
  stale: z.boolean(),
});
export type Rendering = z.infer<typeof Rendering>;

/** A written answer: for everyone, or for the asker only. */
export const Answer = z.strictObject({
  text: z.string().trim().min(1).max(longestAnswer),
  to: z.enum(['public', 'asker']),
});
export type Answer = z.infer<typeof Answer>;

/** What `questions.edit` may set. */
export const editable = {
  text: Text,
  language: Language.nullable(),
  tags: z.array(Tag).max(20),
  note: z.string().max(4_000),
  /** One person of the programme, to whom it is put. */
  speaker: Id.nullable(),
  answer: Answer.nullable(),
} as const;

export const IntakeMode = z.enum(['open', 'closed', 'follows']);
export type IntakeMode = z.infer<typeof IntakeMode>;

/** Words that flag a question when they stand in its text, by language. */
const WordLists = z.partialRecord(Language, z.array(z.string().trim().min(1).max(60)).max(500));

/** What `questions.configure` may set. */
export const settings = {
  /** `follows`: open while the run-sheet's item of kind questions is on. */
  intake: IntakeMode,
  /** Shown to the audience beside a closed intake. */
  notice: z.string().max(200),
  /** Without it, questions are approved as they come. */
  moderated: z.boolean(),
  /** Most characters of a question of the audience. */
  maxLength: z.number().int().min(100).max(longest),
  anonymous: z.enum(['allowed', 'required', 'refused']),
  voting: z.boolean(),
  /** Days after the end of the session until texts and names are erased. */
  retention: z.number().int().min(1).max(3_650),
  words: WordLists,
  /** Origins of pages that may hold the audience page in a frame. */
  frames: z.array(z.url({ protocol: /^https?$/ }).max(200)).max(20),
  /** Machine translation of approved questions into the session's languages, where the backend has one. */
  machine: z.boolean(),
} as const;

export const Settings = z.strictObject(settings);
export type Settings = z.infer<typeof Settings>;

/** At most this many in one session. */
export const maxQuestions = 20_000;
const Ids = z.array(Id).min(1).max(1_000);

/** Staff put a question on air or next: these act on the present and are live commands. */
export const liveCommands = {
  /** `saw`: the question that the sender saw as next. Null for `question` empties the place. */
  'questions.set-next': z.strictObject({ question: Id.nullable(), saw: Id.nullable() }),
  /** Puts one on air; what was on air (`saw`) is answered with that. */
  'questions.air': z.strictObject({ question: Id, saw: Id.nullable() }),
  /** On air → answered, next → on air, following → next, where all three are still what the sender saw. */
  'questions.advance': z.strictObject({ onAir: Id.nullable(), next: Id.nullable(), following: Id.nullable() }),
  'questions.leave-air': z.strictObject({ question: Id, to: z.enum(['answered', 'next', 'approved']) }),
  /** Takes back the sender's newest step where it touched what is on air or next. */
  'questions.undo-live': z.strictObject({ of: Id }),
};

export const commands = {
  ...liveCommands,
  /** Of the audience, for themselves. */
  'questions.submit': NewQuestion,
  'questions.amend': z.strictObject({ question: Id, text: Text }),
  'questions.withdraw': z.strictObject({ question: Id }),
  /** Of staff, imports and other programs. */
  'questions.receive': z.strictObject({
    questions: z.array(Incoming).min(1).max(1_000),
    source: z.enum(['staff', 'chat', 'import', 'api']),
  }),
  'questions.move': z.strictObject({
    questions: Ids,
    to: z.enum(['pending', 'approved', 'rejected', 'deferred', 'answered']),
    /** For the log of the session; nobody outside staff sees it. */
    reason: z.string().max(500),
  }),
  'questions.edit': z.strictObject({ question: Id, changes: z.array(FieldChange).min(1).max(20) }),
  'questions.tag': z.strictObject({ questions: Ids, add: z.array(Tag).max(20), remove: z.array(Tag).max(20) }),
  'questions.reorder': z.strictObject({ questions: Ids, after: Id.nullable() }),
  'questions.merge': z.strictObject({ questions: Ids, into: Id }),
  'questions.unmerge': z.strictObject({ questions: Ids }),
  /** Writes the text in another language; an empty one removes it. `base` as in an edit of `renderings.<language>`. */
  'questions.render': z.strictObject({
    question: Id,
    language: Language,
    text: z
      .string()
      .trim()
      .max(longest * 2),
    base: Id.nullable(),
  }),
  'questions.review': z.strictObject({ question: Id, language: Language, base: Id.nullable() }),
  /** What a machine made of a text; given by the backend. `source`: the command that last changed the text. */
  'questions.machine-render': z.strictObject({
    question: Id,
    language: Language,
    text: z
      .string()
      .min(1)
      .max(longest * 2),
    source: Id.nullable(),
  }),
  /** The booth in which the sender sits has the question before it. */
  'questions.see': z.strictObject({ question: Id, booth: Id }),
  'questions.configure': z.strictObject({ changes: z.array(FieldChange).min(1).max(20) }),
  'questions.undo': z.strictObject({ of: Id }),
  'questions.redo': z.strictObject({ of: Id }),
  /** Blanks texts and names, in the state, in the log and wherever else they are stored. */
  'questions.erase': z.strictObject({ questions: Ids }),
  /** The same for everything that one person asked: their own wish, or staff's. */
  'questions.erase-author': z.strictObject({ author: Id }),
  /** The same for all, when the retention time is over; given by the backend. */
  'questions.erase-all': z.strictObject({}),
};

/** One reversible step on one question. */
export const Change = z.strictObject({ question: Id, field: z.string(), from: Json, to: Json });
export type Change = z.infer<typeof Change>;

export const Cause = z.enum([
  'amend',
  'withdraw',
  'move',
  'edit',
  'tag',
  'reorder',
  'merge',
  'unmerge',
  'render',
  'review',
  'machine',
  'set-next',
  'air',
  'advance',
  'leave-air',
  'undo',
  'redo',
]);
export type Cause = z.infer<typeof Cause>;

export const events = {
  'questions.received': z.strictObject({ questions: z.array(Received).min(1) }),
  'questions.changed': z.strictObject({
    changes: z.array(Change).min(1),
    cause: Cause,
    /** The command that is taken back or made again. */
    of: Id.nullable(),
  }),
  /** Before there were booths, `booth` was the language of a channel: the id of the booth that a session begins with. */
  'questions.seen': z.strictObject({ question: Id, booth: Id }),
  'questions.configured': z.strictObject({ changes: z.array(FieldSet) }),
  /** `author`: it was about everything of one person, so that their votes are no longer theirs either. */
  'questions.erased': z.strictObject({ questions: z.array(Id), author: Id.optional() }),
  /** The backend's clock was moved by so many ms: what is measured from now moves with it (rule T2). */
  'questions.shifted': z.strictObject({ ms: z.number().int() }),
};

/** Questions brought no answers along at first. */
const unanswered: Upcaster = (data) => {
  const { questions } = data as { readonly questions: readonly object[] };
  return { questions: questions.map((question) => ({ ...question, answer: null })) };
};

export const steps: StepsOf<typeof events> = { 'questions.received': [unanswered] };

export type QuestionsCommand = FactsOf<typeof commands>;
export type QuestionsFact = FactsOf<typeof events>;
