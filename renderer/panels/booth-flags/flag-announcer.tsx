import { useEffect, useRef, useState } from 'react';
import type { BoothView } from '../../../shared/views/booth.ts';
import { useText } from '../../i18n/text.ts';
import { useBooth } from '../../sync/react.tsx';
import { isOwn, lifeOf } from './flags.ts';

const none: BoothView['incidents'] = {};

/** Says to screen readers, once each: that somebody asks whether it is fixed, and an urgent fault of others. */
export function FlagAnnouncer() {
  const t = useText<'booth'>();
  const incidents = useBooth(({ view }) => view?.incidents ?? none);
  const said = useRef<Set<string> | null>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    const occasions = Object.entries(incidents).flatMap(([id, incident]) => {
      const what = t(`incident.code.${incident.code}`);
      if (lifeOf(incident) === 'asked')
        return [{ key: `${id} ${incident.asked?.count ?? 0}`, text: t('booth.flags.announce.asked', { what }) }];
      const isUrgent = incident.severity === 1 && incident.status === 'raised' && !isOwn(incident);
      return isUrgent ? [{ key: id, text: t('booth.flags.announce.urgent', { what }) }] : [];
    });
    const isFirst = said.current === null;
    const before = (said.current ??= new Set());
    const fresh = occasions.filter(({ key }) => !before.has(key));
    for (const { key } of fresh) before.add(key);
    // What is so when the console opens is on the screen already.
    if (!isFirst && fresh.length > 0) setWords(fresh.map(({ text }) => text).join(' '));
  }, [incidents, t]);
  return (
    <div className="visually-hidden" role="alert">
      {words}
    </div>
  );
}
