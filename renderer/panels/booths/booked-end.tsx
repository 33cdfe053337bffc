import { X } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { DayField, TimeOfDayField } from '../../ui/when-fields.tsx';

/** Until when a booth is booked, in the session's zone: saved, once day and time are there, when both are left. */
export function BookedEnd({
  value,
  version,
  sessionEnd,
  onCommit,
}: {
  /** As `2020-10-08T15:00`. */
  readonly value: string | null;
  readonly version: string | null;
  /** The planned end, in the same form: offered while there is none. */
  readonly sessionEnd: string;
  readonly onCommit: (wall: string | null, base: string | null) => void;
}) {
  const t = useText<'dialogs'>();
  const [draft, setDraft] = useState<{ day: string; time: string; base: string | null } | null>(null);
  const [isLeft, setLeft] = useState(false);
  const [day = '', time = ''] = (value ?? '').split('T');
  const shown = draft ?? { day, time: time.slice(0, 5), base: version };
  const isHalf = draft !== null && (draft.day === '') !== (draft.time === '');
  const change = (part: { day: string } | { time: string }) => {
    setLeft(false);
    setDraft({ ...shown, ...part });
  };
  const commit = () => {
    setLeft(true);
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
        onChange={(next) => change({ day: next })}
        error={isHalf && isLeft ? t('booths.booked.half') : null}
      />
      <TimeOfDayField
        label={t('booths.booked.time')}
        value={shown.time}
        onChange={(next) => change({ time: next })}
        error={null}
      />
      {value === null && draft === null && (
        <Button size="small" onPress={() => onCommit(sessionEnd.slice(0, 16), version)}>
          {t('booths.booked.session-end')}
        </Button>
      )}
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
