import {
  CopyPlus,
  EllipsisVertical,
  FileInput,
  Heading,
  ListPlus,
  Lock,
  Plus,
  Redo2,
  StepForward,
  Trash2,
  Undo2,
  UserPen,
  X,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { latePart } from '../../ui/late-part.tsx';
import { useSchedule } from '../../ui/session/schedule-context.tsx';
import { useUndo } from '../../ui/session/use-undo.ts';
import { RefusedTray } from './refused-tray.tsx';
import { RunSheetList } from './run-sheet-list.tsx';
import { useSelection } from './selection-context.tsx';
import { useRunSheetEdits } from './use-run-sheet-edits.ts';
import './run-sheet.css';

const RecoveryFooter = latePart('dialogs', async () => (await import('./seldom.ts')).RecoveryFooter);

export interface RunSheetPanelProps {
  readonly onImport: () => void;
  readonly onProgramme: () => void;
  /** The button that goes on to the next item. */
  readonly next: ReactNode;
}

/** The run-sheet: what was planned, what happened, and what will. */
export function RunSheetPanel({ onImport, onProgramme, next }: RunSheetPanelProps) {
  const t = useText();
  const { selected } = useSelection();
  return (
    <div className="run-sheet">
      {selected.size > 1 ? <SelectionHead /> : <Head onImport={onImport} onProgramme={onProgramme} />}
      <div className="run-sheet-columns" aria-hidden>
        <span>{t('run-sheet.column.time')}</span>
        <span>{t('run-sheet.column.item')}</span>
        <span>{t('run-sheet.column.duration')}</span>
      </div>
      <RunSheetList onImport={onImport} />
      <RefusedTray />
      <footer className="run-sheet-foot">
        <Recovery />
        {next}
      </footer>
    </div>
  );
}

/** Ms of lateness from which catching up is offered. */
const worthwhile = 30_000;

/** Comes once the session is late. */
function Recovery() {
  const isLate = useSchedule(
    (schedule) => schedule?.status === 'live' && Math.max(schedule.over, schedule.hardEndExcess ?? 0) >= worthwhile,
  );
  return isLate && <RecoveryFooter />;
}

function Head({ onImport, onProgramme }: Pick<RunSheetPanelProps, 'onImport' | 'onProgramme'>) {
  const t = useText();
  const edits = useRunSheetEdits();
  const { selected, shown } = useSelection();
  const { undo, redo } = useUndo();
  const after = [...selected].at(-1) ?? shown;
  return (
    <header className="pane-head">
      <h2>{t('run-sheet.title')}</h2>
      <Summary />
      <span className="grow" />
      <IconButton
        size="small"
        icon={Undo2}
        label={undo.label}
        keys="$mod+z"
        isDisabled={undo.isDisabled}
        onPress={undo.run}
      />
      <IconButton
        size="small"
        icon={Redo2}
        label={redo.label}
        keys="$mod+Shift+z"
        isDisabled={redo.isDisabled}
        onPress={redo.run}
      />
      <IconButton size="small" icon={Plus} label={t('run-sheet.add-after')} onPress={() => edits.add('talk', after)} />
      <Menu
        label={t('app.more')}
        trigger={<IconButton size="small" icon={EllipsisVertical} label={t('app.more')} />}
        sections={[
          {
            id: 'add',
            actions: [
              { id: 'item', label: t('run-sheet.add'), icon: ListPlus, onAction: () => edits.add('talk', after) },
              {
                id: 'heading',
                label: t('run-sheet.add-heading'),
                icon: Heading,
                onAction: () => edits.add('heading', after),
              },
              { id: 'import', label: t('session.import'), icon: FileInput, onAction: onImport },
              { id: 'programme', label: t('run-sheet.programme'), icon: UserPen, onAction: onProgramme },
            ],
          },
        ]}
      />
    </header>
  );
}

/** How many items there are, and how long they take: of its own, as it changes with most edits. */
function Summary() {
  const t = useText();
  const formats = useFormats();
  const planned = useSchedule((schedule) => schedule?.planned ?? null);
  const count = useConsole(
    ({ state }) => Object.values(state?.runSheet.items ?? {}).filter(({ kind }) => kind !== 'heading').length,
  );
  return (
    <span className="muted numeric truncate">
      {planned !== null && t('run-sheet.summary', { count, time: formats.duration(planned) })}
    </span>
  );
}

/** What can be done with several items at once. */
function SelectionHead() {
  const t = useText();
  const formats = useFormats();
  const edits = useRunSheetEdits();
  const { selected, select } = useSelection();
  const ids = [...selected];
  const items = useConsole(({ state }) => ids.flatMap((id) => state?.runSheet.items[id] ?? []));
  const total = items.reduce((sum, item) => sum + (item.kind === 'heading' ? 0 : item.duration), 0);
  const allSkipped = items.every(({ skipped }) => skipped);
  const allLocked = items.every(({ locked }) => locked);
  return (
    <header className="pane-head selection-head">
      <h2 className="truncate">{t('run-sheet.selected', { count: items.length })}</h2>
      <span className="muted numeric truncate">{t('run-sheet.selected.total', { time: formats.duration(total) })}</span>
      <span className="grow" />
      <IconButton
        size="small"
        icon={StepForward}
        label={t(allSkipped ? 'run-sheet.unskip' : 'run-sheet.skip')}
        onPress={() => edits.setAll(ids, 'skipped', !allSkipped)}
      />
      <IconButton
        size="small"
        icon={Lock}
        label={t(allLocked ? 'run-sheet.unlock' : 'run-sheet.lock')}
        onPress={() => edits.setAll(ids, 'locked', !allLocked)}
      />
      <IconButton size="small" icon={CopyPlus} label={t('run-sheet.duplicate')} onPress={() => edits.duplicate(ids)} />
      <IconButton
        size="small"
        variant="danger"
        icon={Trash2}
        label={t('run-sheet.remove')}
        onPress={() => edits.remove(ids)}
      />
      <IconButton size="small" icon={X} label={t('run-sheet.deselect')} onPress={() => select([])} />
    </header>
  );
}
