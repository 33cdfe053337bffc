import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { FirstKey, KeyOf, TextPart } from '../../shared/i18n/catalogue.ts';

export type TextValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

/** A text of the catalogue in the interface's language. */
export interface Translate<K extends string = FirstKey> {
  (key: K, values?: TextValues): string;
  /** Whether there is a text of that name here. */
  readonly has: (key: string) => key is FirstKey;
}

/** The texts that what is shown within a `LateTexts` of this part has. */
export type TranslateWith<P extends TextPart> = Translate<FirstKey | KeyOf<P>>;

/**
 * The texts of the interface: `t('run-sheet.title')`, `t('session.people', {count: 3})`. What is shown within a
 * `LateTexts` has those of its part too: `useText<'dialogs'>()`.
 */
export function useText<P extends TextPart = never>(): TranslateWith<P> {
  type K = FirstKey | KeyOf<P>;
  const intl = useIntl();
  return useMemo(
    () =>
      Object.assign((key: K, values?: TextValues) => intl.formatMessage({ id: key }, values), {
        has: (key: string): key is FirstKey => Object.hasOwn(intl.messages, key),
      }),
    [intl],
  );
}
