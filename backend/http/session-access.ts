import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Role } from '../../shared/core/actor.ts';
import { Id } from '../../shared/core/envelope.ts';
import type { HttpError } from '../../shared/protocol/http.ts';
import type { Access, Admission } from '../auth/access.ts';
import type { LiveSession, Sessions } from '../sessions/sessions.ts';
import { admitted } from './bearer.ts';
import { checked } from './refusals.ts';

const Path = z.object({ id: Id });

/**
 * Who asks about the session that the path names (`:id`), where their token is good in it and their role is one of
 * these. A session that the token does not cover does not exist for whoever asks.
 */
export async function admittedTo(
  { access, sessions }: { readonly access: Access; readonly sessions: Sessions },
  request: FastifyRequest,
  roles: readonly Role[],
): Promise<
  | { readonly ok: true; readonly admission: Admission; readonly session: LiveSession }
  | { readonly ok: false; readonly error: HttpError }
> {
  const who = await admitted(access, request);
  if (!who.ok) return who;
  const params = checked(Path, request.params);
  if (!params.ok) return params;
  const session = sessions.get(params.value.id);
  if (!session || !access.covers(who.admission, session)) return { ok: false, error: { error: 'not-found' } };
  if (!roles.includes(who.admission.role)) return { ok: false, error: { error: 'not-allowed' } };
  return { ok: true, admission: who.admission, session };
}
