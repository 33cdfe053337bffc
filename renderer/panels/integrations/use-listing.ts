import { useCallback, useEffect, useState } from 'react';
import type { ApiError, ApiResult } from '../../sync/api.ts';

export type Fault = 'offline' | 'not-allowed' | 'not-found' | 'other';

export type Listing<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'fault'; readonly fault: Fault }
  /** Stale: the newest attempt to read them again has failed. */
  | { readonly kind: 'listed'; readonly rows: readonly T[]; readonly isStale: boolean };

/** Ms after which what is shown is read again. */
const readEvery = 5_000;

/**
 * What the backend lists, read again every few seconds and whenever it is asked for; what was read last stands until
 * then. @param read must stay the same from one rendering to the next.
 */
export function useListing<T>(read: () => Promise<ApiResult<readonly T[]>>): {
  readonly listing: Listing<T>;
  readonly refresh: () => void;
} {
  const [listing, setListing] = useState<Listing<T>>({ kind: 'loading' });
  const [reading, setReading] = useState(0);
  const refresh = useCallback(() => setReading((count) => count + 1), []);

  useEffect(() => {
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readNow = async (): Promise<void> => {
      const result = await read();
      if (left) return;
      setListing((before) => next(before, result));
      timer = setTimeout(() => void readNow(), readEvery);
    };
    void readNow();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [read, reading]);

  return { listing, refresh };
}

function next<T>(before: Listing<T>, result: ApiResult<readonly T[]>): Listing<T> {
  if (result.ok) return { kind: 'listed', rows: result.value, isStale: false };
  const fault = faultOf(result.error);
  return before.kind === 'listed' && fault === 'offline' ? { ...before, isStale: true } : { kind: 'fault', fault };
}

export function faultOf({ error }: ApiError): Fault {
  if (error === 'unreachable') return 'offline';
  return error === 'not-allowed' || error === 'not-found' ? error : 'other';
}
