import { z } from 'zod';
import { Id, Instant } from '../core/envelope.ts';
import { Language } from '../core/local-text.ts';
import { Incoming, NewQuestion } from '../questions/messages.ts';

/** HTTP routes for other programs: keys, intake of questions, webhooks, translation. See docs/api.md. */

const Label = z.string().trim().max(80);

/** What a key opens: the intake of questions, or telling what is measured of channels (`telemetry.ts`). */
export const KeyPurpose = z.enum(['intake', 'telemetry']);
export type KeyPurpose = z.infer<typeof KeyPurpose>;

/** POST /api/sessions/:id/keys (organiser, moderator). Answers 201. */
export const NewKey = z.strictObject({ purpose: KeyPurpose, label: Label });
export type NewKey = z.infer<typeof NewKey>;

/** The key is told once, when it is made: only its hash is kept. */
export const CreatedKey = z.strictObject({ id: Id, key: z.string() });
export type CreatedKey = z.infer<typeof CreatedKey>;

/** GET /api/sessions/:id/keys; DELETE /api/sessions/:id/keys/:key revokes one and answers 204. */
export const Key = z.strictObject({
  id: Id,
  purpose: KeyPurpose,
  label: z.string(),
  createdAt: Instant,
  /** When it last let someone in, to the minute. */
  usedAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
});
export type Key = z.infer<typeof Key>;
export const KeyList = z.strictObject({ keys: z.array(Key) });
export type KeyList = z.infer<typeof KeyList>;

/** A question of another program. The same `external` is the same question, however often it is sent. */
export const IntakeQuestion = z.strictObject({
  external: z.string().trim().min(1).max(200),
  text: NewQuestion.shape.text,
  language: Language.nullable().default(null),
  name: NewQuestion.shape.name.default(''),
  place: NewQuestion.shape.place.default(''),
  askedAt: Incoming.shape.askedAt.default(null),
  answered: z.boolean().default(false),
});
export type IntakeQuestion = z.infer<typeof IntakeQuestion>;

export const mostInBatch = 500;

/** POST /api/intake/questions (Bearer: a key of purpose intake): one question or a batch. */
export const IntakeRequest = z.union([
  IntakeQuestion,
  z.strictObject({ questions: z.array(IntakeQuestion).min(1).max(mostInBatch) }),
]);
export type IntakeRequest = z.infer<typeof IntakeRequest>;

/** What became of one entry. `refused` leaves the others of the batch alone. */
export const IntakeResult = z.union([
  z.strictObject({
    external: z.string(),
    /** `known`: it was received before, by this key or another way. */
    result: z.enum(['received', 'known']),
    question: Id,
    /** From 1, in the order of arrival in the session. */
    number: z.number().int().min(1),
    /** The text sent is not the one received first, which stays. */
    textDiffers: z.boolean(),
  }),
  z.strictObject({
    /** Null where the entry has none. */
    external: z.string().nullable(),
    result: z.literal('refused'),
    /** `erased`: received before and erased since; `full`: the session takes no more questions. */
    reason: z.enum(['invalid', 'erased', 'full']),
    /** For `invalid`: where and what. */
    detail: z.string().optional(),
  }),
]);
export type IntakeResult = z.infer<typeof IntakeResult>;

/** In the order of the request. */
export const IntakeResponse = z.strictObject({
  results: z.array(IntakeResult),
  /** Whether the audience page takes questions now. It does not bind programs: what they send is received. */
  open: z.boolean(),
});
export type IntakeResponse = z.infer<typeof IntakeResponse>;

/** Changes of a question's state that are told; the message's type is `question.` and one of these. */
export const WebhookEvent = z.enum(['received', 'approved', 'on-air', 'answered', 'rejected', 'withdrawn', 'merged']);
export type WebhookEvent = z.infer<typeof WebhookEvent>;

/** Why a delivery failed. `gone`: the receiver answered 410, which ends the webhook at once. */
export const WebhookFault = z.enum([
  'address-refused',
  'name-unresolved',
  'unreachable',
  'certificate',
  'timeout',
  'redirected',
  'refused',
  'receiver-failing',
  'gone',
]);
export type WebhookFault = z.infer<typeof WebhookFault>;

/** Why an address cannot be a webhook's, whoever answers there. */
export const WebhookAddressFault = z.enum(['not-web', 'https-only', 'with-credentials', 'not-public']);
export type WebhookAddressFault = z.infer<typeof WebhookAddressFault>;

/** In one session. */
export const mostWebhooks = 20;

/**
 * POST /api/sessions/:id/webhooks (organiser, moderator). Answers 201; `invalid` with detail `url: ` and a
 * `WebhookAddressFault` where it may not go, and with `webhooks: too-many`.
 */
export const NewWebhook = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(2_000),
  label: Label,
  events: z.array(WebhookEvent).min(1).max(WebhookEvent.options.length),
  /** Sends the asker's name and place along. */
  withNames: z.boolean(),
});
export type NewWebhook = z.infer<typeof NewWebhook>;

/** The secret is told once, when the webhook is made. */
export const CreatedWebhook = z.strictObject({ id: Id, secret: z.string() });
export type CreatedWebhook = z.infer<typeof CreatedWebhook>;

/** GET /api/sessions/:id/webhooks; DELETE /api/sessions/:id/webhooks/:webhook removes one and answers 204. */
export const Webhook = z.strictObject({
  id: Id,
  url: z.string(),
  label: z.string(),
  events: z.array(WebhookEvent),
  withNames: z.boolean(),
  createdAt: Instant,
  deliveredAt: Instant.nullable(),
  /** Messages that wait, those that are tried again included. */
  waiting: z.number().int(),
  /** Messages given up. */
  lost: z.number().int(),
  /** Since when every attempt has failed, and why the newest did. */
  failingSince: Instant.nullable(),
  fault: WebhookFault.nullable(),
  /** It gets nothing any more: make a new one. */
  disabledAt: Instant.nullable(),
});
export type Webhook = z.infer<typeof Webhook>;
export const WebhookList = z.strictObject({ webhooks: z.array(Webhook) });
export type WebhookList = z.infer<typeof WebhookList>;

/** What a receiver is sent. Signed as the Standard Webhooks specification says. */
export const WebhookMessage = z.strictObject({
  type: z.templateLiteral(['question.', WebhookEvent]),
  /** When it happened, ISO 8601 in UTC. */
  timestamp: z.iso.datetime(),
  data: z.strictObject({
    session: Id,
    /** Place in the session's log: messages may arrive in another order. */
    position: z.number().int(),
    question: z.strictObject({
      id: Id,
      number: z.number().int(),
      source: z.enum(['audience', 'staff', 'chat', 'import', 'api']),
      /** Of a question that came in with a key. */
      external: z.string().nullable(),
      language: Language.nullable(),
      /** As it is when the message is sent; null once it was erased. */
      text: z.string().nullable(),
      /** The number of the question that it was merged into. */
      mergedInto: z.number().int().nullable(),
      /** Of webhooks with names; empty where the asker is anonymous. */
      name: z.string().optional(),
      place: z.string().optional(),
    }),
  }),
});
export type WebhookMessage = z.infer<typeof WebhookMessage>;

/** GET /api/translation (staff). */
export const TranslationStatus = z.strictObject({
  provider: z.enum(['none', 'libretranslate', 'deepl']),
  /** Where texts of approved questions are sent, in sessions that switch it on. */
  host: z.string().nullable(),
  state: z.enum(['off', 'working', 'waiting', 'stopped']),
  /** Why it waits or has stopped. */
  fault: z.enum(['busy', 'unreachable', 'key-refused', 'quota-used-up']).nullable(),
});
export type TranslationStatus = z.infer<typeof TranslationStatus>;

/** GET /api/sessions/:id/questions.csv and .xlsx (organiser, moderator). */
export const ExportQuery = z.strictObject({
  /** With the askers' names and places. */
  names: z.enum(['yes', 'no']).default('no'),
  /** Of headings and states. */
  language: z.enum(['fr', 'en', 'es']).default('en'),
});
export type ExportQuery = z.infer<typeof ExportQuery>;

/** GET /api/sessions/:id/interpretation.csv and .xlsx (staff): what became of the interpretation. */
export const ReportQuery = z.strictObject({
  /** Of headings and states. */
  language: ExportQuery.shape.language,
});
export type ReportQuery = z.infer<typeof ReportQuery>;
