import type { HttpError, JoinRequest, Membership } from '../../../shared/protocol/http.ts';
import { type Keeping, readKept, within } from './keeping.ts';

/** Who this browser is in a session. */
export interface Visitor {
  readonly token: string;
  readonly person: string;
  readonly session: string;
  /** Token of the link that let them in: with another one they join anew, as the same person. */
  readonly invite: string;
  /**
   * Instant of this browser's clock from which they join anew, as the same person: whoever comes with a token that has
   * ended is somebody else. Null: never; absent where an older page has kept it.
   */
  readonly renewAt?: number | null;
}

/** Why joining failed; `unreachable` where nobody answered. */
export interface JoinFault {
  readonly code: HttpError['error'] | 'unreachable';
  /** Ms. */
  readonly retryAfter?: number;
}

export type Join = (request: JoinRequest) => Promise<Visitor | JoinFault>;

/** Ms in which the backend must answer. */
const answerWithin = 15_000;

export function isFault(result: Visitor | JoinFault): result is JoinFault {
  return 'code' in result;
}

/** Whether another try may succeed without anybody doing anything. */
export function isPassing({ code }: JoinFault): boolean {
  return code === 'unreachable' || code === 'rate-limited' || code === 'internal';
}

/** Whether the token should be renewed, while it is still good. */
export function isDue({ renewAt }: Visitor, now: number): boolean {
  return renewAt !== null && !(typeof renewAt === 'number' && now < renewAt);
}

/** Asks the backend to let this browser in. */
export const joinByHttp: Join = async (request) => {
  try {
    const answer = await fetch('/api/join', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(answerWithin),
    });
    const body = (await answer.json()) as Membership | HttpError;
    if ('error' in body)
      return { code: body.error, ...(body.retryAfter !== undefined && { retryAfter: body.retryAfter }) };
    const { token, person, scope, expiresAt } = body;
    if (token === undefined || !('session' in scope)) return { code: 'not-allowed' };
    return { token, person, session: scope.session, invite: request.invite, renewAt: halfWay(expiresAt) };
  } catch {
    // No network, no answer in time, or an answer of something in between.
    return { code: 'unreachable' };
  }
};

/** When half of the time is over for which a token is good. */
function halfWay(expiresAt: number | null): number | null {
  if (expiresAt === null) return null;
  const now = Date.now();
  return now + Math.max(0, expiresAt - now) / 2;
}

const key = 'visitor';

export function keptVisitor(keeping: Keeping, session: string): Visitor | null {
  return readKept(within(keeping, session), key, isVisitor);
}

export function keepVisitor(keeping: Keeping, visitor: Visitor): void {
  within(keeping, visitor.session).set(key, JSON.stringify(visitor));
}

function isVisitor(value: unknown): value is Visitor {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Record<string, unknown>;
  return ['token', 'person', 'session', 'invite'].every((field) => typeof record[field] === 'string');
}
