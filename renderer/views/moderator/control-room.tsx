import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetRequestedImport, isImportRequested } from '../../panels/import/requested-import.ts';
import { OnAirAnnouncer } from '../../panels/questions/on-air-announcer.tsx';
import type { QuestionsPanelHandle } from '../../panels/questions/questions-panel.tsx';
import { Announcer } from '../../panels/session/announcer.tsx';
import { ConnectionBanners } from '../../panels/session/connection-banners.tsx';
import { useEndDialog } from '../../panels/transport/end-dialog.tsx';
import { useConsole } from '../../sync/react.tsx';
import type { Action } from '../../ui/action.ts';
import { latePart } from '../../ui/late-part.tsx';
import { useDesktop, useShell } from '../../ui/shell-context.tsx';
import { CommandBar } from './command-bar.tsx';
import { DropTarget } from './drop-target.tsx';
import type { OpenDialog } from './open-dialog.ts';
import { Panes } from './panes.tsx';

// Loaded when they are first asked for: they bring a CSV reader and a QR writer with them.
const BoothsDialog = latePart(
  'dialogs',
  async () => (await import('../../panels/booths/booths-dialog.tsx')).BoothsDialog,
);
const BoothMessagesDialog = latePart(
  'interpretation',
  async () => (await import('../../panels/booth-messages/messages-dialog.tsx')).BoothMessagesDialog,
);
const BoothLink = latePart('dialogs', async () => (await import('../../panels/invites/booth-link.tsx')).BoothLink);
const ImportDialog = latePart(
  'dialogs',
  async () => (await import('../../panels/import/import-dialog.tsx')).ImportDialog,
);
const IntegrationsDialog = latePart(
  'dialogs',
  async () => (await import('../../panels/integrations/integrations-dialog.tsx')).IntegrationsDialog,
);
const InterpretationReportDialog = latePart(
  'interpretation',
  async () => (await import('../../panels/interpretation-report/report-dialog.tsx')).InterpretationReportDialog,
);
const InvitesDialog = latePart(
  'dialogs',
  async () => (await import('../../panels/invites/invites-dialog.tsx')).InvitesDialog,
);
const MaterialsDialog = latePart(
  'dialogs',
  async () => (await import('../../panels/materials/materials-dialog.tsx')).MaterialsDialog,
);
const ProgrammeDialog = latePart(
  'dialogs',
  async () => (await import('../../panels/people/programme-dialog.tsx')).ProgrammeDialog,
);
const QuestionsExportDialog = latePart(
  'dialogs',
  async () => (await import('../../panels/questions-export/questions-export-dialog.tsx')).QuestionsExportDialog,
);
const QuestionsImportDialog = latePart(
  'dialogs',
  async () => (await import('../../panels/questions-import/questions-import-dialog.tsx')).QuestionsImportDialog,
);
const SessionSettingsDialog = latePart(
  'dialogs',
  async () => (await import('../../panels/session/settings-dialog.tsx')).SessionSettingsDialog,
);

/** Everything of the moderator's screen, once the session is known. */
export function ControlRoom() {
  const desktop = useDesktop();
  const { backend } = useShell();
  const session = useConsole((state) => state.session);
  const isLive = useConsole(({ state }) => state?.transport.status === 'live');
  // The list of sessions may have been asked for an import before this console was there.
  const [dialog, setDialog] = useState<OpenDialog | null>(() =>
    isImportRequested(session) ? { kind: 'import' } : null,
  );
  const { ask: askForEnd, dialog: endDialog } = useEndDialog();
  const questions = useRef<QuestionsPanelHandle>(null);
  const close = useCallback(() => setDialog(null), []);
  const openImport = useCallback(() => setDialog({ kind: 'import' }), []);
  const openQuestionsImport = useCallback(() => setDialog({ kind: 'import-questions' }), []);
  const openDropped = useCallback((file: File) => void importOf(file).then((kind) => setDialog({ kind, file })), []);
  const openProgramme = useCallback(() => setDialog({ kind: 'programme' }), []);
  const openForBoard = useCallback(
    (kind: 'programme' | 'booths' | 'report' | 'booth-messages') => setDialog({ kind }),
    [],
  );
  const [boardActions, setBoardActions] = useState<readonly Action[]>([]);
  const openStage = useCallback(
    () => void desktop.openStage(stageAddress(backend, session)),
    [desktop, backend, session],
  );
  useEffect(forgetRequestedImport, []);
  useEffect(() => (isLive ? desktop.keepAwake() : undefined), [desktop, isLive]);

  return (
    <DropTarget onFile={openDropped}>
      <div className="moderator">
        <CommandBar
          dialog={dialog}
          onOpen={setDialog}
          onClose={close}
          openStage={openStage}
          askForEnd={askForEnd}
          questions={questions}
          boardActions={boardActions}
        />
        <main className="control-room">
          <div className="banners">
            <ConnectionBanners />
          </div>
          <Panes
            onOpenStage={openStage}
            onEnd={askForEnd}
            onImport={openImport}
            onImportQuestions={openQuestionsImport}
            onProgramme={openProgramme}
            onInterpretation={openForBoard}
            onActions={setBoardActions}
            questions={questions}
          />
          <Announcer />
          <OnAirAnnouncer />
        </main>
      </div>
      {dialog?.kind === 'booths' && <BoothsDialog onClose={close} link={BoothLink} />}
      {dialog?.kind === 'materials' && <MaterialsDialog onClose={close} />}
      {dialog?.kind === 'programme' && <ProgrammeDialog isOpen onClose={close} />}
      {dialog?.kind === 'settings' && <SessionSettingsDialog onClose={close} />}
      {dialog?.kind === 'links' && <InvitesDialog onClose={close} onOpenStage={openStage} />}
      {dialog?.kind === 'integrations' && <IntegrationsDialog onClose={close} />}
      {dialog?.kind === 'export-questions' && <QuestionsExportDialog onClose={close} />}
      {dialog?.kind === 'booth-messages' && <BoothMessagesDialog onClose={close} />}
      {dialog?.kind === 'report' && <InterpretationReportDialog onClose={close} />}
      {dialog?.kind === 'import' && <ImportDialog onClose={close} {...(dialog.file && { file: dialog.file })} />}
      {dialog?.kind === 'import-questions' && (
        <QuestionsImportDialog onClose={close} {...(dialog.file && { file: dialog.file })} />
      )}
      {endDialog}
    </DropTarget>
  );
}

/** What a file that was dropped is for: a run-sheet, unless its header is that of a question report. */
async function importOf(file: File): Promise<'import' | 'import-questions'> {
  try {
    const { isQuestionReport } = await import('../../panels/questions-import/is-report.ts');
    return (await isQuestionReport(file)) ? 'import-questions' : 'import';
  } catch {
    return 'import';
  }
}

/** In a browser the stage is this page at another address; the desktop shell serves its own pages. */
function stageAddress(backend: string, session: string): string {
  const page = location.protocol.startsWith('http') ? `${location.origin}${location.pathname}` : `${backend}/`;
  return `${page}#/session/${session}/stage`;
}
