import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { Chip } from '../../ui/chip.tsx';
import { useSchedule } from '../../ui/session/schedule-context.tsx';

/** Ms of lateness from which it is called late. */
const tolerance = 30_000;

/** How late or early the session will end, and when. */
export function OverUnderChip() {
  const t = useText();
  const formats = useFormats();
  const standing = useSchedule((schedule) => {
    if (!schedule || schedule.items.length === 0) return null;
    const { over, projectedEnd, hardEndExcess, status } = schedule;
    return { over, projectedEnd, hardEndExcess, status };
  });
  if (!standing) return null;
  const { over, projectedEnd, hardEndExcess, status } = standing;
  const time = formats.duration(Math.abs(over));
  if (status === 'ended') {
    if (Math.abs(over) < tolerance) return null;
    return (
      <Chip tone={over > 0 ? 'warn' : 'neutral'}>
        {t(over > 0 ? 'session.ended-over' : 'session.ended-under', { time })}
      </Chip>
    );
  }
  if (hardEndExcess !== null && hardEndExcess >= 1_000)
    return (
      <Chip tone="over" shape="square">
        {t('session.past-hard-end', { time: formats.duration(hardEndExcess) })}
      </Chip>
    );
  const end = formats.time(projectedEnd);
  if (over >= tolerance)
    return (
      <Chip tone="warn" shape="triangle">
        {t('session.over', { time: formats.signedDuration(over), end })}
      </Chip>
    );
  if (over <= -tolerance)
    return (
      <Chip tone="info" shape="ring">
        {t('session.under', { time, end })}
      </Chip>
    );
  return (
    <Chip tone="ok" shape="dot">
      {t('session.on-time', { end })}
    </Chip>
  );
}
