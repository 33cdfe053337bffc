import { useEffect } from 'react';
import type { Language } from '../../../shared/core/local-text.ts';
import { useText } from '../../i18n/text.ts';
import { ZoneProvider } from '../../i18n/zone.tsx';
import { BoothQuestions } from '../../panels/booth-questions/booth-questions.tsx';
import { useDesk } from '../../panels/booth-questions/use-desk.ts';
import { KeyMap } from '../../panels/session/key-map.tsx';
import { Palette } from '../../panels/session/palette.tsx';
import { useBooth } from '../../sync/react.tsx';
import { useDesktop } from '../../ui/shell-context.tsx';
import { BoothBanner } from './booth-banner.tsx';
import { BoothHeader } from './booth-header.tsx';
import { ChooseBooth } from './choose-booth.tsx';
import { NoView } from './no-view.tsx';
import { OnNow } from './on-now.tsx';
import { useBoothKeys } from './use-booth-keys.ts';
import './booth.css';

/** Everything that an interpreter sees: what is on, what comes, and the questions before they are read aloud. */
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
  const { actions, questionActions, opened, open, close } = useBoothKeys(desk);
  const isLive = useBooth(({ view }) => view?.status === 'live');
  useEffect(() => (isLive ? desktop.keepAwake() : undefined), [desktop, isLive]);
  return (
    <div className="booth">
      <BoothHeader booth={booth} onSearch={() => open('palette')} onKeys={() => open('keys')} />
      <div className="booth-banners">
        <BoothBanner />
      </div>
      <main className="booth-main" aria-label={t('booth.screen')}>
        <OnNow />
        {/* Scrolls, so the keyboard must reach it. */}
        <div className="booth-desk" tabIndex={0} role="group" aria-label={t('booth.questions')}>
          <BoothQuestions desk={desk} actions={questionActions} />
        </div>
      </main>
      <Palette actions={actions} isOpen={opened === 'palette'} onClose={close} />
      <KeyMap actions={actions} isOpen={opened === 'keys'} onClose={close} />
    </div>
  );
}
