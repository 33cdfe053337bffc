import { useMemo } from 'react';
import { figures } from '../../../shared/questions/figures.ts';
import type { QuestionState } from '../../../shared/questions/state.ts';
import { useText } from '../../i18n/text.ts';
import type { ConsoleState } from '../../sync/console.ts';
import { useConsoleAtMostEvery, useNow } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { latePart } from '../../ui/late-part.tsx';
import { Popover } from '../../ui/popover.tsx';

const FiguresTable = latePart('dialogs', async () => (await import('./seldom.ts')).FiguresTable);

const none: readonly QuestionState[] = [];
export const listOf = ({ state }: ConsoleState): readonly QuestionState[] => state?.questions.list ?? none;
/** Ms between two counts. */
export const pace = 1_000;

/** How many questions come in, and what becomes of them. Counted at most once a second. */
export function Figures() {
  const t = useText();
  const now = useNow(10_000);
  const list = useConsoleAtMostEvery(listOf, pace);
  const rate = useMemo(() => figures(list, now, 1).perMinute[0] ?? 0, [list, now]);
  if (list.length === 0) return null;
  return (
    <Popover
      label={t('questions.figures')}
      placement="bottom start"
      trigger={
        <Button size="small" variant="ghost" className="figures-button numeric">
          {t('questions.figures.rate', { count: rate })}
          <span className="visually-hidden">{t('questions.figures')}</span>
        </Button>
      }
    >
      <FiguresTable />
    </Popover>
  );
}
