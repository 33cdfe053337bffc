import type { RefObject } from 'react';
import type { QuestionsPanelHandle } from '../../panels/questions/questions-panel.tsx';
import { PeoplePresent } from '../../panels/people/people-present.tsx';
import { Palette } from '../../panels/session/palette.tsx';
import { SessionHeader } from '../../panels/session/session-header.tsx';
import { type Action, useActionKeys } from '../../ui/action.ts';
import { latePart } from '../../ui/late-part.tsx';
import { usePreferences } from '../../ui/preferences.tsx';
import type { OpenDialog } from './open-dialog.ts';
import { useConsoleCommands } from './use-console-commands.ts';

const KeyMap = latePart('dialogs', async () => (await import('../../panels/session/key-map.tsx')).KeyMap);

/**
 * The header, and all ways to the actions: keys, palette, menu. Apart from the panes, since it follows every change
 * of the session and they need not.
 */
export function CommandBar({
  dialog,
  onOpen,
  onClose,
  openStage,
  askForEnd,
  questions,
  boardActions,
}: {
  readonly dialog: OpenDialog | null;
  readonly onOpen: (dialog: OpenDialog) => void;
  readonly onClose: () => void;
  readonly openStage: () => void;
  readonly askForEnd: () => void;
  readonly questions: RefObject<QuestionsPanelHandle | null>;
  /** What the board of interpretation can do. */
  readonly boardActions: readonly Action[];
}) {
  const { preferences } = usePreferences();
  const { actions, menu } = useConsoleCommands({ open: onOpen, openStage, askForEnd, questions, boardActions });
  useActionKeys(actions, preferences.keys);
  return (
    <>
      <SessionHeader
        onSearch={() => onOpen({ kind: 'palette' })}
        onLinks={() => onOpen({ kind: 'links' })}
        actions={menu}
        people={<PeoplePresent />}
      />
      <Palette actions={actions} isOpen={dialog?.kind === 'palette'} onClose={onClose} />
      {dialog?.kind === 'keys' && <KeyMap actions={actions} isOpen onClose={onClose} />}
    </>
  );
}
