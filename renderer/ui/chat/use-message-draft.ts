import { useCallback } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** By thread. */
const drafts = createStore<Readonly<Record<string, string>>>(() => ({}));

/**
 * What is being written to a thread. It stays while its field is away: another thread, another tab, a closed dialog.
 * @param thread unique among all that this window shows.
 */
export function useMessageDraft(thread: string): readonly [string, (text: string) => void] {
  const text = useStore(drafts, (all) => all[thread] ?? '');
  const write = useCallback((next: string) => drafts.setState({ [thread]: next }), [thread]);
  return [text, write];
}
