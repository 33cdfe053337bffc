import { useEffect, useState } from 'react';

/** The value once it has been the same for some time (ms): not every letter that is typed is worth a new list. */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
