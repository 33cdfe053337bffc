import { useMemo } from 'react';
import { nameOf } from '../../../shared/people/select.ts';
import type { ImportReading } from '../../../shared/run-sheet/import/read-run-sheet.ts';
import type { NewItem } from '../../../shared/run-sheet/messages.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import type { ColumnUse } from './columns.ts';

/** How a field of an item was understood, in the interface's words; null where a text is taken over as it stands. */
export function useUnderstood({ people: newcomers }: ImportReading): (item: NewItem, use: ColumnUse) => string | null {
  const t = useText();
  const { duration } = useFormats();
  const people = useConsole(({ state }) => state?.people ?? null);
  return useMemo(() => {
    const names = new Map(newcomers.map(({ id, name }) => [id, name]));
    const nameById = (id: string) => names.get(id) ?? (people && nameOf(people, id)) ?? '';
    return (item, use) => {
      switch (use) {
        case 'start':
          return item.start === null ? null : item.start.slice(11);
        case 'duration':
          return duration(item.duration);
        case 'minDuration':
          return item.minDuration === null ? null : duration(item.minDuration);
        case 'kind':
          return t(`run-sheet.kind.${item.kind}`);
        case 'speakers':
          return item.speakers.length === 0 ? null : item.speakers.map(nameById).join(', ');
        case 'floor':
          return item.floor.length === 0 ? null : item.floor.map((tag) => tag.toUpperCase()).join(' ');
        default:
          return null;
      }
    };
  }, [newcomers, people, duration, t]);
}
