import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { isStaff } from '../../shared/core/actor.ts';
import { type CloseReason } from '../../shared/protocol/close-reasons.ts';
import { Handshake, type Position } from '../../shared/protocol/socket.ts';
import { acceptedVersions } from '../../shared/protocol/version.ts';
import { mayOpen } from '../../shared/roles/visibility.ts';
import type { Access, Admission } from '../auth/access.ts';
import type { LiveSession, Sessions } from '../sessions/sessions.ts';

/** A connection that may be opened. */
export interface Admitted extends Admission {
  readonly session: string;
  readonly view: Handshake['view'];
  readonly have: Position | null;
  readonly address: string;
  /** Epoch of the session when the person's name was read: after an erasure it may not be written again. */
  readonly epoch: string;
}

export interface HandshakeDependencies {
  readonly sessions: Pick<Sessions, 'get'>;
  readonly access: Pick<Access, 'admit' | 'covers'>;
  readonly origins: (origin: string | undefined, host: string | undefined) => boolean;
  readonly addressOf: (request: IncomingMessage) => string;
  /** Whether this is the audience's way in: they come through it, and nobody else does (rule A1). */
  readonly isAudience: boolean;
  /** Whether this token or address has as many connections as it may have. */
  readonly isFull: (token: string | null, address: string) => boolean;
}

const Version = z.object({ protocol: z.number().int() });

/** Checks a handshake: who, from where, for what (rules C1, C2, C6, C7). */
export async function admit(
  request: IncomingMessage,
  auth: unknown,
  { sessions, access, origins, addressOf, isAudience, isFull }: HandshakeDependencies,
): Promise<Admitted | CloseReason> {
  const { origin, host } = request.headers;
  if (origin !== undefined && !origins(origin, host)) return 'origin-refused';
  const address = addressOf(request);
  if (isFull(null, address)) return 'too-many-connections';

  // The version first: the handshake of another one may have another shape.
  const version = Version.safeParse(auth);
  if (version.success && !acceptedVersions.includes(version.data.protocol)) return 'version-unsupported';
  const parsed = Handshake.safeParse(auth);
  if (!parsed.success) return 'protocol-error';
  const { token, session: id, view, have } = parsed.data;

  let session: LiveSession | null;
  let admission: Awaited<ReturnType<Access['admit']>>;
  let epoch: string | undefined;
  do {
    epoch = sessions.get(id)?.position.epoch;
    admission = await access.admit(token);
    session = sessions.get(id);
  } while (session && session.position.epoch !== epoch);

  if (typeof admission === 'string') return admission;
  if (!session || epoch === undefined) return 'session-unknown';
  if (!access.covers(admission, session)) return 'not-allowed';
  const { role } = admission;
  if ((role === 'audience') !== isAudience) return 'not-allowed';
  if (view === undefined ? !isStaff(role) : !mayOpen[role].includes(view)) return 'not-allowed';
  if (isFull(admission.hash, address)) return 'too-many-connections';
  return { ...admission, session: id, view, have: have ?? null, address, epoch };
}
