import { useEffect, useRef } from 'react';

/**
 * Tells of occasions that were not there before, each once; of those that are there at first nothing is told.
 * @param occasions null: not known yet.
 */
export function useFresh(occasions: readonly string[] | null, tell: () => void): void {
  const heard = useRef<Set<string> | null>(null);
  const latest = useRef(tell);
  useEffect(() => {
    latest.current = tell;
  });
  useEffect(() => {
    if (!occasions) return;
    const isFirst = heard.current === null;
    const before = (heard.current ??= new Set());
    const fresh = occasions.filter((key) => !before.has(key));
    for (const key of fresh) before.add(key);
    if (!isFirst && fresh.length > 0) latest.current();
  }, [occasions]);
}
