import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import type { TextPart } from '../../shared/i18n/catalogue.ts';
import { locales, useLanguage } from './language.ts';
import { type Texts, loadPart, loadedPart } from './texts.ts';

/**
 * Gives what is below the texts of a part, in the interface's language. After a change of language it shows those that
 * were here before until the new ones are.
 */
export function LateTexts({
  part,
  waiting,
  children,
}: {
  readonly part: TextPart;
  /** Stands here until there are any. */
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}) {
  const language = useLanguage();
  const { messages: first } = useIntl();
  const [shown, setShown] = useState<Texts | null>(() => loadedPart(part, language));
  const [fault, setFault] = useState<Error | null>(null);
  useEffect(() => {
    let changed = false;
    if (shown?.language !== language)
      loadPart(part, language).then(
        (loaded) => changed || setShown(loaded),
        (error: unknown) => changed || setFault(error instanceof Error ? error : new Error(String(error))),
      );
    return () => {
      changed = true;
    };
  }, [part, language, shown]);
  const messages = useMemo(() => ({ ...first, ...shown?.messages }) as Texts['messages'], [first, shown]);
  // As a part of the program that cannot be loaded; where others were shown before, they stay.
  if (fault && !shown) throw fault;
  if (!shown) return waiting;
  return (
    <IntlProvider locale={locales[language]} messages={messages}>
      {children}
    </IntlProvider>
  );
}
