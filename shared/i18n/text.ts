/** Texts for people, in the three languages of the interface, as ICU messages side by side. */

export const interfaceLanguages = ['fr', 'en', 'es'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

export type Text = Readonly<Record<InterfaceLanguage, string>>;

/** A catalogue of one area: a text that lacks a language does not compile. */
export function texts<K extends string>(catalogue: Readonly<Record<K, Text>>): Readonly<Record<K, Text>> {
  return catalogue;
}

export function isInterfaceLanguage(value: string): value is InterfaceLanguage {
  return (interfaceLanguages as readonly string[]).includes(value);
}

/** The interface language that fits best what a person prefers (BCP 47 tags in order); English where none does. */
export function bestLanguage(preferred: readonly string[]): InterfaceLanguage {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0] ?? '';
    if (isInterfaceLanguage(primary)) return primary;
  }
  return 'en';
}
