import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Booth } from '../../../shared/booths/messages.ts';
import { added, booth, boothed, given, opened, teams } from '../../../shared/testing/scenario.ts';
import { ConsoleProvider } from '../../sync/react.tsx';
import { consoleOf, mount } from '../../views/testing/mount.tsx';
import { BoothsDialog } from './booths-dialog.tsx';

afterEach(cleanup);

function show(...booths: readonly Booth[]) {
  const items = added({ id: 'a', floor: ['fr'] });
  const console = consoleOf(given(opened, items, ...(booths.length > 0 ? [boothed(...booths)] : [])).state);
  mount(
    <ConsoleProvider console={console}>
      <BoothsDialog onClose={() => {}} onInvite={() => {}} />
    </ConsoleProvider>,
  );
  return { console, user: userEvent.setup() };
}

describe('setting up booths', () => {
  it('names the gap, and what would fix it', () => {
    show(booth('en'));
    const found = within(screen.getByRole('region', { name: 'What this comes to' }));
    expect(found.getByText(/English is uncovered while the floor speaks French/)).toBeTruthy();
    expect(found.getByText('find someone who works FR → EN')).toBeTruthy();
  });

  it('saves languages as they are meant, not what is none, and offers to take it back', async () => {
    const { console, user } = show(...teams);
    const ana = within(screen.getByRole('group', { name: 'Ana' }));
    const from = ana.getByRole('textbox', { name: 'C (from)' });
    await user.clear(from);
    await user.type(from, 'fr, ??{Enter}');
    expect(console.edits).toEqual([]);
    await user.clear(from);
    await user.type(from, 'FR; pt-br{Enter}');
    const value = { name: 'Ana', a: ['en'], b: [], c: ['fr', 'pt-BR'] };
    expect(console.edits).toEqual([
      { type: 'booths.edit', data: { booth: 'en', changes: [{ field: 'interpreters.ana', value, base: null }] } },
    ]);
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Undo' }));
    expect(console.edits.at(-1)).toEqual({ type: 'booths.undo', data: { of: 'c1' } });
  });
});
