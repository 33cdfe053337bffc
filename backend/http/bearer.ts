import type { FastifyRequest } from 'fastify';
import type { HttpError } from '../../shared/protocol/http.ts';
import type { Access, Admission } from '../auth/access.ts';

/** The token of `Authorization: Bearer …`; an empty text where there is none. */
export function bearer({ headers }: FastifyRequest): string {
  return /^Bearer ([^\s]{1,256})$/i.exec(headers.authorization ?? '')?.[1] ?? '';
}

/** Who asks, by the member token of the request. */
export async function admitted(
  access: Access,
  request: FastifyRequest,
): Promise<{ readonly ok: true; readonly admission: Admission } | { readonly ok: false; readonly error: HttpError }> {
  const admission = await access.admit(bearer(request));
  return typeof admission === 'string' ? { ok: false, error: { error: admission } } : { ok: true, admission };
}
