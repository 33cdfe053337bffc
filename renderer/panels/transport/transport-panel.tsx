import { textIn } from '../../../shared/core/local-text.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { ChipButton } from '../../ui/chip.tsx';
import { Popover } from '../../ui/popover.tsx';
import { useSpeakerNames } from '../../ui/session/names.ts';
import { LiveNotices } from '../../ui/session/live-notices.tsx';
import { StageLine } from './stage-line.tsx';
import { StageMessages } from './stage-messages.tsx';
import { StagePreview } from './stage-preview.tsx';
import { TimerControls } from './timer-controls.tsx';
import { TimerFace } from './timer-face.tsx';
import { useTransportCommands } from './use-transport-commands.ts';
import './transport.css';

const none: readonly string[] = [];

/** The timer, its controls, and what is said to the stage; what the stage shows is a press away. */
export function TransportPanel({
  onOpenStage,
  onEnd,
}: {
  readonly onOpenStage: () => void;
  /** Asks whether to end the session. */
  readonly onEnd: () => void;
}) {
  const commands = useTransportCommands();
  return (
    <div className="transport">
      <TimerHead onOpenStage={onOpenStage} />
      <TimerFace />
      {commands && (
        <>
          <TimerControls commands={commands} onEnd={onEnd} />
          <StageMessages commands={commands} />
          <StageLine commands={commands} />
        </>
      )}
      <LiveNotices of="transport" />
    </div>
  );
}

function TimerHead({ onOpenStage }: { readonly onOpenStage: () => void }) {
  const t = useText();
  const language = useLanguage();
  const screens = useConsole(({ presence }) =>
    presence.filter(({ role }) => role === 'viewer').reduce((sum, { live }) => sum + live, 0),
  );
  const speakers = useConsole(({ state }) => {
    const visit = state?.transport.visit;
    return (visit && state.runSheet.items[visit.item]?.speakers) || none;
  });
  const title = useConsole(({ state }) => {
    const visit = state?.transport.visit;
    const item = visit && state.runSheet.items[visit.item];
    return item ? textIn(item.title, language, state.session.languages).text : null;
  });
  const names = useSpeakerNames(speakers);
  const who = names.length > 0 ? names.join(', ') : title;
  return (
    <header className="pane-head">
      <h2 className="truncate">{who ? t('transport.title-of', { who }) : t('transport.title')}</h2>
      <span className="grow" />
      <Popover
        label={t('transport.stage')}
        trigger={<ChipButton>{t('transport.screens', { count: screens })}</ChipButton>}
      >
        <StagePreview onOpenStage={onOpenStage} />
      </Popover>
    </header>
  );
}
