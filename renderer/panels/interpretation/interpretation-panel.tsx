import { ClipboardList } from 'lucide-react';
import type { ReactNode } from 'react';
import { mayCommand } from '../../../shared/roles/permissions.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import type { Action } from '../../ui/action.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { BoardLine } from './board-line.tsx';
import { EmptyBoard } from './empty-board.tsx';
import { FloorControl } from './floor-control.tsx';
import { IncidentAnnouncer } from './incident-announcer.tsx';
import { IncidentList } from './incident-list.tsx';
import { ReadyCheck } from './ready-check.tsx';
import { SoundButton } from './sound-button.tsx';
import { useAlertSound } from './use-alert-sound.ts';
import { useAlerts } from './use-alerts.ts';
import { useBoard, useBoardState } from './use-board.ts';
import { useInterpretationActions, useTold } from './use-interpretation-actions.ts';
import { VerdictChip } from './verdict-chip.tsx';
import './interpretation.css';

/** Which language works, who is at the mic, what the floor speaks, and what booths report. */
export function InterpretationPanel({
  onOpen,
  onActions,
  tools,
}: {
  readonly onOpen: (what: 'programme' | 'booths' | 'report' | 'booth-messages') => void;
  /** Takes the board's actions, for keys and palette; the same function as long as it is shown. */
  readonly onActions: (actions: readonly Action[]) => void;
  /** What else its head holds. */
  readonly tools?: ReactNode;
}) {
  const t = useText<'interpretation'>();
  const alerts = useAlerts();
  const setUp = () => onOpen('booths');
  const readReport = () => onOpen('report');
  const write = () => onOpen('booth-messages');
  const actions = useInterpretationActions(alerts, { onSetUp: setUp, onReport: readReport, onWrite: write });
  useTold(actions, onActions);
  useAlertSound(alerts);
  const board = useBoard();
  const state = useBoardState();
  const role = useConsole(({ me }) => me.role);
  if (!board || !state) return null;
  const maySetUp = mayCommand(role, 'booths.edit');
  const hasBooths = state.booths.order.length > 0;
  const isEnded = state.transport.status === 'ended';
  return (
    <>
      <header className="pane-head">
        <h2>{t('interpretation.title')}</h2>
        {hasBooths && <VerdictChip board={board} isLive={state.transport.status === 'live'} />}
        <span className="grow" />
        {hasBooths && mayCommand(role, 'booths.ask-ready') && <ReadyCheck />}
        {tools}
        {hasBooths && <SoundButton />}
        {hasBooths && !isEnded && (
          <IconButton size="small" icon={ClipboardList} label={t('report.title')} onPress={readReport} />
        )}
      </header>
      {hasBooths ? (
        <>
          {isEnded ? (
            <div className="report-row">
              <Button variant="primary" icon={ClipboardList} onPress={readReport}>
                {t('report.title')}
              </Button>
            </div>
          ) : (
            mayCommand(role, 'booths.set-floor') && <FloorControl />
          )}
          <ul className="board" aria-label={t('interpretation.lines')}>
            {board.lines.map((line) => (
              <BoardLine
                key={line.key}
                line={line}
                booths={state.booths}
                coverage={board.coverage}
                onSetUp={maySetUp ? setUp : null}
              />
            ))}
          </ul>
        </>
      ) : (
        <EmptyBoard languages={state.session.languages} onSetUp={setUp} />
      )}
      {(hasBooths || alerts.shown.length > 0) && <IncidentList alerts={alerts} onOpen={onOpen} />}
      <IncidentAnnouncer alerts={alerts} />
    </>
  );
}
