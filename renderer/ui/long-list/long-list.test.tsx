import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ListLayout } from 'react-aria-components/Virtualizer';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { given, opened } from '../../../shared/testing/scenario.ts';
import type { ConsoleState } from '../../sync/console.ts';
import { ConsoleProvider } from '../../sync/react.tsx';
import { consoleOf, mount } from '../../views/testing/mount.tsx';
import { LongList } from './long-list.tsx';

// Nothing has a size here.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(50);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(500);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(600);
});

afterEach(cleanup);

/** Of the votes, which any test can change: what a row is called. */
const named = ({ votes }: ConsoleState, id: string) => `Row ${id}, ${votes[id] ?? 0} votes`;
const rows = () => screen.getAllByRole('row');
const row = (id: string) => screen.getByRole('row', { name: new RegExp(`^Row ${id},`) });
const chosen = () =>
  rows()
    .filter((each) => each.getAttribute('aria-selected') === 'true')
    .map((each) => each.getAttribute('aria-rowindex'));

function show(ids: readonly string[], { moving = true } = {}) {
  const console = consoleOf(given(opened).state);
  const done = { opened: [] as string[], moved: [] as unknown[], drawn: [] as string[] };
  const draw = (id: string) => {
    done.drawn.push(id);
    return (
      <div>
        <Button slot="drag" aria-label={`Move ${id}`} />
        {id}
      </div>
    );
  };
  const moves = {
    textOf: (id: string) => id,
    onMove: (moved: readonly string[], after: string | null) => void done.moved.push([moved, after]),
  };
  const nothing = () => <p>Nothing here</p>;
  function Shown() {
    const [layout] = useState(() => new ListLayout<null>({ estimatedRowSize: 50 }));
    const [selected, select] = useState<ReadonlySet<string>>(new Set());
    const list = useRef<HTMLDivElement>(null);
    return (
      <LongList
        label="Rows"
        className="list"
        rowClassName="item"
        ids={ids}
        named={named}
        layout={layout}
        list={list}
        selected={selected}
        onSelect={select}
        onOpen={(id) => done.opened.push(id)}
        moving={moving ? moves : null}
        empty={nothing}
      >
        {draw}
      </LongList>
    );
  }
  mount(
    <ConsoleProvider console={console}>
      <Shown />
    </ConsoleProvider>,
  );
  return { ...done, console };
}

describe('a long list', () => {
  it('draws what is in sight of thousands, and says how many there are', () => {
    const ids = Array.from({ length: 5_000 }, (_, index) => String(index));
    const { drawn } = show(ids);
    expect(screen.getByRole('grid', { name: 'Rows' })).toHaveProperty('ariaRowCount', '5000');
    expect(new Set(drawn).size).toBeGreaterThan(8);
    expect(new Set(drawn).size).toBeLessThan(60);
  });

  it('says what there is where there is nothing', () => {
    show([]);
    expect(screen.getByText('Nothing here').closest('[role=grid]')).not.toBeNull();
  });

  it('is walked through, chosen from and opened with the keyboard', async () => {
    const user = userEvent.setup();
    const { opened } = show(['a', 'b', 'c', 'd']);
    await user.tab();
    await user.keyboard('{ArrowDown}');
    expect(row('b')).toBe(document.activeElement);
    expect(chosen()).toEqual(['2']);
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(chosen()).toEqual(['2', '3']);
    await user.keyboard('{Control>}a{/Control}');
    expect(chosen()).toEqual(['1', '2', '3', '4']);
    await user.keyboard('{End}');
    expect([row('d') === document.activeElement, chosen()]).toEqual([true, ['4']]);
    await user.keyboard('{Enter}');
    expect(opened).toEqual(['d']);
  });

  it('is chosen from and opened with the pointer', async () => {
    const user = userEvent.setup();
    const { opened } = show(['a', 'b', 'c'], { moving: false });
    await user.click(row('b'));
    expect(chosen()).toEqual(['2']);
    await user.dblClick(row('c'));
    expect(opened).toEqual(['c']);
  });

  it('announces a row by another name at once, and leaves the others alone', () => {
    const { console, drawn } = show(['a', 'b']);
    drawn.length = 0;
    act(() => console.store.setState({ votes: { a: 7 } }));
    expect(row('a')).toHaveProperty('ariaLabel', 'Row a, 7 votes');
    expect(row('b')).toHaveProperty('ariaLabel', 'Row b, 0 votes');
    expect(drawn.filter((id) => id === 'b')).toEqual([]);
  });

  it.each([
    { keys: '{ArrowDown}{Enter}', after: 'b' },
    { keys: '{ArrowDown}{ArrowDown}{Enter}', after: 'c' },
    { keys: '{End}{Enter}', after: 'd' },
  ])('lets a row be carried behind $after with the keyboard', async ({ keys, after }) => {
    const user = userEvent.setup();
    const { moved } = show(['a', 'b', 'c', 'd']);
    await user.tab();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('button', { name: /^Move a/ })).toBe(document.activeElement);
    await user.keyboard('{Enter}');
    await user.keyboard(keys);
    expect(moved).toEqual([[['a'], after]]);
  });

  it('carries nothing that was let go of', async () => {
    const user = userEvent.setup();
    const { moved } = show(['a', 'b', 'c']);
    await user.tab();
    await user.keyboard('{ArrowRight}{Enter}{ArrowDown}{Escape}');
    expect(moved).toEqual([]);
  });
});
