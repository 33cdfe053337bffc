import { useMemo } from 'react';
import { figures } from '../../../shared/questions/figures.ts';
import { useText } from '../../i18n/text.ts';
import { useNow } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { latePart } from '../../ui/late-part.tsx';
import { Popover } from '../../ui/popover.tsx';
import { useCountedQuestions } from './use-counted.ts';

const FiguresTable = latePart('dialogs', async () => (await import('./seldom.ts')).FiguresTable);

/** How many questions come in, and what becomes of them. Counted at most once a second. */
export function Figures() {
  const t = useText();
  const now = useNow(10_000);
  const list = useCountedQuestions();
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
