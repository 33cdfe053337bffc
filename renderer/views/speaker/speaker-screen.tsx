import { useEffect } from 'react';
import type { Instant } from '../../../shared/core/envelope.ts';
import type { SpeakerView as View } from '../../../shared/views/speaker.ts';
import { useText } from '../../i18n/text.ts';
import { ZoneProvider } from '../../i18n/zone.tsx';
import { useNow, useSpeaker } from '../../sync/react.tsx';
import { classNames } from '../../ui/class-names.ts';
import { faceAt } from '../../ui/session/face.ts';
import { BeforeStart, Ended, Waiting } from '../stage/stage-announcement.tsx';
import { StageFoot } from '../stage/stage-foot.tsx';
import { StageHead } from '../stage/stage-head.tsx';
import { StageMessage } from '../stage/stage-message.tsx';
import type { StageScreenProps } from '../stage/stage-screen.tsx';
import { StageTimer } from '../stage/stage-timer.tsx';
import { useFullScreen } from '../stage/use-full-screen.ts';
import { PutQuestion } from './put-question.tsx';
import { noticeAt } from './speaker-notices.ts';
import '../stage/stage.css';
import './speaker.css';

/**
 * What a speaker looks at while talking: the time, what the room is told, and the question that is put to them. A
 * blackout is for the screens of the room; this one is in someone's hand.
 */
export function SpeakerScreen({ desktop, onLanguage }: StageScreenProps) {
  const t = useText<'booth'>();
  const view = useSpeaker((state) => state.view);
  const closed = useSpeaker((state) => state.status.kind === 'closed');
  const fullScreen = useFullScreen(desktop);
  const over = view?.status === 'ended';
  useEffect(() => (over || closed ? undefined : desktop.keepAwake()), [desktop, over, closed]);
  const screen = (
    <main className={classNames('stage', 'speaker', view?.question && 'asked')} aria-label={t('speaker.title')}>
      {view ? <Content view={view} /> : <Waiting />}
      <StageFoot fullScreen={fullScreen} onLanguage={onLanguage} hasView={view !== null} />
    </main>
  );
  return view ? <ZoneProvider zone={view.timeZone}>{screen}</ZoneProvider> : screen;
}

function Content({ view }: { readonly view: View }) {
  const now = useNow();
  const face = faceAt(view, now);
  return (
    <>
      <StageHead view={view} kind={face.kind} />
      <div className="speaker-middle">
        {face.kind === 'running' && <StageTimer view={view} face={face} />}
        {face.kind === 'before' && <BeforeStart view={view} face={face} />}
        {face.kind === 'ended' && <Ended />}
        {/* Made anew for each question, so that each begins in the reader's own language. */}
        <div className="speaker-question-place" aria-live="polite">
          {view.question && <PutQuestion key={view.question.id} question={view.question} />}
        </div>
      </div>
      <FromTheBooths view={view} now={now} />
      <StageMessage message={view.message} />
    </>
  );
}

/** What the interpreters need now, in the speaker's language; which of them is nobody's concern. */
function FromTheBooths({ view, now }: { readonly view: View; readonly now: Instant }) {
  const t = useText<'booth'>();
  const shown = noticeAt(view, now);
  return (
    <div className="speaker-notice-place" role="alert">
      {shown && (
        <p key={shown.id} className={classNames('speaker-notice', shown.notice === 'unusable-sound' && 'stopped')}>
          <strong>{t(`incident.speaker.${shown.notice}`)}</strong>
          <span>{t('incident.speaker.from')}</span>
        </p>
      )}
    </div>
  );
}
