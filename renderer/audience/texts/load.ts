import type { AudienceTexts } from '../../../shared/i18n/audience.ts';
import { type InterfaceLanguage, bestLanguage, isInterfaceLanguage } from '../../../shared/i18n/text.ts';
import type { Keeping } from '../visit/keeping.ts';
import { pauseBefore } from '../visit/retry.ts';

/** All texts of the page in one language. */
export interface Texts {
  readonly language: InterfaceLanguage;
  readonly messages: AudienceTexts;
}

const chunks: Readonly<Record<InterfaceLanguage, () => Promise<Pick<Texts, 'messages'>>>> = {
  fr: () => import('./fr.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
};

/** @throws when the network fails */
export async function loadTexts(language: InterfaceLanguage): Promise<Texts> {
  const { messages } = await chunks[language]();
  return { language, messages };
}

/** The texts that the page cannot begin without: tried until they are here. */
export async function loadFirstTexts(language: InterfaceLanguage): Promise<Texts> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await loadTexts(language);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pauseBefore(attempt, Math.random())));
    }
}

const key = 'language';

/** What the visitor chose here before, else what their browser prefers. */
export function firstLanguage(keeping: Keeping, preferred: readonly string[]): InterfaceLanguage {
  const chosen = keeping.get(key) ?? '';
  return isInterfaceLanguage(chosen) ? chosen : bestLanguage(preferred);
}

export function keepLanguage(keeping: Keeping, language: InterfaceLanguage): void {
  keeping.set(key, language);
}
