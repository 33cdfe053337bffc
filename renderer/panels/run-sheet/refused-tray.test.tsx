import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type Scenario,
  added,
  boothed,
  given,
  interpreter,
  opened,
  speaking,
  seated,
  teams,
} from '../../../shared/testing/scenario.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import type { RefusedEdit } from '../../sync/console.ts';
import { ConsoleProvider } from '../../sync/react.tsx';
import { ScheduleProvider } from '../../ui/session/schedule-context.tsx';
import { consoleOf, mount } from '../../views/testing/mount.tsx';
import { RefusedTray } from './refused-tray.tsx';
import { RunSheetSelection } from './selection-context.tsx';

afterEach(cleanup);

const session = given(opened, added({ id: 'a', floor: ['fr'] }), boothed(...teams)).when(
  { type: 'people.join', data: { person: 'omar', name: 'Omar', role: 'producer' } },
  { role: 'system' },
);
const editing = (field: string, value: unknown, base: string | null = null): WebinarCommand => ({
  type: 'booths.edit',
  data: { booth: 'en', changes: [{ field, value: value as never, base }] },
});
const byOmar = { by: 'omar', command: 'o1' } as const;

/** The tray after a command of this person was refused on what stands. */
async function show(scenario: Scenario, command: WebinarCommand) {
  const { rejection } = scenario.when(command, { command: 'mine' });
  if (!rejection) throw new Error('It was not refused');
  const dismissed: string[] = [];
  const console = { ...consoleOf(scenario.state), dismissRefused: (id: string) => void dismissed.push(id) };
  console.store.setState({ refused: [{ command: { id: 'mine', ...command }, rejection, at: 0 }] as RefusedEdit[] });
  const { desktop } = mount(
    <ConsoleProvider console={console}>
      <ScheduleProvider>
        <RunSheetSelection>
          <RefusedTray />
        </RunSheetSelection>
      </ScheduleProvider>
    </ConsoleProvider>,
  );
  const tray = within(screen.getByRole('region', { name: '1 edit was refused' }));
  await tray.findByRole('button', { name: 'Let it go' });
  return {
    console,
    dismissed,
    desktop,
    user: userEvent.setup(),
    tray,
    text: () => tray.getByRole('listitem').textContent,
  };
}

describe('a refused edit of a booth', () => {
  it('says which booth, which field, what was written and why, and is given again on what stands now', async () => {
    const theirs = session.when(editing('name', 'Booth 1'), byOmar);
    const { console, dismissed, user, tray, text } = await show(theirs, editing('name', 'English'));
    expect(text()).toMatch(/Booth Booth 1 · Omar changed “Name” at .*Name of the booth: English/);
    await user.click(tray.getByRole('button', { name: 'Do it again' }));
    expect(console.edits).toEqual([editing('name', 'English', 'o1')]);
    expect(dismissed).toEqual(['mine']);
  });

  it('names somebody of its team by their words, never by an id', async () => {
    const theirs = session.when(editing('interpreters.ana', null), byOmar);
    const wanted = interpreter('Ana B.', ['en'], ['fr']);
    const { desktop, user, tray, text } = await show(theirs, editing('interpreters.ana', wanted));
    expect(text()).toMatch(/Booth EN · Omar changed “Interpreter” at .*Interpreter: Ana B\. · A en · B fr/);
    expect(text()).not.toContain('interpreters.');
    await user.click(tray.getByRole('button', { name: 'Copy' }));
    expect(desktop.copied).toEqual(['Interpreter: Ana B. · A en · B fr']);
  });

  it('whose reason is another than a conflict, too', async () => {
    const on = session.given(seated('en', 'ana'), speaking('en', 'ana'));
    const live = on.when({ type: 'transport.start', data: { item: 'a' } });
    const { dismissed, user, tray, text } = await show(live, editing('interpreters.ana', null));
    expect(text()).toContain('Ana');
    expect(text()).toContain('Interpreter: Removed from the team');
    await user.click(tray.getByRole('button', { name: 'Let it go' }));
    expect(dismissed).toEqual(['mine']);
  });

  it('of settings and of several booths says them', async () => {
    const changes = [{ field: 'advice', value: 1_200_000, base: null }];
    const theirs = session.when({ type: 'booths.configure', data: { changes } }, byOmar);
    const mine = [{ field: 'advice', value: 1_320_000, base: null }];
    const { text } = await show(theirs, { type: 'booths.configure', data: { changes: mine } });
    expect(text()).toMatch(/Booths · Omar changed “Advice after” at .*Advice after: 22:00/);
  });

  it('whose booth is gone keeps its text, and cannot be given again', async () => {
    const gone = session.when({ type: 'booths.remove', data: { booths: ['en'] } }, byOmar);
    const { tray, text } = await show(gone, editing('name', 'English'));
    expect(text()).toContain('Name of the booth: English');
    expect(tray.queryByRole('button', { name: 'Do it again' })).toBeNull();
  });
});
