import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useBooth, useBoothActions } from '../../sync/react.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

/** What an interpreter must know while the backend is not heard, and what still works. */
export function BoothBanner() {
  const t = useText<'booth'>();
  const { timeWithSeconds } = useFormats();
  const status = useBooth((state) => state.status);
  const offset = useBooth((state) => state.clock.offset);
  const waiting = useBooth((state) => state.pending.length);
  const keepsEdits = useBooth((state) => state.keepsEdits);
  const { reconnect } = useBoothActions();
  if (status.kind !== 'offline' && status.kind !== 'stale') return null;
  return (
    <Banner
      tone="warn"
      // Said on the backend's clock, which is the one that the screen shows.
      title={t(`booth.${status.kind}.title`, { time: timeWithSeconds(status.since + offset) })}
      actions={
        <Button size="small" onPress={reconnect}>
          {t('connection.reconnect')}
        </Button>
      }
    >
      {t('booth.offline.text')} {waiting > 0 && <strong>{t('connection.offline.waiting', { count: waiting })}</strong>}{' '}
      {waiting > 0 && !keepsEdits && t('booth.offline.not-kept')}
    </Banner>
  );
}
