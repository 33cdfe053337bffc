import { Headset } from 'lucide-react';
import { boothPerChannel } from '../../../shared/booths/at-first.ts';
import { mayCommand } from '../../../shared/roles/permissions.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useToast } from '../../ui/toasts.tsx';

/**
 * A session without booths, as those that were made before there were any: one for each language in one step, or the
 * dialog in which they are set up.
 */
export function EmptyBoard({
  languages,
  onSetUp,
}: {
  readonly languages: readonly string[];
  readonly onSetUp: () => void;
}) {
  const t = useText<'interpretation'>();
  const toast = useToast();
  const { edit } = useConsoleActions();
  const role = useConsole(({ me }) => me.role);
  const add = () => {
    const booths = boothPerChannel(languages);
    const of = edit({ type: 'booths.add', data: { booths } });
    toast({
      text: t('interpretation.empty.added', { count: booths.length }),
      tone: 'ok',
      action: { label: t('app.undo'), onPress: () => void edit({ type: 'booths.undo', data: { of } }) },
    });
  };
  return (
    <EmptyState
      icon={Headset}
      title={t('interpretation.empty.title')}
      actions={
        mayCommand(role, 'booths.add') && (
          <>
            <Button variant="primary" onPress={add}>
              {t('interpretation.empty.add', { count: languages.length })}
            </Button>
            <Button onPress={onSetUp}>{t('interpretation.detail.set-up')}</Button>
          </>
        )
      }
    >
      {t('interpretation.empty.text')}
    </EmptyState>
  );
}
