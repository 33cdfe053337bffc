import {
  CopyPlus,
  EllipsisVertical,
  ListPlus,
  Lock,
  LockOpen,
  MousePointerClick,
  StepForward,
  Trash2,
} from 'lucide-react';
import { type ComponentType, type ReactNode, useState } from 'react';
import type { ItemState } from '../../../shared/run-sheet/state.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Chip, type Tone } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useScheduledItem } from '../../ui/session/schedule-context.tsx';
import type { FloorPlanProps } from './choice-fields.tsx';
import { GoneItem } from './gone-item.tsx';
import { ItemDrafts } from './item-drafts.tsx';
import { ItemEditor } from './item-editor.tsx';
import { useSelection } from './selection-context.tsx';
import { useRunSheetEdits } from './use-run-sheet-edits.ts';
import './item-detail.css';

/** The chosen item, open for editing; while none is chosen, the one that is on. */
export function ItemDetail({
  actions,
  floorPlan,
}: {
  /** What can be done with the item beyond the run-sheet, e.g. going to it. */
  readonly actions: (item: string) => ReactNode;
  /** What planned languages mean for the booths. */
  readonly floorPlan: ComponentType<FloorPlanProps>;
}) {
  const { shown } = useSelection();
  return (
    <div className="detail">
      {shown === null ? <NothingShown /> : <ShownItem key={shown} id={shown} actions={actions} floorPlan={floorPlan} />}
    </div>
  );
}

function NothingShown() {
  const t = useText<'dialogs'>();
  const { selected } = useSelection();
  return (
    <>
      <header className="pane-head">
        <h2>{t('run-sheet.detail')}</h2>
      </header>
      <EmptyState
        icon={MousePointerClick}
        title={selected.size > 1 ? t('run-sheet.selected', { count: selected.size }) : t('run-sheet.detail.none.title')}
      >
        {t(selected.size > 1 ? 'run-sheet.detail.many.text' : 'run-sheet.detail.none.text')}
      </EmptyState>
    </>
  );
}

function ShownItem({
  id,
  actions,
  floorPlan,
}: {
  readonly id: string;
  readonly actions: (item: string) => ReactNode;
  readonly floorPlan: ComponentType<FloorPlanProps>;
}) {
  const present = useConsole(({ state }) => state?.runSheet.items[id] ?? null);
  const { isFollowing, select } = useSelection();
  // Kept when somebody removes the item, with what was being written about it.
  const [known, setKnown] = useState<ItemState | null>(present);
  if (present && present !== known) setKnown(present);
  const item = present ?? known;
  if (!item) return <NothingShown />;
  return (
    <ItemDrafts item={item}>
      <DetailHead item={item} isGone={!present} actions={actions} />
      <div
        className="detail-body"
        onFocusCapture={() => {
          // Whoever begins to edit stays on this item when the session goes on.
          if (isFollowing) select([id]);
        }}
      >
        {present ? <ItemEditor floorPlan={floorPlan} /> : <GoneItem />}
      </div>
    </ItemDrafts>
  );
}

const tones: Readonly<Partial<Record<string, Tone>>> = { current: 'accent', next: 'info' };

function DetailHead({
  item,
  isGone,
  actions,
}: {
  readonly item: ItemState;
  readonly isGone: boolean;
  readonly actions: (item: string) => ReactNode;
}) {
  const t = useText<'dialogs'>();
  const edits = useRunSheetEdits();
  const { isFollowing } = useSelection();
  const status = useScheduledItem(item.id)?.status;
  const ids = [item.id];
  return (
    <header className="pane-head">
      <h2>{t('run-sheet.detail')}</h2>
      {!isGone && status && status !== 'heading' && (
        <Chip tone={tones[status] ?? 'neutral'} size="small">
          {t(`run-sheet.status.${status}`)}
        </Chip>
      )}
      {isFollowing && <span className="muted truncate">{t('run-sheet.detail.following')}</span>}
      <span className="grow" />
      {!isGone && actions(item.id)}
      {!isGone && (
        <Menu
          label={t('app.more')}
          trigger={<IconButton size="small" icon={EllipsisVertical} label={t('app.more')} />}
          sections={[
            {
              id: 'item',
              actions: [
                {
                  id: 'after',
                  label: t('run-sheet.add-after'),
                  icon: ListPlus,
                  onAction: () => edits.add('talk', item.id),
                },
                {
                  id: 'duplicate',
                  label: t('run-sheet.duplicate'),
                  icon: CopyPlus,
                  onAction: () => edits.duplicate(ids),
                },
                {
                  id: 'skip',
                  label: t(item.skipped ? 'run-sheet.unskip' : 'run-sheet.skip'),
                  icon: StepForward,
                  onAction: () => edits.setAll(ids, 'skipped', !item.skipped),
                },
                {
                  id: 'lock',
                  label: t(item.locked ? 'run-sheet.unlock' : 'run-sheet.lock'),
                  icon: item.locked ? LockOpen : Lock,
                  onAction: () => edits.setAll(ids, 'locked', !item.locked),
                },
              ],
            },
            {
              id: 'remove',
              actions: [
                {
                  id: 'remove',
                  label: t('run-sheet.remove'),
                  icon: Trash2,
                  danger: true,
                  isDisabled: status === 'current',
                  onAction: () => edits.remove(ids),
                },
              ],
            },
          ]}
        />
      )}
    </header>
  );
}
