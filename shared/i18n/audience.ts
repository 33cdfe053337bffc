import { audienceOwn } from './audience-own.ts';
import { audiencePage } from './audience-page.ts';
import { audienceQuestions } from './audience-questions.ts';
import type { InterfaceLanguage, Text } from './text.ts';

/**
 * The page on which the audience asks and votes. It is loaded by telephones: its texts stand apart from the
 * console's, one language travels at a time, and its formatter (`renderer/audience/texts/format.ts`) knows of ICU only
 * plain values, `number`, and `plural` with the forms of the three languages.
 */
export const audience = { ...audiencePage, ...audienceQuestions, ...audienceOwn };

export type AudienceKey = keyof typeof audience;

/** The texts of the audience's page in one language. */
export type AudienceTexts = Readonly<Record<AudienceKey, string>>;

export function audienceTextsIn(language: InterfaceLanguage): AudienceTexts {
  return Object.fromEntries(Object.entries<Text>(audience).map(([key, text]) => [key, text[language]])) as Record<
    AudienceKey,
    string
  >;
}
