import { type ReactNode, createContext, use, useCallback, useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Instant } from '../../shared/core/envelope.ts';
import type { Console, ConsoleState, Stage, StageState } from './console.ts';
import { type Ticker, createTicker } from './ticker.ts';

/** How views and panels reach the console that they are shown in. */

const ConsoleContext = createContext<Console | null>(null);
const StageContext = createContext<Stage | null>(null);
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

export function StageProvider({ stage, children }: { readonly stage: Stage; readonly children: ReactNode }) {
  const ticker = useMemo(() => createTicker(stage.now), [stage]);
  return (
    <StageContext value={stage}>
      <TickerContext value={ticker}>{children}</TickerContext>
    </StageContext>
  );
}

/**
 * A part of the console's state. Renders again when the part changes; a part that is made anew each time (an object
 * or array put together by the selector) is compared one level deep.
 */
export function useConsole<T>(selector: (state: ConsoleState) => T): T {
  return useStore(present(use(ConsoleContext), 'ConsoleProvider').store, useShallow(selector));
}

export function useConsoleActions(): ConsoleActions {
  return present(use(ConsoleContext), 'ConsoleProvider');
}

/** A part of the stage's state, compared like `useConsole`. */
export function useStage<T>(selector: (state: StageState) => T): T {
  return useStore(present(use(StageContext), 'StageProvider').store, useShallow(selector));
}

export function useStageActions(): Pick<Stage, 'now' | 'reconnect'> {
  return present(use(StageContext), 'StageProvider');
}

/**
 * The backend's clock, UTC ms, rounded down to a multiple of the period. All users of a page share one timer, which
 * rests while the page is hidden.
 */
export function useNow(everyMs = 250): Instant {
  const ticker = present(use(TickerContext), 'ConsoleProvider or StageProvider');
  const subscribe = useCallback((listener: () => void) => ticker.subscribe(everyMs, listener), [ticker, everyMs]);
  const at = useCallback(() => ticker.at(everyMs), [ticker, everyMs]);
  return useSyncExternalStore(subscribe, at);
}

function present<T>(value: T | null, provider: string): T {
  if (value === null) throw new Error(`Not inside ${provider}`);
  return value;
}
