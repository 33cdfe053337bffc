import { useEffect, useState } from 'react';
import { PeoplePresent } from '../../panels/people/people-present.tsx';
import { ProgrammeDialog } from '../../panels/people/programme-dialog.tsx';
import { ImportDialog } from '../../panels/import/import-dialog.tsx';
import { takeRequestedImport } from '../../panels/import/requested-import.ts';
import { InvitesDialog } from '../../panels/invites/invites-dialog.tsx';
import { Announcer } from '../../panels/session/announcer.tsx';
import { ConnectionBanners } from '../../panels/session/connection-banners.tsx';
import { KeyMap } from '../../panels/session/key-map.tsx';
import { Palette } from '../../panels/session/palette.tsx';
import { SessionHeader } from '../../panels/session/session-header.tsx';
import { useEndDialog } from '../../panels/transport/end-dialog.tsx';
import { useConsole } from '../../sync/react.tsx';
import { useActionKeys } from '../../ui/action.ts';
import { usePreferences } from '../../ui/preferences.tsx';
import { useDesktop, useShell } from '../../ui/shell-context.tsx';
import { DropTarget } from './drop-target.tsx';
import { Panes } from './panes.tsx';
import { useConsoleCommands } from './use-console-commands.ts';

export type OpenDialog =
  { readonly kind: 'palette' | 'keys' | 'links' | 'programme' } | { readonly kind: 'import'; readonly file?: File };

/** Everything of the moderator's screen, once the session is known. */
export function ControlRoom() {
  const desktop = useDesktop();
  const { backend } = useShell();
  const session = useConsole((state) => state.session);
  const isLive = useConsole(({ state }) => state?.transport.status === 'live');
  const { preferences } = usePreferences();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const end = useEndDialog();
  const close = () => setDialog(null);
  const openStage = () => void desktop.openStage(stageAddress(backend, session));
  const { actions, menu } = useConsoleCommands({ open: setDialog, openStage, askForEnd: end.ask });
  useActionKeys(actions, preferences.keys);
  useEffect(() => {
    if (takeRequestedImport(session)) setDialog({ kind: 'import' });
  }, [session]);
  useEffect(() => (isLive ? desktop.keepAwake() : undefined), [desktop, isLive]);

  return (
    <DropTarget onFile={(file) => setDialog({ kind: 'import', file })}>
      <div className="moderator">
        <SessionHeader
          onSearch={() => setDialog({ kind: 'palette' })}
          onLinks={() => setDialog({ kind: 'links' })}
          actions={menu}
          people={<PeoplePresent />}
        />
        <main className="control-room">
          <div className="banners">
            <ConnectionBanners />
          </div>
          <Panes
            onOpenStage={openStage}
            onEnd={end.ask}
            onImport={() => setDialog({ kind: 'import' })}
            onProgramme={() => setDialog({ kind: 'programme' })}
          />
          <Announcer />
        </main>
      </div>
      <Palette actions={actions} isOpen={dialog?.kind === 'palette'} onClose={close} />
      <KeyMap actions={actions} isOpen={dialog?.kind === 'keys'} onClose={close} />
      <ProgrammeDialog isOpen={dialog?.kind === 'programme'} onClose={close} />
      {dialog?.kind === 'links' && <InvitesDialog onClose={close} onOpenStage={openStage} />}
      {dialog?.kind === 'import' && <ImportDialog onClose={close} {...(dialog.file && { file: dialog.file })} />}
      {end.dialog}
    </DropTarget>
  );
}

/** In a browser the stage is this page at another address; the desktop shell serves its own pages. */
function stageAddress(backend: string, session: string): string {
  const page = location.protocol.startsWith('http') ? `${location.origin}${location.pathname}` : `${backend}/`;
  return `${page}#/session/${session}/stage`;
}
