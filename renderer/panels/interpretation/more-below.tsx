import { ChevronDown } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import type { IncidentState } from '../../../shared/incidents/incident.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { ShapeMark } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { severityLooks } from './incident-card.tsx';

/** Height in px of what this shows, which covers the end of the list. */
const strip = 24;

/** How many alerts lie below what is in sight of the list, and how grave the gravest is; a press leads on. */
export function MoreBelow({
  list,
  shown,
}: {
  readonly list: RefObject<HTMLElement | null>;
  readonly shown: readonly IncidentState[];
}) {
  const t = useText<'interpretation'>();
  const below = useBelow(list, shown);
  if (below.length === 0) return null;
  const gravest = below.reduce((worst, { severity }) => (severity < worst ? severity : worst), below[0]?.severity ?? 4);
  const { tone, shape } = severityLooks[gravest];
  return (
    <Button
      size="small"
      variant="ghost"
      className={classNames('more-below', tone)}
      onPress={() => list.current?.scrollBy({ top: list.current.clientHeight - 2 * strip })}
    >
      <span className="incident-mark">
        <ShapeMark shape={shape} />
        <span>S{gravest}</span>
      </span>
      {t('interpretation.alerts.more', { count: below.length })}
      <Icon of={ChevronDown} size={14} />
    </Button>
  );
}

/** Incidents that the end of the list cuts off, or that lie beyond it. */
function useBelow(list: RefObject<HTMLElement | null>, shown: readonly IncidentState[]): readonly IncidentState[] {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const box = list.current;
    if (!box || typeof ResizeObserver === 'undefined') return undefined;
    const look = () => {
      const found = cutOff(box);
      setIds((before) =>
        found.length === before.size && found.every((id) => before.has(id)) ? before : new Set(found),
      );
    };
    const observer = new ResizeObserver(look);
    observer.observe(box);
    for (const child of box.children) observer.observe(child);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [list, shown]);
  return shown.filter(({ id }) => ids.has(id));
}

function cutOff(box: HTMLElement): readonly string[] {
  if (box.scrollHeight <= box.clientHeight) return [];
  const { top, bottom } = box.getBoundingClientRect();
  return [...box.querySelectorAll<HTMLElement>('[data-incident]')].flatMap((card) => {
    const place = card.getBoundingClientRect();
    // One that begins above the middle is the one that is read, however long it is.
    const isCut = place.bottom > bottom + 1 && place.top > (top + bottom) / 2;
    return isCut ? (card.dataset['incident'] ?? []) : [];
  });
}
