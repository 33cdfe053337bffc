import { MonitorUp } from 'lucide-react';
import { useMemo } from 'react';
import { stageView } from '../../../shared/views/stage.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useNow } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { timerState } from '../../ui/session/timer-state.ts';
import { useRunning } from '../../ui/session/use-running.ts';

/** What speakers see now, in small: from the same view that their screens are sent. */
export function StagePreview({ onOpenStage }: { readonly onOpenStage: () => void }) {
  const t = useText();
  const state = useRunning();
  const formats = useFormats();
  const now = useNow(250);
  const view = useMemo(() => state && stageView(state), [state]);
  if (!state || !view) return null;
  const timer = timerState(state.transport, view.item?.duration ?? 0, state.session, now);
  const title = view.item ? formats.local(view.item.title, view.languages) : formats.local(view.title, view.languages);
  return (
    <section className="stage-now" aria-label={t('transport.stage')}>
      <div className={classNames('stage-screen', view.blackout ? 'black' : timer.phase)}>
        {view.blackout ? (
          <span className="stage-dark">{t('transport.stage.black')}</span>
        ) : (
          <>
            <span className="stage-title truncate" lang={title.lang}>
              {title.text}
            </span>
            <span className="stage-digits numeric">
              {view.timer ? formats.countdown(timer.left) : view.status === 'ready' ? formats.time(view.start) : '–'}
            </span>
            {view.message && <span className="stage-text">{wordsOf(view.message.text)}</span>}
          </>
        )}
      </div>
      <Button size="small" icon={MonitorUp} onPress={onOpenStage}>
        {t('session.open-stage')}
      </Button>
    </section>
  );

  function wordsOf(text: NonNullable<NonNullable<typeof view>['message']>['text']): string {
    return 'preset' in text ? t(`stage.preset.${text.preset}`) : text.text;
  }
}
