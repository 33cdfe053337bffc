import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { given, opened, person, programmed } from '../../../shared/testing/scenario.ts';
import { ConsoleProvider } from '../../sync/react.tsx';
import { consoleOf, mount } from '../../views/testing/mount.tsx';
import { ProgrammeDialog } from './programme-dialog.tsx';

afterEach(cleanup);

function show() {
  const console = consoleOf(given(opened, programmed(person('p', { name: 'Ana' }))).state);
  mount(
    <ConsoleProvider console={console}>
      <ProgrammeDialog isOpen onClose={() => {}} />
    </ConsoleProvider>,
  );
  return { console, user: userEvent.setup() };
}

const toasts = () => screen.queryAllByRole('alertdialog').map((toast) => toast.textContent);
const undo = () => within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Undo' });

describe('the programme', () => {
  it('says what it has saved, and offers to take it back', async () => {
    const { console, user } = show();
    const name = screen.getByRole('textbox', { name: 'Name' });
    await user.clear(name);
    await user.type(name, 'Anna{Enter}');
    expect(toasts()).toEqual([expect.stringContaining('Anna: saved.')]);
    await user.click(undo());
    expect(console.edits).toEqual([
      { type: 'people.edit', data: { person: 'p', changes: [{ field: 'name', value: 'Anna', base: null }] } },
      { type: 'people.undo', data: { of: 'c1' } },
    ]);
  });

  it('offers it for the newest only, and for a removal too', async () => {
    const { console, user } = show();
    const place = screen.getByRole('textbox', { name: 'Place or institution' });
    await user.type(place, ', Nigeria{Enter}');
    await user.click(screen.getByRole('button', { name: 'Remove Ana from the programme' }));
    expect(toasts()).toEqual([expect.stringContaining('Ana is no longer on the programme.')]);
    await user.click(undo());
    expect(console.edits.at(-1)).toEqual({ type: 'people.undo', data: { of: 'c2' } });
    expect(toasts()).toEqual([]);
  });
});
