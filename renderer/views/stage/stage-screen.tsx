import { type MouseEvent, useEffect, useRef } from 'react';
import type { InterfaceLanguage } from '../../../shared/i18n/text.ts';
import type { StageView as View } from '../../../shared/views/stage.ts';
import type { Desktop } from '../../desktop/desktop.ts';
import { useText } from '../../i18n/text.ts';
import { ZoneProvider } from '../../i18n/zone.tsx';
import { useNow, useView } from '../../sync/react.tsx';
import { classNames } from '../../ui/class-names.ts';
import { faceAt } from '../../ui/session/face.ts';
import { BeforeStart, Ended, Waiting } from './stage-announcement.tsx';
import { StageFoot } from './stage-foot.tsx';
import { StageHead } from './stage-head.tsx';
import { StageMessage } from './stage-message.tsx';
import { StageTimer } from './stage-timer.tsx';
import { useFullScreen } from './use-full-screen.ts';
import { useIdle } from './use-idle.ts';
import './stage.css';

export interface StageScreenProps {
  readonly desktop: Pick<Desktop, 'kind' | 'setFullScreen' | 'keepAwake'>;
  readonly onLanguage: (language: InterfaceLanguage) => void;
}

/** The whole screen of a stage timer, whatever its state. */
export function StageScreen(props: StageScreenProps) {
  const view = useView((state) => state.view);
  const screen = <Screen view={view} {...props} />;
  return view ? <ZoneProvider zone={view.timeZone}>{screen}</ZoneProvider> : screen;
}

function Screen({ view, desktop, onLanguage }: StageScreenProps & { readonly view: View | null }) {
  const t = useText();
  const screen = useRef<HTMLElement>(null);
  const idle = useIdle(screen);
  const fullScreen = useFullScreen(desktop);
  const over = view?.status === 'ended';
  const closed = useView((state) => state.status.kind === 'closed');
  const blackout = view?.blackout === true && !closed;

  useEffect(() => (over || closed ? undefined : desktop.keepAwake()), [desktop, over, closed]);

  const toggleOnSurface = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('button, select, label')) return;
    fullScreen.set(!fullScreen.on);
  };

  return (
    <main
      ref={screen}
      className={classNames('stage', blackout && 'blacked-out', idle && 'idle')}
      aria-label={t('stage.title')}
      {...(fullScreen.possible && { onDoubleClick: toggleOnSurface })}
    >
      {blackout ? (
        <p className="stage-blackout" role="status">
          {t('stage.blackout.hint')} {fullScreen.on && t('stage.blackout.hint.pointer')}
        </p>
      ) : (
        <>
          {view ? <Content view={view} /> : <Waiting />}
          <StageFoot fullScreen={fullScreen} onLanguage={onLanguage} hasView={view !== null} />
        </>
      )}
    </main>
  );
}

function Content({ view }: { readonly view: View }) {
  const face = faceAt(view, useNow());
  return (
    <>
      <StageHead view={view} kind={face.kind} />
      {face.kind === 'running' && <StageTimer view={view} face={face} />}
      {face.kind === 'before' && <BeforeStart view={view} face={face} />}
      {face.kind === 'ended' && <Ended />}
      <StageMessage message={view.message} />
    </>
  );
}
