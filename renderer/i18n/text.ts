import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { MessageKey } from '../../shared/i18n/catalogue.ts';

export type TextValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

/** A text of the catalogue in the interface's language. */
export interface Translate {
  (key: MessageKey, values?: TextValues): string;
  /** Whether the catalogue has a text of that name. */
  readonly has: (key: string) => key is MessageKey;
}

/** The texts of the interface: `t('run-sheet.title')`, `t('session.people', {count: 3})`. */
export function useText(): Translate {
  const intl = useIntl();
  return useMemo(
    () =>
      Object.assign((key: MessageKey, values?: TextValues) => intl.formatMessage({ id: key }, values), {
        has: (key: string): key is MessageKey => Object.hasOwn(intl.messages, key),
      }),
    [intl],
  );
}
