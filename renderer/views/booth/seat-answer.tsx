import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useBooth, useBoothActions } from '../../sync/react.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

/** What became of the last try to sit down, where it did not succeed. */
export function SeatAnswer() {
  const t = useText<'booth'>();
  const { list } = useFormats();
  const failed = useBooth((state) => state.live.findLast(({ command }) => isSeating(command.type)) ?? null);
  const lines = useBooth(({ view }) => view?.booths.byId ?? null);
  const { discardLive } = useBoothActions();
  if (failed === null || failed.status === 'sent' || failed.status === 'done-late') return null;
  const { rejection } = failed;
  const taken =
    rejection?.code === 'seat-taken' ? lines?.[rejection.data.booth]?.team[rejection.data.interpreter] : null;
  const why = taken
    ? t('booth.seat.refused', { name: list([taken.name || t('people.unnamed')]) })
    : t(rejection && failed.status === 'refused' ? 'booth.seat.failed' : 'booth.see.expired');
  return (
    <Banner
      isBoxed
      tone="warn"
      title={why}
      actions={
        <Button size="small" onPress={() => discardLive(failed.id)}>
          {t('app.close')}
        </Button>
      }
    />
  );
}

function isSeating(type: string): boolean {
  return type === 'booths.sit' || type === 'booths.enrol' || type === 'booths.stand';
}
