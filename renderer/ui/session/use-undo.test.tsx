import { act, cleanup } from '@testing-library/react';
import { useEffect } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { type Scenario, added, editing, given, opened } from '../../../shared/testing/scenario.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { ConsoleProvider } from '../../sync/react.tsx';
import { consoleOf, mount } from '../../views/testing/mount.tsx';
import { useUndo } from './use-undo.ts';

afterEach(cleanup);

const title: WebinarCommand = {
  type: 'session.edit',
  data: { changes: [{ field: 'title.en', value: 'New', base: null }] },
};
const plain = given(opened, { ...added('a'), by: 'omar' });
const edited = plain.when(editing('a', 'duration', 1), { command: 'e1' }).when(title, { command: 'e2' });

function hook(scenario: Scenario) {
  const console = consoleOf(scenario.state);
  const result = { current: null as unknown as ReturnType<typeof useUndo> };
  function Probe() {
    const controls = useUndo();
    useEffect(() => {
      result.current = controls;
    });
    return null;
  }
  mount(
    <ConsoleProvider console={console}>
      <Probe />
    </ConsoleProvider>,
  );
  return { console, result, become: ({ state }: Scenario) => act(() => console.store.setState({ state })) };
}

describe('the way to take back', () => {
  it('is named after the newest edit of whatever slice, and gives its command', () => {
    const { console, result, become } = hook(edited);
    expect(result.current.undo).toMatchObject({ label: 'Undo: change of the session’s title', isDisabled: false });
    expect(result.current.redo).toMatchObject({ label: 'Redo my edit', isDisabled: true });
    result.current.undo.run();
    expect(console.edits).toEqual([{ type: 'session.undo', data: { of: 'e2' } }]);
    become(edited.when(console.edits[0]!, { command: 'u2' }));
    expect(result.current.undo.label).toBe('Undo: change of items');
    expect(result.current.redo.label).toBe('Redo: change of the session’s title');
    result.current.redo.run();
    expect(console.edits[1]).toEqual({ type: 'session.redo', data: { of: 'u2' } });
  });

  it('rests where there is nothing', () => {
    const { console, result } = hook(plain);
    expect(result.current.undo).toMatchObject({ label: 'Undo my last edit', isDisabled: true });
    result.current.undo.run();
    expect(console.edits).toEqual([]);
  });
});
