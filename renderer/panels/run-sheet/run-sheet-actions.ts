import { CopyPlus, Heading, ListPlus, Trash2, UserPen } from 'lucide-react';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import type { Action } from '../../ui/action.ts';
import { useSelection } from './selection-context.tsx';
import { useRunSheetEdits } from './use-run-sheet-edits.ts';

/** Everything that the run-sheet can do, for the palette and the keys. */
export function useRunSheetActions(onProgramme: () => void): readonly Action[] {
  const t = useText();
  const edits = useRunSheetEdits();
  const { selected, shown } = useSelection();
  const isEmpty = useConsole(({ state }) => (state?.runSheet.order.length ?? 0) === 0);
  const isSkipped = useConsole(({ state }) => shown !== null && state?.runSheet.items[shown]?.skipped === true);
  const isLocked = useConsole(({ state }) => shown !== null && state?.runSheet.items[shown]?.locked === true);
  const group = t('session.group.run-sheet');
  const ids = selected.size > 0 ? [...selected] : shown === null ? [] : [shown];
  const after = ids.at(-1) ?? null;
  const none = ids.length === 0 || isEmpty;
  return [
    {
      id: 'run-sheet.add',
      label: t('run-sheet.add'),
      group,
      icon: ListPlus,
      keys: 'n',
      run: () => edits.add('talk', after),
    },
    {
      id: 'run-sheet.add-heading',
      label: t('run-sheet.add-heading'),
      group,
      icon: Heading,
      run: () => edits.add('heading', after),
    },
    {
      id: 'run-sheet.duplicate',
      label: t('run-sheet.duplicate'),
      group,
      icon: CopyPlus,
      isDisabled: none,
      run: () => edits.duplicate(ids),
    },
    {
      id: 'run-sheet.remove',
      label: t('run-sheet.remove'),
      group,
      icon: Trash2,
      isDisabled: selected.size === 0,
      run: () => edits.remove([...selected]),
    },
    {
      id: 'run-sheet.skip',
      label: t(isSkipped ? 'run-sheet.unskip' : 'run-sheet.skip'),
      group,
      isDisabled: none,
      run: () => edits.setAll(ids, 'skipped', !isSkipped),
    },
    {
      id: 'run-sheet.lock',
      label: t(isLocked ? 'run-sheet.unlock' : 'run-sheet.lock'),
      group,
      isDisabled: none,
      run: () => edits.setAll(ids, 'locked', !isLocked),
    },
    {
      id: 'run-sheet.move-up',
      label: t('run-sheet.move-up'),
      group,
      isDisabled: none,
      run: () => edits.nudge(ids, -1),
    },
    {
      id: 'run-sheet.move-down',
      label: t('run-sheet.move-down'),
      group,
      isDisabled: none,
      run: () => edits.nudge(ids, 1),
    },
    { id: 'run-sheet.programme', label: t('run-sheet.programme'), group, icon: UserPen, run: onProgramme },
  ];
}
