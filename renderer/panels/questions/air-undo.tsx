import { useEffect, useRef } from 'react';
import type { Cause } from '../../../shared/questions/messages.ts';
import { find } from '../../../shared/questions/find.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { useToast } from '../../ui/toasts.tsx';

const aired: ReadonlySet<Cause> = new Set(['air', 'advance', 'leave-air']);

/** Offers to take back a step on the air that this person made, once it is done: nothing asks before it. */
export function AirUndo() {
  const t = useText();
  const toast = useToast();
  const { live } = useConsoleActions();
  const newest = useConsole(({ confirmed, me }) => confirmed?.questions.undo[me.person]?.at(-1) ?? null);
  const number = useConsole(({ confirmed }) => {
    const questions = confirmed?.questions;
    return questions ? (find(questions.list, questions.onAir)?.number ?? null) : null;
  });
  const isKnown = useConsole(({ confirmed }) => confirmed !== null);
  const said = useRef<number | null>(null);
  useEffect(() => {
    if (!isKnown) return;
    const seq = newest?.seq ?? 0;
    const before = said.current;
    said.current = Math.max(before ?? 0, seq);
    // What was done before the console was opened is past; taking something back makes an older step the newest.
    if (before === null || !newest || seq <= before || !aired.has(newest.cause)) return;
    toast({
      text: number === null ? t('questions.announce.off-air') : t('questions.done.on-air', { number }),
      action: {
        label: t('app.undo'),
        onPress: () => void live({ type: 'questions.undo-live', data: { of: newest.command } }),
      },
    });
  }, [isKnown, newest, number, t, toast, live]);
  return null;
}
