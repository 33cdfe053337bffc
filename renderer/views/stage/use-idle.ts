import { type RefObject, useEffect, useState } from 'react';

/** Ms without a movement after which the pointer and the controls leave the screen. */
const restAfter = 3_000;

/** Whether nobody has touched the screen or a key for a while. Starts as touched, so that the controls are seen once. */
export function useIdle(screen: RefObject<HTMLElement | null>): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wake = () => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => {
        // What is being operated stays: a list that is open, a button that the keyboard is on.
        const active = document.activeElement;
        if (active && active !== document.body && screen.current?.contains(active)) wake();
        else setIdle(true);
      }, restAfter);
    };
    const events = ['pointermove', 'pointerdown', 'keydown'] as const;
    wake();
    for (const event of events) window.addEventListener(event, wake);
    return () => {
      clearTimeout(timer);
      for (const event of events) window.removeEventListener(event, wake);
    };
  }, [screen]);
  return idle;
}
