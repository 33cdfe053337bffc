import { describe, expect, it } from 'vitest';
import { type Term, commands, longestNote, longestWord, maxTerms } from '../../../shared/glossary/messages.ts';
import { maxMessageBytes } from '../../../shared/protocol/socket.ts';
import { inCommands } from './in-commands.ts';

const many = (note: string, word = 'word'): Term[] =>
  Array.from({ length: maxTerms }, (_, index) => {
    return { id: `c-0123456789abcdef0123-${index}`, words: { fr: word, en: word, es: word }, note };
  });
/** Sizes of the messages that would be sent. */
const messages = (parts: readonly Term[][]) =>
  parts.map((terms) => {
    const data = { terms, cause: 'import' };
    expect(commands['glossary.add'].safeParse(data).success).toBe(true);
    const sent = ['command', { id: 'x'.repeat(64), type: 'glossary.add', data }];
    return Buffer.byteLength(JSON.stringify(sent));
  });

describe('terms', () => {
  it('of a whole glossary go in one command', () => {
    const parts = inCommands(many('A note of some words, as most of them are', 'une expression un peu longue'));
    expect(parts).toHaveLength(1);
    expect(messages(parts)[0]).toBeLessThan(maxMessageBytes);
  });

  it('that are very long go in as few as messages allow, in their order', () => {
    const terms = many('é'.repeat(longestNote), '\u0001'.repeat(longestWord));
    const parts = inCommands(terms);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flat()).toEqual(terms);
    const sizes = messages(parts);
    expect(Math.max(...sizes)).toBeLessThan(maxMessageBytes);
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThan(maxMessageBytes * 0.99);
  });

  it('may be none', () => expect(inCommands([])).toEqual([]));
});
