import { z } from 'zod';
import {
  AdoptedClock,
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
import type { TranslationStatus } from '../../shared/protocol/integrations.ts';

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
  /** Whether questions can be translated by machine, and where their texts would go. */
  readonly translation: (token: string) => Promise<ApiResult<TranslationStatus>>;
  readonly health: () => Promise<ApiResult<Health>>;
}

type SessionList = z.infer<typeof SessionList>;
type CreatedSession = z.infer<typeof CreatedSession>;
type InviteList = z.infer<typeof InviteList>;
type CreatedInvite = z.infer<typeof CreatedInvite>;

/** Ms after which a request is given up. */
const limit = 10_000;

/** @param origin of the backend, e.g. `http://127.0.0.1:4317`. */
export function createApi(origin: string, fetcher: typeof fetch = (...request) => fetch(...request)): Api {
  async function ask<T>(
    schema: z.ZodType<T>,
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    { token, body }: { readonly token?: string; readonly body?: unknown } = {},
  ): Promise<ApiResult<T>> {
    let response: Response;
    let answer: unknown;
    try {
      response = await fetcher(`${origin}${path}`, {
        method,
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        body: body === undefined ? null : JSON.stringify(body),
        cache: 'no-store',
        credentials: 'omit',
        signal: AbortSignal.timeout(limit),
      });
      const text = await response.text();
      answer = text === '' ? null : parsed(text);
    } catch {
      return { ok: false, error: { error: 'unreachable' } };
    }
    const value = schema.safeParse(answer);
    if (value.success && (response.ok || schema === (Health as z.ZodType))) return { ok: true, value: value.data };
    const error = HttpError.safeParse(answer);
    if (error.success && !response.ok) return { ok: false, error: error.data };
    return { ok: false, error: { error: 'unreadable', status: response.status } };
  }

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
    async translation(token) {
      // Only the settings of the questions ask for it: its schemas are loaded with them.
      const { TranslationStatus: schema } = await import('../../shared/protocol/integrations.ts');
      return ask(schema, 'GET', '/api/translation', { token });
    },
    // A backend that cannot write answers 503 with the same shape: what it says is the answer.
    health: () => ask(Health, 'GET', '/health'),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
