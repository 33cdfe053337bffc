import { Check, CircleCheck, CircleDashed, X } from 'lucide-react';
import type { Instant } from '../../../shared/core/envelope.ts';
import type { WebinarState } from '../../../shared/webinar.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions, useNow } from '../../sync/react.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LiveButton } from '../../ui/session/live-button.tsx';

/** Milliseconds for which answers count while the session is not paused. */
const counts = 120_000;

/** Asks every booth whether it is ready to go on, and counts the answers. Nothing waits for them. */
export function ReadyCheck() {
  const t = useText<'interpretation'>();
  const { live } = useConsoleActions();
  const ready = useReady();
  const booths = useConsole(({ state }) => state?.booths.order.length ?? 0);
  const answers = Object.values(ready?.answers ?? {});
  const yes = answers.filter((answer) => answer.ready).length;
  return (
    <LiveButton
      size="small"
      icon={CircleCheck}
      className={ready && yes === booths ? 'ready-check all' : 'ready-check'}
      aria-label={
        ready
          ? `${t('interpretation.ready.count', { ready: yes, all: booths })}. ${t('interpretation.ready.ask-long')}`
          : `${t('interpretation.ready.ask')} ${t('interpretation.ready.ask-long')}`
      }
      onPress={() => live({ type: 'booths.ask-ready', data: {} })}
      matches={({ type }) => type === 'booths.ask-ready'}
    >
      <span className="numeric">
        {ready ? t('interpretation.ready.count', { ready: yes, all: booths }) : t('interpretation.ready.ask')}
      </span>
    </LiveButton>
  );
}

const marks = { yes: Check, no: X, waiting: CircleDashed } as const;

/** What one booth has answered, beside its line. */
export function ReadyMark({ booth }: { readonly booth: string | null }) {
  const t = useText<'interpretation'>();
  const ready = useReady();
  if (!ready || booth === null) return null;
  const answer = ready.answers[booth];
  const how = answer ? (answer.ready ? 'yes' : 'no') : 'waiting';
  return (
    <span className={`ready-mark ${how}`} title={t(`interpretation.ready.${how}`)}>
      <Icon of={marks[how]} size={18} />
      <span className="visually-hidden">{t(`interpretation.ready.${how}`)}, </span>
    </span>
  );
}

/** The newest question as long as it counts; null where none was asked, or what it was asked for is over. */
function useReady(): WebinarState['booths']['ready'] {
  const ready = useConsole(({ state }) => state?.booths.ready ?? null);
  const pausedAt = useConsole(({ state }) => state?.transport.visit?.pausedAt ?? null);
  const now = useNow(1_000);
  return ready && stillCounts(ready.at, pausedAt, now) ? ready : null;
}

function stillCounts(at: Instant, pausedAt: Instant | null, now: Instant): boolean {
  return pausedAt !== null ? at >= pausedAt || now - at < counts : now - at < counts;
}
