import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { addressFinder } from './address.ts';

const from = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

describe('the address of a client', () => {
  it('is that of the peer, whatever it claims', () => {
    const addressOf = addressFinder();
    expect(addressOf(from('203.0.113.9'))).toBe('203.0.113.9');
    expect(addressOf(from('203.0.113.9', '198.51.100.1'))).toBe('203.0.113.9');
    expect(addressOf(from('::ffff:203.0.113.9'))).toBe('203.0.113.9');
    expect(addressOf(from('2001:db8::7'))).toBe('2001:db8::7');
  });

  it('is the last one that a trusted proxy did not add itself', () => {
    const addressOf = addressFinder(['10.0.0.0/8', '2001:db8:1::/48', '127.0.0.1']);
    expect(addressOf(from('10.1.2.3', '198.51.100.1'))).toBe('198.51.100.1');
    expect(addressOf(from('::ffff:10.1.2.3', '6.6.6.6, 198.51.100.1, 10.9.9.9'))).toBe('198.51.100.1');
    expect(addressOf(from('2001:db8:1::5', '2001:db8:2::9'))).toBe('2001:db8:2::9');
    expect(addressOf(from('203.0.113.9', '198.51.100.1'))).toBe('203.0.113.9');
  });

  it('is that of the proxy where the header is nonsense', () => {
    const addressOf = addressFinder(['10.0.0.0/8']);
    expect(addressOf(from('10.1.2.3', 'unknown'))).toBe('10.1.2.3');
    expect(addressOf(from('10.1.2.3', '<script>, 10.0.0.1'))).toBe('10.0.0.1');
    expect(addressOf(from('10.1.2.3'))).toBe('10.1.2.3');
  });

  it('needs proxies that are addresses', () => {
    expect(() => addressFinder(['proxy.example'])).toThrow('Not an address: proxy.example');
  });
});
