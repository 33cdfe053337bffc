import { describe, expect, it } from 'vitest';
import { readJoinLink } from './join-token.ts';

const token = 'Yz3x-_0123456789abcdef';

describe('a pasted join link', () => {
  it.each([
    [
      'a whole link',
      `https://live.example.org/#/join/${token}`,
      { token, booth: null, origin: 'https://live.example.org' },
    ],
    [
      'a link with a port',
      `http://192.168.1.20:4317/#/join/${token}`,
      { token, booth: null, origin: 'http://192.168.1.20:4317' },
    ],
    [
      'with what a mail puts around it',
      ` <https://live.example.org/#/join/${token}>. `,
      { token, booth: null, origin: 'https://live.example.org' },
    ],
    [
      'the link of a booth',
      `https://live.example.org/#/join/${token}?booth=en`,
      { token, booth: 'en', origin: 'https://live.example.org' },
    ],
    ['a fragment', `#/join/${token}`, { token, booth: null, origin: null }],
    ['a bare token', token, { token, booth: null, origin: null }],
  ])('%s', (_name, pasted, link) => {
    expect(readJoinLink(pasted)).toEqual(link);
  });

  it.each([
    '',
    'hello',
    'https://live.example.org/',
    'https://live.example.org/#/session/abc',
    'https://live.example.org/#/join/short',
    `javascript:alert(1)#/join/${token}`,
    `https://live.example.org/#/join/${token}/more`,
    `https://live.example.org/#/join/${token}?booth=a/b`,
  ])('refuses %j', (pasted) => {
    expect(readJoinLink(pasted)).toBeNull();
  });
});
