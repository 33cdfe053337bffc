import { X } from 'lucide-react';
import { type Ref, memo } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useText } from '../../i18n/text.ts';
import { MessagesButton } from '../../panels/booth-messages/messages-button.tsx';
import { InterpretationPanel } from '../../panels/interpretation/interpretation-panel.tsx';
import { type QuestionsPanelHandle, QuestionsPanel } from '../../panels/questions/questions-panel.tsx';
import { RunSheetPanel } from '../../panels/run-sheet/run-sheet-panel.tsx';
import { useSelection } from '../../panels/run-sheet/selection-context.tsx';
import { JumpButton } from '../../panels/transport/jump-button.tsx';
import { NextButton } from '../../panels/transport/next-button.tsx';
import { TransportPanel } from '../../panels/transport/transport-panel.tsx';
import { IconButton } from '../../ui/button.tsx';
import { latePart } from '../../ui/late-part.tsx';
import { usePreferences } from '../../ui/preferences.tsx';
import { useMatches } from '../../ui/use-matches.ts';
import type { Action } from '../../ui/action.ts';

const ItemDetail = latePart('dialogs', async () => (await import('../../panels/run-sheet/item-detail.tsx')).ItemDetail);

/** The board of interpretation: its texts come apart, and its place is kept until they are here. */
const InterpretationBoard = latePart('interpretation', () => Promise.resolve(InterpretationPanel));

const FloorPlan = latePart(
  'interpretation',
  async () => (await import('../../panels/interpretation/details.ts')).FloorPlan,
);

export interface PanesProps {
  readonly onOpenStage: () => void;
  readonly onEnd: () => void;
  readonly onImport: () => void;
  readonly onImportQuestions: () => void;
  readonly onProgramme: () => void;
  readonly onInterpretation: (what: 'programme' | 'booths' | 'report' | 'booth-messages') => void;
  /** Takes the actions of the board of interpretation. */
  readonly onActions: (actions: readonly Action[]) => void;
  readonly questions: Ref<QuestionsPanelHandle>;
}

const layoutName = 'control-room';

/**
 * The panes side by side: run-sheet, questions, timer with the board of interpretation. Their sizes are this person's, and none can be made so small
 * that the timer leaves the screen.
 */
export const Panes = memo(function Panes({
  onOpenStage,
  onEnd,
  onImport,
  onImportQuestions,
  onProgramme,
  onInterpretation,
  onActions,
  questions,
}: PanesProps) {
  const t = useText();
  const { preferences, prefer } = usePreferences();
  const { [layoutName]: kept } = preferences.layout;
  const isNarrow = useMatches(narrow);
  const runSheet = (
    <section className="pane" aria-label={t('session.pane.run-sheet')}>
      <RunSheetPanel onImport={onImport} onProgramme={onProgramme} next={<NextButton onEnd={onEnd} />} />
    </section>
  );
  const middle = <MiddlePane questions={questions} onImport={onImportQuestions} />;
  const timer = (
    <section className="pane" aria-label={t('session.pane.timer')}>
      <TransportPanel onOpenStage={onOpenStage} onEnd={onEnd} />
    </section>
  );
  const interpretation = (
    <section className="pane interpretation" aria-label={t('session.pane.interpretation')}>
      <InterpretationBoard
        onOpen={onInterpretation}
        onActions={onActions}
        tools={<MessagesButton onPress={() => onInterpretation('booth-messages')} />}
      />
    </section>
  );

  if (isNarrow)
    return (
      <div className="stacked-panes">
        {timer}
        {interpretation}
        {runSheet}
        {middle}
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
      <Panel id="run-sheet" defaultSize="27%" minSize={320}>
        {runSheet}
      </Panel>
      <Separator className="separator" aria-label={t('session.resize')} />
      <Panel id="questions" minSize={330}>
        {middle}
      </Panel>
      <Separator className="separator" aria-label={t('session.resize')} />
      <Panel id="timer" defaultSize={424} minSize={330} groupResizeBehavior="preserve-pixel-size">
        <div className="right-column">
          {timer}
          {interpretation}
        </div>
      </Panel>
    </Group>
  );
});

/** The questions; while an item of the run-sheet is chosen, its editor over them: what is below keeps its place. */
function MiddlePane({
  questions,
  onImport,
}: {
  readonly questions: Ref<QuestionsPanelHandle>;
  readonly onImport: () => void;
}) {
  const t = useText();
  const { shown, isFollowing, select } = useSelection();
  const isEditing = !isFollowing && shown !== null;
  return (
    <div className="middle-pane">
      <section className="pane" aria-label={t('session.pane.questions')} inert={isEditing}>
        <QuestionsPanel ref={questions} onImport={onImport} />
      </section>
      {isEditing && (
        <section className="pane over-questions" aria-label={t('session.pane.detail')}>
          <ItemDetail
            floorPlan={FloorPlan}
            actions={(id) => (
              <>
                <JumpButton item={id} />
                <IconButton size="small" icon={X} label={t('session.pane.detail.close')} onPress={() => select([])} />
              </>
            )}
          />
        </section>
      )}
    </div>
  );
}

/** Too narrow for three panes: a small window, or text at twice its size. */
const narrow = '(max-width: 940px)';
