import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import type { TextPart } from '../../shared/i18n/catalogue.ts';
import { locales, useLanguage } from './language.ts';
import { type Texts, loadPart, loadedPart } from './texts.ts';

/** Ms until what could not be loaded is asked for again. */
export const tryAgainAfter = 2_000;

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
  const { messages: first, formatMessage } = useIntl();
  const [shown, setShown] = useState<Texts | null>(() => loadedPart(part, language));
  const [isAway, setIsAway] = useState(false);
  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined;
    let changed = false;
    const load = (): void =>
      void loadPart(part, language).then(
        (loaded) => changed || setShown(loaded),
        () => {
          if (changed) return;
          setIsAway(true);
          again = setTimeout(load, tryAgainAfter);
        },
      );
    if (shown?.language !== language) load();
    return () => {
      changed = true;
      clearTimeout(again);
    };
  }, [part, language, shown]);
  const messages = useMemo(() => ({ ...first, ...shown?.messages }) as Texts['messages'], [first, shown]);
  // The rest of the screen goes on; where texts in another language were shown before, they stay.
  if (!shown) return isAway ? <p role="status">{formatMessage({ id: 'app.part-away' })}</p> : waiting;
  return (
    <IntlProvider locale={locales[language]} messages={messages}>
      {children}
    </IntlProvider>
  );
}
