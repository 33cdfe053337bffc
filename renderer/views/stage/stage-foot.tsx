import { Maximize2, Minimize2 } from 'lucide-react';
import type { FirstKey } from '../../../shared/i18n/catalogue.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../../../shared/i18n/text.ts';
import { useFormats } from '../../i18n/formats.ts';
import { languageNames, useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/text.ts';
import type { ConnectionStatus } from '../../sync/console.ts';
import { useView, useViewActions } from '../../sync/react.tsx';
import { ShapeMark } from '../../ui/chip.tsx';
import type { FullScreen } from './use-full-screen.ts';

/**
 * How far the screen can be trusted, and its few controls. Plain buttons and a plain list: this page opens on
 * phones and must stay light.
 */
export function StageFoot({
  fullScreen,
  onLanguage,
  hasView,
}: {
  readonly fullScreen: FullScreen;
  readonly onLanguage: (language: InterfaceLanguage) => void;
  readonly hasView: boolean;
}) {
  const t = useText();
  const language = useLanguage();
  const label = t(fullScreen.on ? 'stage.full-screen.leave' : 'stage.full-screen');
  const Arrows = fullScreen.on ? Minimize2 : Maximize2;
  return (
    <footer className="stage-foot">
      <Connection hasView={hasView} />
      <div className="stage-controls" role="group" aria-label={t('stage.controls')}>
        <select
          className="stage-control"
          aria-label={t('app.language')}
          value={language}
          onChange={(event) => onLanguage(event.target.value as InterfaceLanguage)}
        >
          {interfaceLanguages.map((one) => (
            <option key={one} value={one} lang={one}>
              {languageNames[one]}
            </option>
          ))}
        </select>
        {fullScreen.possible && (
          <button type="button" className="stage-control" onClick={() => fullScreen.set(!fullScreen.on)}>
            <Arrows aria-hidden size={16} />
            {label}
          </button>
        )}
      </div>
    </footer>
  );
}

function Connection({ hasView }: { readonly hasView: boolean }) {
  const t = useText();
  const { timeWithSeconds } = useFormats();
  const status = useView((state) => state.status);
  const offset = useView((state) => state.clock.offset);
  const { reconnect } = useViewActions();
  const text = connectionText(status, hasView);
  if (!text) return <div className="stage-connection" role="status" />;
  // Said on the backend's clock, which is the one that the screen shows.
  const since = 'since' in status ? timeWithSeconds(status.since + offset) : '';
  const lost = status.kind === 'offline' || status.kind === 'closed';
  return (
    <div className={`stage-connection ${lost ? 'lost' : 'doubtful'}`}>
      <span role="status">
        <ShapeMark shape={lost ? 'cross' : 'ring'} /> {t(text, { time: since })}
      </span>
      {status.kind !== 'closed' && (
        <button type="button" className="stage-control" onClick={reconnect}>
          {t('stage.reconnect')}
        </button>
      )}
    </div>
  );
}

/** What is said beside the timer; null while all is well, and while nothing is known the middle of the screen says it. */
function connectionText(status: ConnectionStatus, hasView: boolean): FirstKey | null {
  switch (status.kind) {
    case 'live':
      return null;
    case 'connecting':
      return hasView ? 'stage.connecting' : null;
    case 'stale':
      return hasView ? 'stage.stale' : null;
    case 'offline':
      return hasView ? 'stage.offline' : null;
    case 'closed':
      return `connection.closed.${status.reason}`;
  }
}
