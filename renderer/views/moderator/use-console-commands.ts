import {
  BookOpen,
  FileInput,
  FileOutput,
  Keyboard,
  Link,
  Maximize,
  MonitorUp,
  PanelsTopLeft,
  Plug,
  Redo2,
  Search,
  Settings2,
  Undo2,
  UserPen,
} from 'lucide-react';
import type { RefObject } from 'react';
import { mayCommand } from '../../../shared/roles/permissions.ts';
import { useText } from '../../i18n/text.ts';
import type { QuestionsPanelHandle } from '../../panels/questions/questions-panel.tsx';
import { useQuestionActions } from '../../panels/questions/use-question-actions.ts';
import { useRunSheetActions } from '../../panels/run-sheet/run-sheet-actions.ts';
import { paletteKeys } from '../../panels/session/palette-keys.ts';
import { useTransportActions } from '../../panels/transport/transport-actions.ts';
import type { Action } from '../../ui/action.ts';
import { useConsole } from '../../sync/react.tsx';
import { usePreferences } from '../../ui/preferences.tsx';
import { useUndo } from '../../ui/session/use-undo.ts';
import { useDesktop } from '../../ui/shell-context.tsx';
import { useDisplayActions } from '../../ui/use-display-actions.ts';
import type { OpenDialog } from './open-dialog.ts';

/** Every action of the screen: for the palette, for the keys, and those of the header's menu. */
export function useConsoleCommands({
  open,
  openStage,
  askForEnd,
  questions,
  boardActions,
}: {
  readonly open: (dialog: OpenDialog) => void;
  readonly openStage: () => void;
  readonly askForEnd: () => void;
  readonly questions: RefObject<QuestionsPanelHandle | null>;
  readonly boardActions: readonly Action[];
}): { readonly actions: readonly Action[]; readonly menu: readonly Action[] } {
  const t = useText();
  const desktop = useDesktop();
  const { prefer } = usePreferences();
  const mayEdit = useConsole(({ me }) => mayCommand(me.role, 'session.edit'));
  const transport = useTransportActions(askForEnd);
  const runSheet = useRunSheetActions(() => open({ kind: 'programme' }));
  const { undo, redo } = useUndo();
  const asked = useQuestionActions({
    onDialog: (dialog) => questions.current?.openDialog(dialog),
    onSearch: () => questions.current?.search(),
    onImport: () => open({ kind: 'import-questions' }),
  });
  const group = t('session.group.session');
  const display = useDisplayActions(t('session.group.display'));
  const menu: readonly Action[] = [
    { id: 'session.stage', label: t('session.open-stage'), group, icon: MonitorUp, run: openStage },
    {
      id: 'session.import',
      label: t('session.import'),
      group,
      icon: FileInput,
      run: () => open({ kind: 'import' }),
    },
    {
      id: 'session.programme',
      label: t('run-sheet.programme'),
      group,
      icon: UserPen,
      run: () => open({ kind: 'programme' }),
    },
    {
      id: 'session.materials',
      label: t('session.materials'),
      group,
      icon: BookOpen,
      run: () => open({ kind: 'materials' }),
    },
    ...(mayEdit
      ? [
          {
            id: 'session.settings',
            label: t('session.settings'),
            group,
            icon: Settings2,
            run: () => open({ kind: 'settings' }),
          },
        ]
      : []),
    { id: 'session.links', label: t('session.links'), group, icon: Link, run: () => open({ kind: 'links' }) },
    {
      id: 'session.integrations',
      label: t('session.integrations'),
      group,
      icon: Plug,
      run: () => open({ kind: 'integrations' }),
    },
    {
      id: 'questions.export',
      label: t('questions.action.export'),
      group: t('questions.group'),
      icon: FileOutput,
      run: () => open({ kind: 'export-questions' }),
    },
    {
      id: 'session.keys',
      label: t('session.keys'),
      group,
      icon: Keyboard,
      keys: '[Shift]+?',
      run: () => open({ kind: 'keys' }),
    },
    {
      id: 'session.full-screen',
      label: t('session.full-screen'),
      group,
      icon: Maximize,
      run: () => void desktop.setFullScreen(document.fullscreenElement === null),
    },
    {
      id: 'session.reset-layout',
      label: t('session.reset-layout'),
      group,
      icon: PanelsTopLeft,
      run: () => prefer('layout', {}),
    },
  ];
  const actions: readonly Action[] = [
    ...transport,
    ...boardActions,
    ...asked,
    ...runSheet.filter(({ id }) => id !== 'run-sheet.programme'),
    { id: 'session.undo', ...undo, group, icon: Undo2, keys: '$mod+z' },
    { id: 'session.redo', ...redo, group, icon: Redo2, keys: '$mod+Shift+z' },
    {
      id: 'session.search',
      label: t('session.search'),
      group,
      icon: Search,
      keys: paletteKeys,
      run: () => open({ kind: 'palette' }),
    },
    ...menu,
    ...display,
  ];
  return { actions, menu };
}
