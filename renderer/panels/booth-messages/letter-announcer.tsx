import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import type { BoothThread } from './use-threads.ts';

/** Tells screen readers, once each and when they are done, from which booth a message has come; never what it says. */
export function LetterAnnouncer({ threads }: { readonly threads: readonly BoothThread[] }) {
  const t = useText<'interpretation'>();
  const known = useRef<ReadonlySet<string> | null>(null);
  const [said, say] = useState({ times: 0, words: '' });
  useEffect(() => {
    if (threads.length === 0) return;
    const before = known.current;
    known.current = new Set(threads.flatMap(({ letters }) => letters.map(({ id }) => id)));
    // What was there when this was opened is on the screen, or in the number of unread ones.
    if (before === null) return;
    const from = threads.filter(({ letters }) => letters.some(({ id, isOurs }) => !isOurs && !before.has(id)));
    if (from.length === 0) return;
    const words = from.map(({ name }) => t('booth-messages.new', { booth: name ?? '' })).join(' ');
    say(({ times }) => ({ times: times + 1, words }));
  }, [threads, t]);
  return (
    <div className="visually-hidden" role="status">
      {/* The same words again are heard only where they are a new node. */}
      <span key={said.times}>{said.words}</span>
    </div>
  );
}
