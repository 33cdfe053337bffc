import { useText } from '../../i18n/text.ts';
import { useBooth, useBoothActions, useNow } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { SentButton } from '../../ui/booth/sent-button.tsx';

/** Ms for which an answer stays in sight, and for which a question counts while the session is not paused. */
const toldFor = 30_000;
const countsFor = 120_000;

/** “Ready to resume?”, asked of every booth: answered by one press, and changed by another. */
export function ReadyQuestion() {
  const t = useText<'booth'>();
  const { give } = useBoothActions();
  const now = useNow(1_000);
  const ready = useBooth(({ view }) => view?.desk?.ready ?? null);
  const booth = useBooth(({ seat }) => seat?.booth ?? null);
  const pausedAt = useBooth(({ view }) => view?.timer?.pausedAt ?? null);
  if (!ready || booth === null) return null;
  const counts = (pausedAt !== null && ready.at >= pausedAt) || now - ready.at < countsFor;
  const said = ready.answers[booth];
  if (!counts || (said && pausedAt === null && now - said.at > toldFor)) return null;
  const answer = (isReady: boolean) =>
    give({ type: 'booths.answer-ready', data: { booth, ask: ready.id, ready: isReady } });
  if (said)
    return (
      <div className="ready-question said" role="status">
        <p>{t(said.ready ? 'booth.ready.said-yes' : 'booth.ready.said-no')}</p>
        <Button size="small" onPress={() => void answer(!said.ready)}>
          {t(said.ready ? 'booth.ready.no' : 'booth.ready.yes')}
        </Button>
      </div>
    );
  return (
    <div className="ready-question" role="alert">
      <p>
        <strong>{t('booth.ready.asked')}</strong>
      </p>
      <SentButton size="large" variant="primary" gives={['booths.answer-ready']} onPress={() => void answer(true)}>
        {t('booth.ready.yes')}
      </SentButton>
      <SentButton size="large" gives={['booths.answer-ready']} onPress={() => void answer(false)}>
        {t('booth.ready.no')}
      </SentButton>
    </div>
  );
}
