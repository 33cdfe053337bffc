import { useConsoleActions, useNow } from '../../sync/react.tsx';

/** This machine's clock as of the current second, for how long a connection has been silent. */
export function useLocalNow(): number {
  const { localNow } = useConsoleActions();
  useNow(1_000);
  return localNow();
}
