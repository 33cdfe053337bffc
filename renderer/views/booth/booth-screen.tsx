import { useEffect, useState } from 'react';
import type { Language } from '../../../shared/core/local-text.ts';
import { useText } from '../../i18n/text.ts';
import { ZoneProvider } from '../../i18n/zone.tsx';
import { CommonFaults } from '../../panels/booth-flags/common-faults.tsx';
import { FlagGrid } from '../../panels/booth-flags/flag-grid.tsx';
import { OtherDialog } from '../../panels/booth-flags/other-dialog.tsx';
import { ReadyQuestion } from '../../panels/booth-flags/ready-question.tsx';
import { useBoothMarks } from '../../panels/booth-flags/use-booth-marks.ts';
import { useFlagCommands } from '../../panels/booth-flags/use-flags.ts';
import { FloorLine } from '../../panels/booth-mic/floor-line.tsx';
import { LiveAnswers } from '../../panels/booth-mic/live-answers.tsx';
import { MicRow } from '../../panels/booth-mic/mic-row.tsx';
import { SoundChecks } from '../../panels/booth-mic/sound-checks.tsx';
import { useMic } from '../../panels/booth-mic/use-mic.ts';
import { BoothQuestions } from '../../panels/booth-questions/booth-questions.tsx';
import { useDesk } from '../../panels/booth-questions/use-desk.ts';
import { KeyMap } from '../../panels/session/key-map.tsx';
import { Palette } from '../../panels/session/palette.tsx';
import { useBooth } from '../../sync/react.tsx';
import { keysOf } from '../../ui/action.ts';
import { usePreferences } from '../../ui/preferences.tsx';
import { useDesktop } from '../../ui/shell-context.tsx';
import { BoothBanner } from './booth-banner.tsx';
import { BoothHeader } from './booth-header.tsx';
import { BoothSide } from './booth-side.tsx';
import { ChooseBooth } from './choose-booth.tsx';
import { NoView } from './no-view.tsx';
import { OnNow } from './on-now.tsx';
import { useBoothKeys } from './use-booth-keys.ts';
import { useRoom } from './use-room.ts';
import './booth.css';

/** Everything that an interpreter sees: the mic, the floor, the flags, the questions, and what comes. */
export function BoothScreen() {
  const zone = useBooth(({ view }) => view?.timeZone ?? null);
  const seat = useBooth((state) => state.seat);
  const mustSit = useBooth((state) => state.me.role === 'interpreter');
  const first = useBooth(({ me, view }) => me.language ?? view?.languages[0] ?? 'en');
  if (zone === null) return <NoView />;
  return (
    <ZoneProvider zone={zone}>
      {seat === null && mustSit ? (
        <ChooseBooth />
      ) : (
        <Desk booth={seat?.booth ?? null} language={seat?.language ?? first} />
      )}
    </ZoneProvider>
  );
}

function Desk({ booth, language }: { readonly booth: string | null; readonly language: Language }) {
  const t = useText<'booth'>();
  const desktop = useDesktop();
  const desk = useDesk(booth, language);
  const mic = useMic();
  const flags = useFlagCommands();
  const [isFlagging, flagOther] = useState(false);
  const { actions, questionActions, opened, open, close } = useBoothKeys({
    desk,
    mic,
    flags,
    onOther: () => flagOther(true),
  });
  const { preferences } = usePreferences();
  const keyOf = (action: { readonly id: string; readonly keys: string }) => keysOf(action, preferences.keys);
  const { isNarrow, isShort } = useRoom();
  const isLive = useBooth(({ view }) => view?.status === 'live');
  useBoothMarks();
  useEffect(() => (isLive ? desktop.keepAwake() : undefined), [desktop, isLive]);
  const hasQuestion = desk.cards.length > 0;
  const soundChecks = mic && <SoundChecks mic={mic} />;
  const questions = (
    // Scrolls, so the keyboard must reach it.
    <div className="booth-desk" tabIndex={0} role="group" aria-label={t('booth.questions')}>
      {!hasQuestion && soundChecks}
      <BoothQuestions desk={desk} actions={questionActions} />
      {hasQuestion && soundChecks}
    </div>
  );
  return (
    <div className="booth">
      <BoothHeader booth={booth} onSearch={() => open('palette')} onKeys={() => open('keys')} />
      <div className="booth-banners">
        <BoothBanner />
        <LiveAnswers />
      </div>
      <main className="booth-main" aria-label={t('booth.screen')}>
        <div className="booth-work">
          <FloorLine mic={mic} />
          {mic && <MicRow mic={mic} keyOf={keyOf} />}
          <ReadyQuestion />
          <CommonFaults commands={flags} keyOf={keyOf} />
          {isNarrow ? <BoothSide questions={questions} hasRoom={false} /> : questions}
        </div>
        {flags && <FlagGrid commands={flags} keyOf={keyOf} onOther={() => flagOther(true)} />}
        <div className="booth-beside">
          <OnNow />
          {!isNarrow && <BoothSide questions={null} hasRoom={!isShort} />}
        </div>
      </main>
      {flags && <OtherDialog isOpen={isFlagging} commands={flags} onClose={() => flagOther(false)} />}
      <Palette actions={actions} isOpen={opened === 'palette'} onClose={close} />
      <KeyMap actions={actions} isOpen={opened === 'keys'} onClose={close} />
    </div>
  );
}
