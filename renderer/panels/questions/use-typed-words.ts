import { useEffect, useRef, useState } from 'react';

/** Ms without another letter after which is listed what the words find. */
const typingPause = 120;

/**
 * Words that are typed: they show at once, and are looked for when whoever types them pauses, as not every letter is
 * worth a new list, nor the other parts that follow what is looked for.
 * @returns what to show, and what to call with what is typed
 */
export function useTypedWords(
  words: string,
  search: (words: string) => void,
): readonly [string, (words: string) => void] {
  const [typed, type] = useState<string | null>(null);
  const latest = useRef(search);
  useEffect(() => {
    latest.current = search;
  });
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => {
      latest.current(typed);
      type(null);
    }, typingPause);
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed ?? words, type];
}
