import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Whether and where questions are translated by a machine: nowhere unless whoever runs the backend says so. */

const ServiceUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const ServiceKey = z.string().trim().min(1).max(500);

export const TranslationSettings = z
  .discriminatedUnion('provider', [
    z.strictObject({ provider: z.literal('none') }),
    z.strictObject({
      provider: z.literal('libretranslate'),
      url: ServiceUrl,
      key: ServiceKey.nullable().default(null),
    }),
    /** Without a URL: DeepL's own, of the free or the other plan as the key says. */
    z.strictObject({ provider: z.literal('deepl'), url: ServiceUrl.nullable().default(null), key: ServiceKey }),
  ])
  .default({ provider: 'none' });
export type TranslationSettings = z.infer<typeof TranslationSettings>;

const names = {
  provider: 'ROSTRUM_TRANSLATION',
  url: 'ROSTRUM_TRANSLATION_URL',
  key: 'ROSTRUM_TRANSLATION_KEY',
  keyFile: 'ROSTRUM_TRANSLATION_KEY_FILE',
} as const;
export const translationVariables: readonly string[] = Object.values(names);

/** What the environment says; the key is the variable's or the first line of the file's. */
export function givenTranslation(
  set: (name: string) => string | undefined,
):
  | { readonly ok: true; readonly given: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly fault: string } {
  const provider = set(names.provider) ?? 'none';
  const url = set(names.url);
  const file = set(names.keyFile);
  let key = set(names.key);
  if (key !== undefined && file !== undefined)
    return { ok: false, fault: `${names.key} or ${names.keyFile}: one of them` };
  if (file !== undefined) {
    try {
      key = readFileSync(file, 'utf8').split(/\r?\n/, 1)[0];
    } catch {
      return { ok: false, fault: `${names.keyFile}: the file cannot be read` };
    }
  }
  if (provider === 'none') return { ok: true, given: { provider } };
  return { ok: true, given: { provider, ...(url !== undefined && { url }), ...(key !== undefined && { key }) } };
}

/** One sentence for what cannot be used. Never quotes the key. */
export function translationFault([field]: readonly PropertyKey[], message: string): string {
  if (field === 'url') return `${names.url}: the address of the service, such as https://translate.example.org`;
  if (field === 'key') return `${names.key} or ${names.keyFile}: the service's key is needed`;
  return `${names.provider}: none, libretranslate or deepl (${message})`;
}
