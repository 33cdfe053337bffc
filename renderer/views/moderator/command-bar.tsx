import { type RefObject, Suspense, lazy } from 'react';
import type { QuestionsPanelHandle } from '../../panels/questions/questions-panel.tsx';
import { PeoplePresent } from '../../panels/people/people-present.tsx';
import { SessionHeader } from '../../panels/session/session-header.tsx';
import { type Action, useActionKeys } from '../../ui/action.ts';
import { latePart } from '../../ui/late-part.tsx';
import { usePreferences } from '../../ui/preferences.tsx';
import type { OpenDialog } from './open-dialog.ts';
import { useConsoleCommands } from './use-console-commands.ts';

const Palette = lazy(async () => ({ default: (await import('../../panels/session/palette.tsx')).Palette }));
const KeyMap = latePart('dialogs', async () => (await import('../../panels/session/key-map.tsx')).KeyMap);

const none: readonly Action[] = [];

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
  // Whatever is open has the keys, also while it is still on its way.
  useActionKeys(dialog ? none : actions, preferences.keys);
  return (
    <>
      <SessionHeader
        onSearch={() => onOpen({ kind: 'palette' })}
        onLinks={() => onOpen({ kind: 'links' })}
        actions={menu}
        people={<PeoplePresent />}
      />
      <Suspense fallback={null}>
        {dialog?.kind === 'palette' && <Palette actions={actions} isOpen onClose={onClose} />}
      </Suspense>
      {dialog?.kind === 'keys' && <KeyMap actions={actions} isOpen onClose={onClose} />}
    </>
  );
}
