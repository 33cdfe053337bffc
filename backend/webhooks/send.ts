import { type ClientRequest, type IncomingMessage, type RequestOptions, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { WebhookFault } from '../../shared/protocol/integrations.ts';
import { type Address, type Resolve, type WebhookRules, addressFor, systemResolve, urlFault } from './addresses.ts';

export type Sent =
  | { readonly ok: true }
  /** `retryAfter`: ms that the receiver asks for. */
  | { readonly ok: false; readonly fault: WebhookFault; readonly retryAfter: number | null };

/** One attempt. Never rejects. */
export type Send = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
) => Promise<Sent>;

/** Ms in which a receiver must have answered; the specification advises 15 to 30 s. */
const timeLimit = 15_000;

/**
 * Posts to the address that was looked up and found to be allowed, on a connection of its own. Redirections are not
 * followed, and what the receiver says beyond its status is not read.
 */
export function createSend(rules: WebhookRules, resolve: Resolve = systemResolve, limit = timeLimit): Send {
  return async (text, headers, body, signal) => {
    // The rules may have become stricter since the webhook was made.
    if (urlFault(text, rules) !== null) return failed('address-refused');
    const url = new URL(text);
    const timeout = AbortSignal.timeout(limit);
    const ended = AbortSignal.any([signal, timeout]);
    try {
      const address = await aborted(addressFor(url, rules, resolve), ended);
      if (typeof address === 'string') return failed(address);
      const response = await post(url, address, headers, body, ended);
      // Its body is of no interest, nor how that ends.
      response.on('error', () => undefined).destroy();
      return judged(response);
    } catch (error) {
      if (timeout.aborted) return failed('timeout');
      return failed(isCertificateFault(error) ? 'certificate' : 'unreachable');
    }
  };
}

function post(
  url: URL,
  { address, family }: Address,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const options: RequestOptions = {
    method: 'POST',
    agent: false,
    signal,
    maxHeaderSize: 16_384,
    headers: {
      ...headers,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'Rostrum-Webhooks/1',
    },
    // Node calls it once, for the connection; an address in the URL is connected to as it stands, and was checked.
    lookup: (_name, { all }, callback) => {
      if (all === true) callback(null, [{ address, family }]);
      else callback(null, address, family);
    },
  };
  return new Promise((resolve, reject) => {
    const sent: ClientRequest = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options);
    sent.on('response', resolve);
    sent.on('error', reject);
    sent.end(body);
  });
}

function judged({ statusCode = 0, headers }: IncomingMessage): Sent {
  if (statusCode >= 200 && statusCode < 300) return { ok: true };
  if (statusCode === 410) return failed('gone');
  if (statusCode >= 300 && statusCode < 400) return failed('redirected');
  const asked = Number(headers['retry-after']);
  const retryAfter = Number.isFinite(asked) && asked > 0 ? asked * 1_000 : null;
  return { ok: false, fault: statusCode >= 500 || statusCode === 429 ? 'receiver-failing' : 'refused', retryAfter };
}

function failed(fault: WebhookFault): Sent {
  return { ok: false, fault, retryAfter: null };
}

function isCertificateFault(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return /^(ERR_TLS_|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_)/.test(code);
}

/** The promise's value, unless the signal comes first: a look-up cannot be called off. */
function aborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (): void => reject(new Error('aborted'));
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
}
