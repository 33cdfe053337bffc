import { describe, expect, it } from 'vitest';
import { Language, LocalText, textIn } from './local-text.ts';

describe('a text for a reader', () => {
  const text = { fr: 'Musée', en: 'Museum', es: '' };
  it.each<[string, string[], string, string]>([
    ['fr', [], 'Musée', 'fr'],
    ['es', ['en'], 'Museum', 'en'],
    ['es', [], 'Museum', 'en'],
    ['pt', ['es', 'fr'], 'Musée', 'fr'],
  ])('of %s with fallbacks %j is %s', (language, fallbacks, found, lang) => {
    expect(textIn(text, language, fallbacks)).toEqual({ text: found, lang });
  });
  it('is empty where there is none', () => expect(textIn({ en: '' }, 'fr')).toEqual({ text: '', lang: 'fr' }));
});

describe('language tags', () => {
  it.each(['fr', 'pt-BR', 'zh-Hant-TW', 'yue'])('accepts %s', (tag) =>
    expect(Language.safeParse(tag).success).toBe(true),
  );
  it.each(['', 'f', 'FR', 'french', 'fr_FR', 'fr-'])('refuses %j', (tag) => {
    expect(Language.safeParse(tag).success).toBe(false);
    expect(LocalText.safeParse({ [tag]: 'x' }).success).toBe(false);
  });
  it('are no prototypes', () => {
    const text = LocalText.parse(JSON.parse('{"__proto__": "x", "fr": "y"}'));
    expect(JSON.stringify(text)).toBe('{"fr":"y"}');
  });
});
