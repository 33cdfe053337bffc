import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useNow } from '../../sync/react.tsx';
import { Chip, type Shape, type Tone } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { type TimerPhase, timerState } from '../../ui/session/timer-state.ts';

const looks: Readonly<Record<TimerPhase, { readonly tone: Tone; readonly shape: Shape }>> = {
  ready: { tone: 'neutral', shape: 'ring' },
  running: { tone: 'ok', shape: 'dot' },
  warning: { tone: 'warn', shape: 'triangle' },
  danger: { tone: 'over', shape: 'triangle' },
  overtime: { tone: 'over', shape: 'square' },
  ended: { tone: 'neutral', shape: 'square' },
};

/** How long still: the one figure that is read from two metres. */
export function TimerFace() {
  const t = useText();
  const formats = useFormats();
  const transport = useConsole(({ state }) => state?.transport ?? null);
  const rules = useConsole(({ state }) => state?.session ?? null);
  const duration = useConsole(({ state }) => {
    const item = state?.transport.visit && state.runSheet.items[state.transport.visit.item];
    return item ? item.duration : 0;
  });
  const now = useNow(250);
  if (!transport || !rules) return null;
  if (!transport.visit) return <NoItem />;

  const timer = timerState(transport, duration, rules, now);
  const isPaused = timer.pausedFor !== null;
  const { tone, shape } = looks[timer.phase];
  return (
    <div className={classNames('timer-face', timer.phase, isPaused && 'paused')}>
      <div className="timer-reading">
        <time
          className={classNames('digits', formats.countdown(timer.left).length > 5 && 'long')}
          role="timer"
          aria-label={t('transport.remaining')}
        >
          {formats.countdown(timer.left)}
        </time>
        <div className="timer-facts numeric">
          {isPaused ? (
            <Chip tone="info" shape="bars">
              {t('transport.state.paused', { time: formats.duration(timer.pausedFor ?? 0) })}
            </Chip>
          ) : (
            <Chip tone={tone} shape={shape}>
              {t(`transport.state.${timer.phase}`)}
            </Chip>
          )}
          <span>{t('transport.elapsed', { time: formats.duration(timer.elapsed) })}</span>
          <span>
            {t('transport.of', { time: formats.duration(timer.total) })}
            {timer.added !== 0 && (
              <span className="muted"> ({t('transport.added', { time: formats.signedDuration(timer.added) })})</span>
            )}
          </span>
        </div>
      </div>
      <div className="track" aria-hidden>
        <i style={{ inlineSize: `${(timer.progress * 100).toFixed(2)}%` }} />
      </div>
    </div>
  );
}

/** Before the start, and after the end. */
function NoItem() {
  const t = useText();
  const formats = useFormats();
  const status = useConsole(({ state }) => state?.transport.status ?? 'ready');
  const start = useConsole(({ state }) => state?.session.start.at ?? 0);
  const lasted = useConsole(({ state }) => {
    const { startedAt = null, endedAt = null } = state?.transport ?? {};
    return startedAt !== null && endedAt !== null ? endedAt - startedAt : 0;
  });
  const now = useNow(1_000);
  const until = start - now;
  const isEnded = status === 'ended';
  return (
    <div className={classNames('timer-face', isEnded ? 'ended' : 'ready')}>
      <div className="timer-reading">
        <time className={classNames('digits', 'long')} role="timer">
          {isEnded
            ? formats.duration(lasted)
            : Math.abs(until) >= 24 * 3_600_000
              ? formats.time(start)
              : formats.countdown(until)}
        </time>
        <div className="timer-facts">
          <Chip tone={looks[isEnded ? 'ended' : 'ready'].tone} shape={looks[isEnded ? 'ended' : 'ready'].shape}>
            {t(isEnded ? 'transport.ended.title' : 'transport.ready.title')}
          </Chip>
        </div>
      </div>
      <p className="timer-hint">
        {isEnded
          ? t('transport.ended.text', { time: formats.duration(lasted) })
          : t('transport.ready.text', { time: formats.time(start) })}
      </p>
    </div>
  );
}
