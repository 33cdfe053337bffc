import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import type { WebhookAddressFault, WebhookFault } from '../../shared/protocol/integrations.ts';

/** Where webhooks may go. */
export interface WebhookRules {
  /** Also without TLS. */
  readonly http: boolean;
  /** Also to private, loopback and link-local addresses. */
  readonly private: boolean;
}

export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Every address of a name. @throws where it has none. */
export type Resolve = (name: string) => Promise<readonly Address[]>;

export const systemResolve: Resolve = async (name) =>
  (await lookup(name, { all: true })).map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));

/** What is not globally reachable, by the special-purpose registries of IANA (RFC 6890), and multicast. */
const special = new BlockList();
for (const block of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
]) {
  const [address = '', bits] = block.split('/');
  special.addSubnet(address, Number(bits), 'ipv4');
}
/** Of the sixth version only global unicast is taken, and of that not what carries an address of the fourth within. */
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');
for (const block of ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']) {
  const [address = '', bits] = block.split('/');
  special.addSubnet(address, Number(bits), 'ipv6');
}

/** Whether an address is one that anyone on the internet reaches. */
export function isPublic({ address, family }: Address): boolean {
  if (family === 4) return !special.check(address, 'ipv4');
  return global.check(address, 'ipv6') && !special.check(address, 'ipv6');
}

/** The name or address of a URL, without the brackets of IPv6. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1');
}

/** What is wrong with a URL by itself, before its name is looked up; null where nothing is. */
export function urlFault(text: string, rules: WebhookRules): WebhookAddressFault | null {
  const url = URL.parse(text);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return 'not-web';
  if (url.protocol === 'http:' && !rules.http) return 'https-only';
  if (url.username !== '' || url.password !== '') return 'with-credentials';
  const host = hostOf(url);
  const family = isIP(host);
  if (rules.private) return null;
  if (family !== 0 && !isPublic({ address: host, family: family === 6 ? 6 : 4 })) return 'not-public';
  return /(^|\.)localhost\.?$/i.test(host) ? 'not-public' : null;
}

/**
 * The one address to connect to. The name is looked up here and nowhere else, so that it cannot mean something else
 * by the time of the connection.
 */
export async function addressFor(url: URL, rules: WebhookRules, resolve: Resolve): Promise<Address | WebhookFault> {
  const host = hostOf(url);
  const family = isIP(host);
  let found: readonly Address[];
  try {
    found = family === 0 ? await resolve(host) : [{ address: host, family: family === 6 ? 6 : 4 }];
  } catch {
    return 'name-unresolved';
  }
  const allowed = found.find((address) => rules.private || isPublic(address));
  return allowed ?? (found.length === 0 ? 'name-unresolved' : 'address-refused');
}
