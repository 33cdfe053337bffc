import { X } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { IconButton } from '../../ui/button.tsx';
import { DayField, TimeOfDayField } from '../../ui/when-fields.tsx';

/** Until when a booth is booked, in the session's zone: saved, once day and time are there, when both are left. */
export function BookedEnd({
  value,
  version,
  onCommit,
}: {
  /** As `2020-10-08T15:00`. */
  readonly value: string | null;
  readonly version: string | null;
  readonly onCommit: (wall: string | null, base: string | null) => void;
}) {
  const t = useText<'dialogs'>();
  const [draft, setDraft] = useState<{ day: string; time: string; base: string | null } | null>(null);
  const [day = '', time = ''] = (value ?? '').split('T');
  const shown = draft ?? { day, time: time.slice(0, 5), base: version };
  const commit = () => {
    if (!draft || draft.day === '' || draft.time === '') return;
    setDraft(null);
    const wall = `${draft.day}T${draft.time}`;
    if (wall !== value?.slice(0, wall.length)) onCommit(wall, draft.base);
  };
  return (
    <div
      className="booked-end"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) commit();
      }}
    >
      <DayField
        label={t('booths.booked.day')}
        value={shown.day}
        onChange={(next) => setDraft({ ...shown, day: next })}
        error={null}
      />
      <TimeOfDayField
        label={t('booths.booked.time')}
        value={shown.time}
        onChange={(next) => setDraft({ ...shown, time: next })}
        error={null}
      />
      {value !== null && (
        <IconButton
          icon={X}
          label={t('booths.booked.clear')}
          onPress={() => {
            setDraft(null);
            onCommit(null, version);
          }}
        />
      )}
    </div>
  );
}
