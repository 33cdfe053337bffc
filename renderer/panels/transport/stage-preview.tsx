import { MonitorUp } from 'lucide-react';
import { useMemo } from 'react';
import { stageView } from '../../../shared/views/stage.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useNow } from '../../sync/react.tsx';
import { IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useWho } from '../../ui/session/names.ts';
import { LiveButton } from '../../ui/session/live-button.tsx';
import { timerState } from '../../ui/session/timer-state.ts';
import { useRunning } from '../../ui/session/use-running.ts';
import type { TransportCommands } from './use-transport-commands.ts';

/** What speakers see now, in small: from the same view that their screens are sent. */
export function StagePreview({
  commands,
  onOpenStage,
}: {
  readonly commands: TransportCommands;
  readonly onOpenStage: () => void;
}) {
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
      <div className="stage-facts">
        <div className="stage-facts-head">
          <h3>{t('transport.stage')}</h3>
          <IconButton size="small" icon={MonitorUp} label={t('session.open-stage')} onPress={onOpenStage} />
        </div>
        <MessageNow />
        {view.message && (
          <LiveButton
            size="small"
            onPress={commands.clearMessage}
            matches={({ type }) => type === 'transport.clear-message'}
          >
            {t('transport.message.clear')}
          </LiveButton>
        )}
      </div>
    </section>
  );

  function wordsOf(text: NonNullable<NonNullable<typeof view>['message']>['text']): string {
    return 'preset' in text ? t(`stage.preset.${text.preset}`) : text.text;
  }
}

/** Since when the message is there, from whom, and when it leaves. */
function MessageNow() {
  const t = useText();
  const formats = useFormats();
  const who = useWho();
  const message = useConsole(({ state }) => state?.transport.message ?? null);
  const now = useNow(1_000);
  if (!message) return <p className="muted">{t('transport.stage.no-message')}</p>;
  return (
    <p className="soft numeric">
      {t('transport.message.since', { who: who(message.by), time: formats.duration(Math.max(0, now - message.at)) })}
      {message.until !== null && (
        <span className="muted">
          {' · '}
          {t('transport.message.until', { time: formats.duration(Math.max(0, message.until - now)) })}
        </span>
      )}
    </p>
  );
}
