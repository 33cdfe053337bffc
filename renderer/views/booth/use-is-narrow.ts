import { useSyncExternalStore } from 'react';

/** A tablet upright, a phone, or a window beside the platform's own: one column, as in booth.css. */
const narrow = '(max-width: 860px)';

export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(narrow).matches);
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
