import { z } from 'zod';

/**
 * Why the backend refuses or ends a connection, for good: the client must not try again by itself with the same
 * credentials. Sent as the `message` of Socket.IO's `connect_error`, or in a `closed` message before the disconnect.
 */
export const CloseReason = z.enum([
  /** The token is unknown or malformed. */
  'token-unknown',
  'token-expired',
  'token-revoked',
  /** The token is good, but not for this session or view. */
  'not-allowed',
  'session-unknown',
  /** The client's protocol version is neither the current nor the previous one. */
  'version-unsupported',
  /** The page that opened the connection is not one of the backend's. */
  'origin-refused',
  /** Too many connections from this token or address: may be tried again later, by hand. */
  'too-many-connections',
  /** The client sent what no client sends. */
  'protocol-error',
]);
export type CloseReason = z.infer<typeof CloseReason>;
