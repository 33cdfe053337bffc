import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/**
 * Finds the client's address of a request: the peer, or behind trusted proxies the last address in
 * `X-Forwarded-For` that is not one of theirs.
 * @param trusted addresses or CIDR blocks.
 * @throws when one of them is neither.
 */
export function addressFinder(trusted: readonly string[] = []): (request: IncomingMessage) => string {
  const proxies = new BlockList();
  for (const entry of trusted) {
    const [address = '', prefix] = entry.split('/');
    const family = familyOf(address);
    if (!family) throw new Error(`Not an address: ${entry}`);
    if (prefix === undefined) proxies.addAddress(address, family);
    else proxies.addSubnet(address, Number(prefix), family);
  }
  const isProxy = (address: string): boolean => {
    const family = familyOf(address);
    return family !== null && proxies.check(address, family);
  };
  return (request) => {
    let address = plain(request.socket.remoteAddress ?? '');
    const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',');
    while (isProxy(address) && forwarded.length > 0) {
      const before = plain((forwarded.pop() ?? '').trim());
      if (!familyOf(before)) break;
      address = before;
    }
    return address;
  };
}

/**
 * What stands for everyone behind one connection to the internet: an IPv4 address, or the first 64 bits of an IPv6
 * address, whose last 64 anyone may choose (RFC 4291, section 2.5.4).
 */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? [];
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  // An IPv4 address at the end takes the place of two groups.
  const after = groups(tail).length + (tail.includes('.') ? 1 : 0);
  const zeros = address.includes('::') ? Math.max(0, 8 - groups(head).length - after) : 0;
  const all = [...groups(head), ...Array<string>(zeros).fill('0'), ...groups(tail)];
  const first = all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${first.join(':')}::/64`;
}

/** An IPv4 address is one whether or not it comes through an IPv6 socket. */
function plain(address: string): string {
  return address.startsWith('::ffff:') && isIP(address.slice(7)) === 4 ? address.slice(7) : address;
}

function familyOf(address: string): 'ipv4' | 'ipv6' | null {
  const version = isIP(address);
  return version === 4 ? 'ipv4' : version === 6 ? 'ipv6' : null;
}
