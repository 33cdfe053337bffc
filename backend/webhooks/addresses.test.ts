import { describe, expect, it } from 'vitest';
import { type Address, addressFor, isPublic, systemResolve, urlFault } from './addresses.ts';

const strict = { http: false, private: false };
const open = { http: true, private: true };
const address = (text: string): Address => ({ address: text, family: text.includes(':') ? 6 : 4 });

describe('public addresses', () => {
  it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450:4001::200e'])(
    'are %s',
    (text) => expect(isPublic(address(text))).toBe(true),
  );
  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1'],
    ...['172.31.255.255', '192.168.1.1', '192.0.0.8', '192.0.2.1', '198.18.0.1', '203.0.113.9', '224.0.0.1'],
    ...['240.0.0.1', '255.255.255.255', '::', '::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:8.8.8.8'],
    ...['64:ff9b::7f00:1', 'fe80::1', 'fec0::1', 'fc00::1', 'fd12:3456::1', 'ff02::1', '2001::1', '2001:db8::1'],
    ...['2002:7f00:1::', '3fff::1'],
  ])('are not %s', (text) => expect(isPublic(address(text))).toBe(false));
});

describe('a URL by itself', () => {
  it.each([
    'https://hooks.example.org/a?b=c',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]:8443/',
    'https://localhost.example.org/',
  ])('may be %s', (url) => expect(urlFault(url, strict)).toBeNull());

  it.each([
    ['http://hooks.example.org/', 'https-only'],
    ['https://user:secret@hooks.example.org/', 'with-credentials'],
    ['ftp://hooks.example.org/', 'not-web'],
    ['https://127.0.0.1/', 'not-public'],
    ['https://127.1/', 'not-public'],
    ['https://2130706433/', 'not-public'],
    ['https://0x7f000001/', 'not-public'],
    ['https://[::1]/', 'not-public'],
    ['https://[::ffff:127.0.0.1]/', 'not-public'],
    ['https://localhost/', 'not-public'],
    ['https://LOCALHOST./', 'not-public'],
    ['https://db.localhost/', 'not-public'],
    ['https://', 'not-web'],
  ])('may not be %s: %s', (url, fault) => expect(urlFault(url, strict)).toBe(fault));

  it('may be what the settings allow', () => {
    expect(urlFault('http://localhost:8080/', open)).toBeNull();
    expect(urlFault('http://10.0.0.1/', { http: true, private: false })).toBe('not-public');
    expect(urlFault('http://10.0.0.1/', { http: false, private: true })).toBe('https-only');
  });
});

describe('the address of a name', () => {
  const url = new URL('https://hooks.example.org/');
  const resolving =
    (...found: string[]) =>
    () =>
      Promise.resolve(found.map(address));

  it('is the first public one', async () => {
    expect(await addressFor(url, strict, resolving('10.0.0.1', '8.8.8.8'))).toEqual(address('8.8.8.8'));
    expect(await addressFor(url, open, resolving('10.0.0.1', '8.8.8.8'))).toEqual(address('10.0.0.1'));
  });

  it('is refused where all are private, and told where there is none', async () => {
    expect(await addressFor(url, strict, resolving('10.0.0.1', '::1'))).toBe('address-refused');
    expect(await addressFor(url, strict, resolving())).toBe('name-unresolved');
    expect(await addressFor(url, strict, () => Promise.reject(new Error('ENOTFOUND')))).toBe('name-unresolved');
  });

  it('needs no look-up for an address', async () => {
    const never = () => Promise.reject(new Error('asked'));
    expect(await addressFor(new URL('https://[::1]/'), open, never)).toEqual(address('::1'));
    expect(await addressFor(new URL('https://127.1/'), strict, never)).toBe('address-refused');
  });

  it('comes from the system', async () => {
    expect(await systemResolve('localhost')).toEqual(
      expect.arrayContaining([expect.objectContaining({ address: expect.stringMatching(/^(127\.|::1)/) as string })]),
    );
  });
});
