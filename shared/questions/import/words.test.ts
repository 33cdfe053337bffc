import { describe, expect, it } from 'vitest';
import { askerOf } from './asker.ts';
import { fingerprint } from './fingerprint.ts';
import { isAnswer, isReply, stateOf } from './words-of-state.ts';

describe('what became of a question', () => {
  it.each([
    ['Answered', 'answered'],
    ['Answered by Host: Live answered', 'answered'],
    ['live answered', 'answered'],
    ['Répondu en direct', 'answered'],
    ['Répondue', 'answered'],
    ['Respondida', 'answered'],
    ['Contestada por texto', 'answered'],
    ['Oui', 'answered'],
    ['Sí', 'answered'],
    ['TRUE', 'answered'],
    ['✓', 'answered'],
    ['Resolved', 'answered'],
    ['Unanswered', 'open'],
    ['Not answered', 'open'],
    ['Non répondue', 'open'],
    ['Sin respuesta', 'open'],
    ['En attente', 'open'],
    ['N/A', 'open'],
    ['0', 'open'],
    ['Dismissed', 'dismissed'],
    ['Rejetée', 'dismissed'],
    ['Descartada', 'dismissed'],
    ['Answeredness', null],
    ['Maybe', null],
    ['', null],
    ['-', null],
  ])('%s', (cell, state) => {
    expect(stateOf(cell)).toBe(state);
  });

  it.each([
    ['Yes, since March.', true],
    ['Answered live', true],
    ['Sí', true],
    ['', false],
    [' — ', false],
    ['No answer', false],
    ['Aucune réponse', false],
    ['Dismissed', false],
  ])('the answer %j is one: %s', (cell, expected) => {
    expect(isAnswer(cell)).toBe(expected);
  });

  it.each([
    ['Reply', true],
    ['Réponse', true],
    ['Respuesta', true],
    ['Comment by host', true],
    ['Question', false],
    ['Discussion', false],
    ['', false],
  ])('a row of the kind %j is a reply: %s', (cell, expected) => {
    expect(isReply(cell)).toBe(expected);
  });
});

describe('who asked', () => {
  it.each([
    [['Museo regional, Oaxaca'], 'Museo regional, Oaxaca', false],
    [['Ana', 'Ruiz'], 'Ana Ruiz', false],
    [['  Ana\nRuiz '], 'Ana Ruiz', false],
    [['Ana Ruiz <ana@example.org>'], 'Ana Ruiz', true],
    [['Ana Ruiz (mailto:ana@example.org)'], 'Ana Ruiz', true],
    [['ana@example.org'], '', true],
    [['ana@example.org', 'Ruiz'], 'Ruiz', true],
    [['Anonymous Attendee'], '', false],
    [['Participant anonyme'], '', false],
    [['Asistente anónimo 12'], '', false],
    [['Usuario anónimo'], '', false],
    [['Guest 4'], '', false],
    [['N/A - none'], 'N/A - none', false],
    [['None'], '', false],
    [['Anonymous Bosch'], 'Anonymous Bosch', false],
    [[''], '', false],
    [['@museum'], '@museum', false],
  ])('%j', (cells, name, hadEmail) => {
    expect(askerOf(...cells)).toEqual({ name, hadEmail });
  });
});

describe('fingerprints', () => {
  it('are the same for the same text and differ for texts that differ little', () => {
    const texts = Array.from({ length: 20_000 }, (_, index) => `["what about room ${index}","ana"]`);
    texts.push('', 'a', 'b', 'ab', 'ba', '\u00e9', 'e\u0301', '\u0000', '\u0100');
    const prints = texts.map(fingerprint);
    expect(new Set(prints).size).toBe(texts.length);
    expect(new Set(prints.map((print) => print.slice(0, 8))).size).toBeGreaterThan(texts.length - 5);
    expect(new Set(prints.map((print) => print.slice(8))).size).toBeGreaterThan(texts.length - 5);
    expect(prints.every((print) => /^[0-9a-f]{16}$/.test(print))).toBe(true);
    expect(fingerprint('a')).toBe(fingerprint('a'));
  });
});
