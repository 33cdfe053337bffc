import { createHash, createHmac, randomBytes } from 'node:crypto';

/** Signatures as in the Standard Webhooks specification 1.0 (github.com/standard-webhooks/standard-webhooks). */

const prefix = 'whsec_';

/** 32 random bytes. */
export function newSecret(): string {
  return prefix + randomBytes(32).toString('base64');
}

/**
 * The headers of one attempt. `webhook-id` is the same in every attempt, the timestamp is the attempt's own.
 * @param at UTC ms.
 */
export function signedHeaders(
  secret: string,
  id: string,
  at: number,
  body: string,
): Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>> {
  const timestamp = String(Math.floor(at / 1_000));
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

/** The same message to the same webhook has the same id in every attempt and after every restart. */
export function messageId(webhook: string, command: string, seq: number, nr: number): string {
  const digest = createHash('sha256').update(JSON.stringify([webhook, command, seq, nr]));
  return `msg_${digest.digest('base64url').slice(0, 27)}`;
}
