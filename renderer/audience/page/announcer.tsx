/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AudienceView } from '../../../shared/views/audience.ts';
import { readingOf } from '../visit/reading.ts';
import type { OwnItem } from './own-items.ts';
import { useWords } from './words.tsx';

/** Tells a screen reader what concerns its reader, and nothing else: their own questions, what is on air, the intake. */
export function Announcer({ items, view }: { readonly items: readonly OwnItem[]; readonly view: AudienceView | null }) {
  const { t, language } = useWords();
  const [said, setSaid] = useState('');
  const beforeRef = useRef<{
    readonly view: AudienceView;
    readonly statuses: ReadonlyMap<string, OwnItem['status']>;
  } | null>(null);
  useEffect(() => {
    const statuses = new Map(items.map(({ id, status }) => [id, status]));
    const last = beforeRef.current;
    if (!view) return;
    beforeRef.current = { view, statuses };
    if (!last) return;
    const own = items.find(({ id, status }) => {
      const was = last.statuses.get(id);
      return was === undefined ? status === 'waiting' : was !== status && status !== 'sending';
    });
    const onAir = view.onAir === undefined ? undefined : view.questions[view.onAir];
    if (own) setSaid(t('audience.own.became', { status: t(`audience.own.${own.status}`) }));
    else if (onAir && view.onAir !== last.view.onAir)
      setSaid(t('audience.on-air.said', { text: readingOf(onAir, language).text }));
    else if (view.intake.open && !last.view.intake.open) setSaid(t('audience.intake.opened'));
  }, [items, view, t, language]);
  return (
    <p role="status" class="visually-hidden">
      {said}
    </p>
  );
}
