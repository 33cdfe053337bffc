import { act, cleanup, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConsoleProvider, useConsole, useConsoleActions, useNow } from './react.tsx';
import { bench } from './testing/console-fixture.ts';
import { ben, retitle } from './testing/session-log.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the hooks of a panel', () => {
  it('render again only when what they select has changed', async () => {
    const { console, online, socket, log } = bench();
    await online();
    const rendered = vi.fn();
    function Titles() {
      const titles = useConsole(({ state }) => state?.runSheet.order.map((id) => state.runSheet.items[id]?.title.en));
      rendered();
      return <p>{titles?.join(', ')}</p>;
    }
    render(
      <ConsoleProvider console={console}>
        <Titles />
      </ConsoleProvider>,
    );
    screen.getByText('opening, talk, closing');
    act(() => socket.say('presence', { people: [{ person: 'ben', role: 'producer', live: 1, stale: 0 }] }));
    expect(rendered).toHaveBeenCalledTimes(1);
    const held = log.seq();
    log.give('b1', retitle('talk', 'By Ben'), ben);
    act(() => socket.say('frame', log.after(held)));
    screen.getByText('opening, By Ben, closing');
    expect(rendered).toHaveBeenCalledTimes(2);
  });

  it('give the same actions all along', async () => {
    const { console, online } = bench();
    await online();
    const seen = new Set<unknown>();
    function Panel() {
      seen.add(useConsoleActions());
      useNow();
      return null;
    }
    render(
      <ConsoleProvider console={console}>
        <Panel />
      </ConsoleProvider>,
    );
    act(() => void vi.advanceTimersByTime(1_000));
    expect(seen).toEqual(new Set([console]));
  });

  it('refuse to work outside their provider', () => {
    function Lost() {
      return <>{useConsole(({ session }) => session)}</>;
    }
    vi.spyOn(globalThis.console, 'error').mockImplementation(() => {});
    expect(() => render(<Lost />)).toThrow('Not inside ConsoleProvider');
    vi.restoreAllMocks();
  });

  it('tick together on the whole periods of the backend’s clock', async () => {
    vi.setSystemTime(1_000_100);
    const { console, online } = bench();
    await online();
    function Clock({ every }: { readonly every: number }) {
      return <p data-testid={String(every)}>{useNow(every)}</p>;
    }
    render(
      <StrictMode>
        <ConsoleProvider console={console}>
          <Clock every={250} />
          <Clock every={1_000} />
        </ConsoleProvider>
      </StrictMode>,
    );
    const shown = () => [250, 1_000].map((every) => Number(screen.getByTestId(String(every)).textContent));
    expect(shown()).toEqual([1_000_000, 1_000_000]);
    act(() => void vi.advanceTimersByTime(150));
    expect(shown()).toEqual([1_000_250, 1_000_000]);
    act(() => void vi.advanceTimersByTime(750));
    expect(shown()).toEqual([1_001_000, 1_001_000]);
  });
});
