import { type ReactNode, createContext, use, useCallback, useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Instant } from '../../shared/core/envelope.ts';
import type { SpeakerView } from '../../shared/views/speaker.ts';
import type { Booth, BoothState, Console, ConsoleState, View, ViewState } from './console.ts';
import { createPacer } from './pacer.ts';
import { type Ticker, createTicker } from './ticker.ts';

/** How views and panels reach the console that they are shown in. */

const ConsoleContext = createContext<Console | null>(null);
type AnyView = View<'stage'> | View<'speaker'> | Booth;

const ViewContext = createContext<AnyView | null>(null);
const TickerContext = createContext<Ticker | null>(null);

/** What a panel may ask of the console. The same object for as long as the console is open. */
export type ConsoleActions = Omit<Console, 'store' | 'close'>;

export function ConsoleProvider({ console, children }: { readonly console: Console; readonly children: ReactNode }) {
  const ticker = useMemo(() => createTicker(console.now), [console]);
  return (
    <ConsoleContext value={console}>
      <TickerContext value={ticker}>{children}</TickerContext>
    </ConsoleContext>
  );
}

/** For the stage, the speaker's view and the booth alike. */
export function ViewProvider({ view, children }: { readonly view: AnyView; readonly children: ReactNode }) {
  const ticker = useMemo(() => createTicker(view.now), [view]);
  return (
    <ViewContext value={view}>
      <TickerContext value={ticker}>{children}</TickerContext>
    </ViewContext>
  );
}

/**
 * A part of the console's state. Renders again when the part changes; a part that is made anew each time (an object
 * or array put together by the selector) is compared one level deep.
 */
export function useConsole<T>(selector: (state: ConsoleState) => T): T {
  return useStore(present(use(ConsoleContext), 'ConsoleProvider').store, useShallow(selector));
}

/**
 * A part of the console's state that changes many times a second, looked at now and then (see `createPacer`).
 * @param selector the same function at every rendering; gives the same object where nothing has changed
 */
export function useConsoleAtMostEvery<T>(selector: (state: ConsoleState) => T, ms: number): T {
  const { store } = present(use(ConsoleContext), 'ConsoleProvider');
  const pacer = useMemo(() => createPacer(store, selector, ms), [store, selector, ms]);
  return useSyncExternalStore(pacer.subscribe, pacer.read);
}

/** Reads the console's state when something is done, without a rendering for each change of it. */
export function useConsoleReader(): () => ConsoleState {
  return present(use(ConsoleContext), 'ConsoleProvider').store.getState;
}

export function useConsoleActions(): ConsoleActions {
  return present(use(ConsoleContext), 'ConsoleProvider');
}

/** A part of what every view has, compared like `useConsole`. */
export function useView<T>(selector: (state: ViewState) => T): T {
  return useStore(useAnyView().store, useShallow<ViewState, T>(selector));
}

export function useViewActions(): Pick<View, 'now' | 'localNow' | 'reconnect'> {
  return useAnyView();
}

/** A part of what the speaker's view has. */
export function useSpeaker<T>(selector: (state: ViewState<SpeakerView>) => T): T {
  const view = useAnyView();
  if (view.name !== 'speaker') throw new Error(`Inside the view ${view.name}, not speaker`);
  return useStore(view.store, useShallow(selector));
}

/** A part of the booth's state. */
export function useBooth<T>(selector: (state: BoothState) => T): T {
  return useStore(useOpenBooth().store, useShallow(selector));
}

/** What interpreters may do. The same object for as long as the view is open. */
export function useBoothActions(): Omit<Booth, 'name' | 'store' | 'close'> {
  return useOpenBooth();
}

function useOpenBooth(): Booth {
  const view = useAnyView();
  if (view.name !== 'booth') throw new Error(`Inside the view ${view.name}, not booth`);
  return view;
}

function useAnyView(): AnyView {
  return present(use(ViewContext), 'ViewProvider');
}

/**
 * The backend's clock, UTC ms, rounded down to a multiple of the period. All users of a page share one timer, which
 * rests while the page is hidden.
 */
export function useNow(everyMs = 250): Instant {
  const ticker = present(use(TickerContext), 'ConsoleProvider or ViewProvider');
  const subscribe = useCallback((listener: () => void) => ticker.subscribe(everyMs, listener), [ticker, everyMs]);
  const at = useCallback(() => ticker.at(everyMs), [ticker, everyMs]);
  return useSyncExternalStore(subscribe, at);
}

function present<T>(value: T | null, provider: string): T {
  if (value === null) throw new Error(`Not inside ${provider}`);
  return value;
}
