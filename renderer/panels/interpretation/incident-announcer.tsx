import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import type { Alerts } from './use-alerts.ts';
import { useBoardState } from './use-board.ts';
import { incidentName } from './words.ts';

/** Says to screen readers, once each: an urgent fault of theirs, and that it is time to call. Nothing else. */
export function IncidentAnnouncer({ alerts: { shown, isMine } }: { readonly alerts: Alerts }) {
  const t = useText<'interpretation'>();
  const state = useBoardState();
  const said = useRef<Set<string> | null>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (!state) return;
    const urgent = shown.filter((incident) => incident.severity === 1 && isMine(incident));
    const occasions = urgent.flatMap((incident) => {
      const what = incidentName(incident, state.booths, t);
      const raised = { key: `${incident.id} raised`, text: t('interpretation.announce.raised', { what }) };
      const call = { key: `${incident.id} call`, text: t('interpretation.announce.call', { what }) };
      return incident.status === 'raised' && incident.level >= 3 ? [raised, call] : [raised];
    });
    const isFirst = said.current === null;
    const before = (said.current ??= new Set());
    const fresh = occasions.filter(({ key }) => !before.has(key));
    for (const { key } of fresh) before.add(key);
    // What is so when the console opens is on the screen already.
    if (!isFirst && fresh.length > 0) setWords(fresh.map(({ text }) => text).join(' '));
  }, [shown, isMine, state, t]);
  return (
    <div className="visually-hidden" role="alert">
      {words}
    </div>
  );
}
