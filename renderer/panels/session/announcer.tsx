import { useEffect, useRef, useState } from 'react';
import { remaining } from '../../../shared/transport/select.ts';
import { threshold } from '../../../shared/views/stage.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useNow } from '../../sync/react.tsx';
import { useRunning } from '../../ui/session/use-running.ts';

/** Says to screen readers, once each: which item is on, that little time is left, that it is over. */
export function Announcer() {
  const t = useText();
  const formats = useFormats();
  const state = useRunning();
  const now = useNow(1_000);
  const [words, setWords] = useState('');
  const said = useRef<string | null>(null);

  const visit = state?.transport.visit ?? null;
  const item = visit && state?.runSheet.items[visit.item];
  const left = visit && item ? remaining(visit, item.duration, now) : null;
  const phase =
    left === null || !state || !item
      ? null
      : left < 0
        ? 'overtime'
        : left <= threshold(state.session.warning, item.duration)
          ? 'warning'
          : 'current';
  const occasion = visit && phase ? `${visit.id} ${phase}` : null;

  useEffect(() => {
    if (occasion === said.current) return;
    const isFirst = said.current === null;
    said.current = occasion;
    // What is so when the console opens is on the screen already.
    if (isFirst || !phase || !item) return;
    const title = formats.local(item.title, state?.session.languages ?? []).text;
    setWords(t(`session.announce.${phase}`, { item: title, time: formats.duration(Math.max(0, left ?? 0)) }));
  }, [occasion, phase, item, left, state, formats, t]);

  return (
    <div className="visually-hidden" aria-live="polite" role="status">
      {words}
    </div>
  );
}
