import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { useUnseen } from './booth-readiness.tsx';
import { useQuestionById } from './questions-context.tsx';

/** Says to screen readers, once each, which question went on air, and that none is any more. */
export function OnAirAnnouncer() {
  const t = useText();
  const id = useConsole(({ state }) => state?.questions.onAir ?? null);
  const question = useQuestionById(id);
  const unseen = useUnseen();
  const said = useRef(id);
  const [words, setWords] = useState('');
  useEffect(() => {
    // What is so when the console opens is on the screen already.
    if (said.current === id) return;
    said.current = id;
    setWords(
      question
        ? [t('questions.announce.on-air', { number: question.number, text: question.text }), unseen(question)].join(' ')
        : t('questions.announce.off-air'),
    );
  }, [id, question, t, unseen]);
  return (
    <div className="visually-hidden" aria-live="polite" role="status">
      {words}
    </div>
  );
}
