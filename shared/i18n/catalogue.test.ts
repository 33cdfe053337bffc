import { readFileSync, readdirSync } from 'node:fs';
import { type MessageFormatElement, TYPE, parse } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { audience, audienceTextsIn } from './audience.ts';
import { catalogue, messagesIn } from './catalogue.ts';
import { desktop } from './desktop.ts';
import { exportedInterpretation } from './exported-interpretation.ts';
import { exportedQuestions } from './exported-questions.ts';
import { type Text, bestLanguage, interfaceLanguages } from './text.ts';

const everything: readonly (readonly [string, Text])[] = Object.entries<Text>({
  ...catalogue,
  ...desktop,
  ...audience,
  ...exportedInterpretation,
  ...exportedQuestions,
});

/** Names of the values that a message takes, with what each is formatted as. */
function values(elements: readonly MessageFormatElement[], found = new Set<string>()): Set<string> {
  for (const element of elements) {
    switch (element.type) {
      case TYPE.argument:
      case TYPE.number:
      case TYPE.date:
      case TYPE.time:
        found.add(element.value);
        break;
      case TYPE.plural:
      case TYPE.select:
        found.add(element.value);
        for (const option of Object.values(element.options)) values(option.value, found);
        break;
      case TYPE.tag:
        found.add(`<${element.value}>`);
        values(element.children, found);
        break;
      default:
        break;
    }
  }
  return found;
}

function plurals(elements: readonly MessageFormatElement[]): readonly string[][] {
  return elements.flatMap((element) => {
    if (element.type !== TYPE.plural && element.type !== TYPE.select && element.type !== TYPE.tag) return [];
    const inner =
      element.type === TYPE.tag
        ? plurals(element.children)
        : Object.values(element.options).flatMap(({ value }) => plurals(value));
    return element.type === TYPE.plural ? [Object.keys(element.options), ...inner] : inner;
  });
}

describe('the catalogue', () => {
  it('holds texts', () => {
    expect(everything.length).toBeGreaterThan(300);
  });

  it.each(interfaceLanguages)('is complete in %s', (language) => {
    expect(everything.filter(([, text]) => text[language].trim() === '').map(([key]) => key)).toEqual([]);
    expect(Object.keys(messagesIn(language))).toEqual(Object.keys(catalogue));
    expect(Object.keys(audienceTextsIn(language))).toEqual(Object.keys(audience));
  });

  it('takes the same values in every language', () => {
    const differing = everything.filter(([, text]) => {
      const [first, ...others] = interfaceLanguages.map((language) => [...values(parse(text[language]))].sort().join());
      return others.some((other) => other !== first);
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('has the plural form that every language falls back on', () => {
    const lacking = everything.filter(([, text]) =>
      interfaceLanguages.some((language) => plurals(parse(text[language])).some((forms) => !forms.includes('other'))),
    );
    expect(lacking.map(([key]) => key)).toEqual([]);
  });

  it('is merged whole: every area of this folder is in it', () => {
    const areas = readdirSync(import.meta.dirname).filter((file) => /^[a-z-]+\.ts$/.test(file));
    const merged = ['catalogue.ts', 'audience.ts', 'rejections.ts']
      .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
      .join();
    const apart = [
      ...['catalogue.ts', 'text.ts', 'desktop.ts', 'audience.ts', 'first-series.ts'],
      ...['exported-interpretation.ts', 'exported-questions.ts'],
    ];
    const texted = areas.filter(
      (file) => !apart.includes(file) && /= texts[<(]/.test(readFileSync(new URL(file, import.meta.url), 'utf8')),
    );
    expect(texted.length).toBeGreaterThan(5);
    for (const file of texted) expect(merged).toContain(`./${file}'`);
  });
});

describe('the language for someone', () => {
  it.each([
    [['fr-CA', 'en'], 'fr'],
    [['de', 'es-419'], 'es'],
    [['EN-gb'], 'en'],
    [['ja'], 'en'],
    [[], 'en'],
  ] as const)('who prefers %j is %s', (preferred, language) => {
    expect(bestLanguage(preferred)).toBe(language);
  });
});
