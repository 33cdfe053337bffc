import { memo, useSyncExternalStore } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useText } from '../../i18n/text.ts';
import { ItemDetail } from '../../panels/run-sheet/item-detail.tsx';
import { RunSheetPanel } from '../../panels/run-sheet/run-sheet-panel.tsx';
import { JumpButton } from '../../panels/transport/jump-button.tsx';
import { NextButton } from '../../panels/transport/next-button.tsx';
import { TransportPanel } from '../../panels/transport/transport-panel.tsx';
import { usePreferences } from '../../ui/preferences.tsx';

export interface PanesProps {
  readonly onOpenStage: () => void;
  readonly onEnd: () => void;
  readonly onImport: () => void;
  readonly onProgramme: () => void;
}

const layoutName = 'moderator';

/**
 * The panes side by side: run-sheet, item, timer. Their sizes are this person's, and none can be made so small that
 * the timer leaves the screen.
 */
export const Panes = memo(function Panes({ onOpenStage, onEnd, onImport, onProgramme }: PanesProps) {
  const t = useText();
  const { preferences, prefer } = usePreferences();
  const { [layoutName]: kept } = preferences.layout;
  const isNarrow = useIsNarrow();
  const runSheet = (
    <section className="pane" aria-label={t('session.pane.run-sheet')}>
      <RunSheetPanel onImport={onImport} onProgramme={onProgramme} next={<NextButton onEnd={onEnd} />} />
    </section>
  );
  const item = (
    <section className="pane" aria-label={t('session.pane.detail')}>
      <ItemDetail actions={(id) => <JumpButton item={id} />} />
    </section>
  );
  const timer = (
    <section className="pane" aria-label={t('session.pane.timer')}>
      <TransportPanel onOpenStage={onOpenStage} onEnd={onEnd} />
    </section>
  );

  if (isNarrow)
    return (
      <div className="stacked-panes">
        {timer}
        {runSheet}
        {item}
      </div>
    );
  return (
    <Group
      key={kept ? 'own' : 'usual'}
      className="panes"
      orientation="horizontal"
      {...(kept && { defaultLayout: { ...kept } })}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (isUserInteraction) prefer('layout', { ...preferences.layout, [layoutName]: layout });
      }}
    >
      <Panel id="run-sheet" defaultSize="40%" minSize={330}>
        {runSheet}
      </Panel>
      <Separator className="separator" aria-label={t('session.resize')} />
      <Panel id="item" minSize={270}>
        {item}
      </Panel>
      <Separator className="separator" aria-label={t('session.resize')} />
      <Panel id="timer" defaultSize={424} minSize={330} groupResizeBehavior="preserve-pixel-size">
        {timer}
      </Panel>
    </Group>
  );
});

/** Too narrow for three panes: a small window, or text at twice its size. */
const narrow = '(max-width: 940px)';

function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(narrow);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(narrow).matches,
  );
}
