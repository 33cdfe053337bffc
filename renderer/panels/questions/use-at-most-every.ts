import { useEffect, useRef, useState } from 'react';

/** The value, taken over at once and then at most this often (ms), the newest always in the end. */
export function useAtMostEvery<T>(value: T, ms: number): T {
  const [shown, setShown] = useState(value);
  const takenAt = useRef(-Infinity);
  useEffect(() => {
    const take = () => {
      takenAt.current = performance.now();
      setShown(value);
    };
    const left = takenAt.current + ms - performance.now();
    const timer = setTimeout(take, Math.max(0, left));
    return () => clearTimeout(timer);
  }, [value, ms]);
  return shown;
}
