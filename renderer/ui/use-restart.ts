import { useState } from 'react';

/**
 * For a field that keeps its own half-written text: a React key that changes when its value comes from elsewhere, so
 * that the field starts again with it, and stays while the value is what the field itself has reported.
 */
export function useRestart<T extends string | null>(
  value: T,
): {
  readonly key: number;
  readonly reported: (value: T) => void;
} {
  const [last, setLast] = useState({ value, key: 0 });
  if (value !== last.value) setLast({ value, key: last.key + 1 });
  return { key: last.key, reported: (own) => setLast(({ key }) => ({ value: own, key })) };
}
