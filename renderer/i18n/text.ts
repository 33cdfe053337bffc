import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { MessageKey } from '../../shared/i18n/catalogue.ts';

export type TextValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

/** A text of the catalogue in the interface's language. */
export type Translate = (key: MessageKey, values?: TextValues) => string;

/** The texts of the interface: `t('run-sheet.title')`, `t('session.people', {count: 3})`. */
export function useText(): Translate {
  const intl = useIntl();
  return useCallback((key, values) => intl.formatMessage({ id: key }, values), [intl]);
}
