import { type ReactNode, useEffect, useRef } from 'react';
import type { Body } from '../../../shared/chat/messages.ts';
import { useText } from '../../i18n/text.ts';
import './chat.css';

/** Messages, oldest first, with the newest in sight. `last`: whatever is new when a message is. */
export function Letters({
  label,
  isEmpty,
  last,
  children,
}: {
  readonly label: string;
  readonly isEmpty: boolean;
  readonly last: string;
  readonly children: ReactNode;
}) {
  const t = useText<'booth' | 'interpretation'>();
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which is no way to undo an effect.
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [last]);
  return (
    <ol className="letters" tabIndex={0} aria-label={label}>
      {isEmpty && <li className="muted">{t('chat.none')}</li>}
      {children}
      <li ref={end} aria-hidden />
    </ol>
  );
}

/** A message in the reader's language where it is one of the usual ones, else as it was written. */
export function BodyText({ body }: { readonly body: Body }) {
  const t = useText<'booth' | 'interpretation'>();
  if ('canned' in body) return <p>{t(`chat.canned.${body.canned}`)}</p>;
  return body.text === '' ? <p className="muted">{t('chat.erased')}</p> : <p dir="auto">{body.text}</p>;
}
