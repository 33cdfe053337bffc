import { createStore } from 'zustand/vanilla';
import type { View, ViewState, Views } from './console.ts';
import { type ViewOptions, followView } from './follow-view.ts';

/** Opens a view that is only looked at: the newest version of it, and the clock that its timer runs on. */
export function openView<N extends Exclude<keyof Views, 'booth'>>(name: N, options: ViewOptions): View<N> {
  const followed = followView(name, options, { changed: (change) => store.setState(change) });
  const store = createStore<ViewState<Views[N]>>(followed.state);
  const { now, localNow, reconnect, close } = followed;
  return { name, store, now, localNow, reconnect, close };
}
