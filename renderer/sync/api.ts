import { z } from 'zod';
import {
  AdoptedClock,
  CountedTogether,
  CreatedInvite,
  CreatedSession,
  Health,
  HttpError,
  InviteList,
  InvitePreview,
  type JoinRequest,
  Membership,
  type NewInvite,
  type NewSession,
  SessionList,
} from '../../shared/protocol/http.ts';
import type { StoredFile } from '../../shared/protocol/files.ts';
import type {
  CreatedKey,
  CreatedWebhook,
  ExportQuery,
  KeyList,
  NewKey,
  NewWebhook,
  ReportQuery,
  TranslationStatus,
  WebhookList,
} from '../../shared/protocol/integrations.ts';
import type { Sending } from './send-file.ts';

/** What the backend answered in place of what was asked for, or why nothing came. */
export type ApiError =
  | HttpError
  /** No answer: no network, no backend, or none within the limit. */
  | { readonly error: 'unreachable' }
  /** An answer that this program cannot read: another version, or not Rostrum. */
  | { readonly error: 'unreadable'; readonly status: number };

export type ApiResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ApiError };

/** The backend's HTTP routes. Nothing here throws or rejects. */
export interface Api {
  readonly join: (request: JoinRequest) => Promise<ApiResult<Membership>>;
  readonly me: (token: string) => Promise<ApiResult<Membership>>;
  readonly preview: (invite: string) => Promise<ApiResult<InvitePreview>>;
  readonly sessions: (token: string) => Promise<ApiResult<SessionList>>;
  readonly createSession: (token: string, session: NewSession) => Promise<ApiResult<CreatedSession>>;
  readonly invites: (token: string, session: string) => Promise<ApiResult<InviteList>>;
  readonly createInvite: (token: string, invite: NewInvite) => Promise<ApiResult<CreatedInvite>>;
  readonly revokeInvite: (token: string, id: string) => Promise<ApiResult<null>>;
  readonly adoptClock: (token: string) => Promise<ApiResult<AdoptedClock>>;
  /** How many people voted for any of these questions: what they would count as one. */
  readonly countTogether: (
    token: string,
    session: string,
    questions: readonly string[],
  ) => Promise<ApiResult<CountedTogether>>;
  readonly keys: (token: string, session: string) => Promise<ApiResult<KeyList>>;
  readonly createKey: (token: string, session: string, key: NewKey) => Promise<ApiResult<CreatedKey>>;
  readonly revokeKey: (token: string, session: string, id: string) => Promise<ApiResult<null>>;
  readonly webhooks: (token: string, session: string) => Promise<ApiResult<WebhookList>>;
  readonly createWebhook: (token: string, session: string, webhook: NewWebhook) => Promise<ApiResult<CreatedWebhook>>;
  readonly removeWebhook: (token: string, session: string, id: string) => Promise<ApiResult<null>>;
  /** A session's questions as a file, whole. */
  readonly exportQuestions: (
    token: string,
    session: string,
    format: 'csv' | 'xlsx',
    query: ExportQuery,
  ) => Promise<ApiResult<Uint8Array<ArrayBuffer>>>;
  /** What became of a session's interpretation as a file, whole. */
  readonly exportReport: (
    token: string,
    session: string,
    format: 'csv' | 'xlsx',
    query: ReportQuery,
  ) => Promise<ApiResult<Uint8Array<ArrayBuffer>>>;
  /** A document's file, by its hash. */
  readonly sessionFile: (token: string, session: string, hash: string) => Promise<ApiResult<Uint8Array<ArrayBuffer>>>;
  /** Sends a file for a document to name. */
  readonly keepFile: (token: string, session: string, file: File, sending: Sending) => Promise<ApiResult<StoredFile>>;
  /** Whether questions can be translated by machine, and where their texts would go. */
  readonly translation: (token: string) => Promise<ApiResult<TranslationStatus>>;
  readonly health: () => Promise<ApiResult<Health>>;
}

type SessionList = z.infer<typeof SessionList>;
type CreatedSession = z.infer<typeof CreatedSession>;
type InviteList = z.infer<typeof InviteList>;
type CreatedInvite = z.infer<typeof CreatedInvite>;

/** Ms after which a request is given up, and one for a file that has to be written first. */
const limit = 10_000;
const fileLimit = 150_000;

interface Sent {
  readonly token?: string;
  readonly body?: unknown;
}

/** What is said of other programs is loaded when it is first asked for. */
const schema = async <N extends 'KeyList' | 'CreatedKey' | 'WebhookList' | 'CreatedWebhook' | 'TranslationStatus'>(
  name: N,
) => (await import('../../shared/protocol/integrations.ts'))[name];

/** @param origin of the backend, e.g. `http://127.0.0.1:4317`. */
export function createApi(origin: string, fetcher: typeof fetch = (...request) => fetch(...request)): Api {
  const send = (method: 'GET' | 'POST' | 'DELETE', path: string, { token, body }: Sent, within = limit) =>
    fetcher(`${origin}${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(within),
    });

  /** @param answers what the answer must be; where it cannot be loaded, the backend is away. */
  async function ask<T>(
    answers: z.ZodType<T> | Promise<z.ZodType<T>>,
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    sent: Sent = {},
  ): Promise<ApiResult<T>> {
    let expected: z.ZodType<T>;
    let response: Response;
    let answer: unknown;
    try {
      expected = await answers;
      response = await send(method, path, sent);
      answer = parsed(await response.text());
    } catch {
      return { ok: false, error: { error: 'unreachable' } };
    }
    const value = expected.safeParse(answer);
    if (value.success && (response.ok || expected === (Health as z.ZodType))) return { ok: true, value: value.data };
    return { ok: false, error: refusal(response, answer) };
  }

  async function file(path: string, token: string): Promise<ApiResult<Uint8Array<ArrayBuffer>>> {
    try {
      const response = await send('GET', path, { token }, fileLimit);
      if (response.ok) return { ok: true, value: new Uint8Array(await response.arrayBuffer()) };
      return { ok: false, error: refusal(response, parsed(await response.text())) };
    } catch {
      return { ok: false, error: { error: 'unreachable' } };
    }
  }

  const of = (session: string, rest: string): string => `/api/sessions/${encodeURIComponent(session)}/${rest}`;

  return {
    join: (request) => ask(Membership, 'POST', '/api/join', { body: request }),
    me: (token) => ask(Membership, 'GET', '/api/me', { token }),
    preview: (invite) => ask(InvitePreview, 'GET', '/api/invites/preview', { token: invite }),
    sessions: (token) => ask(SessionList, 'GET', '/api/sessions', { token }),
    createSession: (token, session) => ask(CreatedSession, 'POST', '/api/sessions', { token, body: session }),
    invites: (token, session) =>
      ask(InviteList, 'GET', `/api/invites?session=${encodeURIComponent(session)}`, { token }),
    createInvite: (token, invite) => ask(CreatedInvite, 'POST', '/api/invites', { token, body: invite }),
    revokeInvite: (token, id) => ask(z.null(), 'DELETE', `/api/invites/${encodeURIComponent(id)}`, { token }),
    adoptClock: (token) => ask(AdoptedClock, 'POST', '/api/clock/adopt', { token, body: {} }),
    countTogether: (token, session, questions) =>
      ask(CountedTogether, 'POST', of(session, 'votes/together'), { token, body: { questions } }),
    keys: (token, session) => ask(schema('KeyList'), 'GET', of(session, 'keys'), { token }),
    createKey: (token, session, body) => ask(schema('CreatedKey'), 'POST', of(session, 'keys'), { token, body }),
    revokeKey: (token, session, id) =>
      ask(z.null(), 'DELETE', of(session, `keys/${encodeURIComponent(id)}`), { token }),
    webhooks: (token, session) => ask(schema('WebhookList'), 'GET', of(session, 'webhooks'), { token }),
    createWebhook: (token, session, body) =>
      ask(schema('CreatedWebhook'), 'POST', of(session, 'webhooks'), { token, body }),
    removeWebhook: (token, session, id) =>
      ask(z.null(), 'DELETE', of(session, `webhooks/${encodeURIComponent(id)}`), { token }),
    exportQuestions: (token, session, format, query) =>
      file(of(session, `questions.${format}?${new URLSearchParams(query)}`), token),
    exportReport: (token, session, format, query) =>
      file(of(session, `interpretation.${format}?${new URLSearchParams(query)}`), token),
    sessionFile: (token, session, hash) => file(of(session, `files/${encodeURIComponent(hash)}`), token),
    async keepFile(token, session, file, sending) {
      try {
        const { sendFile } = await import('./send-file.ts');
        const path = of(session, `files?${new URLSearchParams({ name: file.name })}`);
        return await sendFile(`${origin}${path}`, token, file, sending);
      } catch {
        return { ok: false, error: { error: 'unreachable' } };
      }
    },
    translation: (token) => ask(schema('TranslationStatus'), 'GET', '/api/translation', { token }),
    // A backend that cannot write answers 503 with the same shape: what it says is the answer.
    health: () => ask(Health, 'GET', '/health'),
  };
}

function refusal(response: Response, answer: unknown): ApiError {
  const error = HttpError.safeParse(answer);
  return error.success && !response.ok ? error.data : { error: 'unreadable', status: response.status };
}

/** Null for nothing, undefined for what is no JSON. */
function parsed(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
