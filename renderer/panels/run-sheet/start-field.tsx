import { useState } from 'react';
import { nearestWall } from '../../../shared/core/time.ts';
import { parseTimeOfDay } from '../../i18n/time-of-day.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useZone, zonePlace } from '../../i18n/zone.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useScheduledItem } from '../../ui/session/schedule-context.tsx';
import { FieldFrame } from './field-frame.tsx';
import { useChoice, useDrafts } from './item-drafts.tsx';

/** Whether the item follows what is before it or starts at a fixed time of day in the session's zone. */
export function StartField() {
  const t = useText();
  const formats = useFormats();
  const zone = useZone();
  const { item } = useDrafts();
  const choice = useChoice('start');
  const times = useScheduledItem(item.id);
  const [typed, setTyped] = useState<string | null>(null);
  const reference = item.start?.at ?? times?.projectedStart ?? times?.plannedStart ?? 0;

  const commit = () => {
    if (typed === null) return;
    setTyped(null);
    const time = parseTimeOfDay(typed);
    const moment = time === null ? null : nearestWall(time, reference, zone);
    if (moment && moment.wall !== item.start?.wall) choice.set(moment.wall);
  };

  return (
    <FieldFrame field="start" className="start-field">
      <Select<'follows' | 'fixed'>
        label={t('run-sheet.field.start')}
        value={item.start ? 'fixed' : 'follows'}
        onChange={(rule) => {
          if (rule === 'follows') choice.set(null);
          else choice.set(nearestWall(formats.time(reference), reference, zone)?.wall ?? null);
        }}
        options={[
          { id: 'follows', label: t('run-sheet.field.start.follows') },
          { id: 'fixed', label: t('run-sheet.field.start.fixed') },
        ]}
      />
      {item.start && (
        <TextField
          autoComplete="off"
          error={typed !== null && typed.trim() !== '' && parseTimeOfDay(typed) === null ? t('app.time-invalid') : null}
          label={t('run-sheet.field.start.time', { place: zonePlace(zone) })}
          value={typed ?? item.start.wall.slice(11, 16)}
          onChange={setTyped}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
          }}
        />
      )}
    </FieldFrame>
  );
}
