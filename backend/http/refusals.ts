import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { HttpError } from '../../shared/protocol/http.ts';

const statuses: Readonly<Record<HttpError['error'], number>> = {
  'token-unknown': 401,
  'token-expired': 401,
  'token-revoked': 401,
  'not-allowed': 403,
  'origin-refused': 403,
  'not-found': 404,
  invalid: 400,
  'rate-limited': 429,
  internal: 500,
};

/** Answers with a typed error and the status that goes with it, or another one. */
export function refuse(reply: FastifyReply, error: HttpError, status: number = statuses[error.error]): FastifyReply {
  return reply.code(status).send(error);
}

/** What a request carries, checked; or where and why it does not fit. */
export function checked<T>(
  schema: z.ZodType<T>,
  input: unknown,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: HttpError } {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  const path = issue?.path.map(String).join('.');
  return {
    ok: false,
    error: { error: 'invalid', detail: path ? `${path}: ${issue?.message}` : (issue?.message ?? '') },
  };
}
