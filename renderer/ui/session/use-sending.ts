import { useEffect, useRef, useState } from 'react';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { useConsole } from '../../sync/react.tsx';

export type Sending = 'idle' | 'sent' | 'done';

/** Ms that "done" stays on the button. */
const doneFor = 1_400;

/** Where the live commands that a button gives are: on their way, just done, or neither. */
export function useSending(matches: (command: WebinarCommand) => boolean): Sending {
  const sent = useConsole(({ live }) =>
    live.filter(({ status, command }) => status === 'sent' && matches(command)).map(({ id }) => id),
  );
  const stopped = useConsole(({ live }) => live.filter(({ status }) => status !== 'sent').map(({ id }) => id));
  const before = useRef<readonly string[]>([]);
  const [isDone, setDone] = useState(false);

  useEffect(() => {
    const finished = before.current.some((id) => !sent.includes(id) && !stopped.includes(id));
    before.current = sent;
    if (finished) setDone(true);
  }, [sent, stopped]);

  useEffect(() => {
    if (!isDone) return;
    const timer = setTimeout(() => setDone(false), doneFor);
    return () => clearTimeout(timer);
  }, [isDone]);

  return sent.length > 0 ? 'sent' : isDone ? 'done' : 'idle';
}
