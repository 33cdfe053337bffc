import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Json } from '../../../shared/core/envelope.ts';
import { type Scenario, given, noon, opened } from '../../../shared/testing/scenario.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import type { PendingEdit, RefusedEdit } from '../../sync/console.ts';
import { ConsoleProvider } from '../../sync/react.tsx';
import { consoleOf, mount } from '../../views/testing/mount.tsx';
import { SessionSettingsDialog } from './settings-dialog.tsx';

afterEach(cleanup);

const change = (field: string, value: Json, base: string | null = null): WebinarCommand => ({
  type: 'session.edit',
  data: { changes: [{ field, value, base }] },
});

/** In Paris, 14:00 to 15:00, with a hard end that Omar has set. */
const session = given(opened)
  .when({ type: 'people.join', data: { person: 'omar', name: 'Omar', role: 'producer' } }, { role: 'system' })
  .when(change('hardEnd', '2020-11-23T15:30'), { by: 'omar', command: 'h1' });

function show(scenario: Scenario = session, refused: readonly RefusedEdit[] = []) {
  const dismissed: string[] = [];
  let closed = 0;
  const console = { ...consoleOf(scenario.state), dismissRefused: (id: string) => void dismissed.push(id) };
  console.store.setState({ refused });
  mount(
    <ConsoleProvider console={console}>
      <SessionSettingsDialog onClose={() => (closed += 1)} />
    </ConsoleProvider>,
  );
  const become = (next: Scenario) => act(() => console.store.setState({ state: next.state, confirmed: next.state }));
  return { console, dismissed, become, closed: () => closed, user: userEvent.setup() };
}

const title = () => screen.getByLabelText<HTMLInputElement>('Title in English');
const save = () => screen.getByRole('button', { name: 'Save' });
const group = (name: string) => within(screen.getByRole('group', { name }));
const part = (moment: string, label: RegExp) => group(moment).getByRole('spinbutton', { name: label });

describe('the settings of a session', () => {
  it('sends what was changed, and nothing else, against the version seen when its editing began', async () => {
    const { console, user, closed } = show(session.when(change('title.en', 'Museums'), { by: 'omar', command: 't1' }));
    await user.clear(title());
    await user.paste('Whose museums? ');
    const warning = group('Timer warning (amber)').getByLabelText<HTMLInputElement>('From');
    await user.clear(warning);
    await user.paste('25');
    await user.click(save());
    expect(console.edits).toEqual([
      {
        type: 'session.edit',
        data: {
          changes: [
            { field: 'title.en', value: 'Whose museums?', base: 't1' },
            { field: 'warning', value: { percent: 25 }, base: null },
          ],
        },
      },
    ]);
    expect(closed()).toBe(1);
  });

  it('says that they are saved, and offers to take that back', async () => {
    const { console, user } = show();
    await user.type(title(), ' again');
    await user.click(save());
    const toast = screen.getByRole('alertdialog');
    expect(toast.textContent).toContain('The session’s settings are saved.');
    await user.click(within(toast).getByRole('button', { name: 'Undo' }));
    expect(console.edits.at(-1)).toEqual({ type: 'session.undo', data: { of: 'c1' } });
  });

  it('sends nothing for a text that is put back as it was', async () => {
    const { console, user, closed } = show();
    await user.type(title(), '!{Backspace}');
    await user.click(save());
    expect(console.edits).toEqual([]);
    expect(closed()).toBe(1);
  });

  it('clears the hard end', async () => {
    const { console, user } = show();
    await user.click(screen.getByRole('button', { name: 'Remove the hard end' }));
    expect(screen.getByRole('button', { name: 'Set a hard end' })).toBeTruthy();
    await user.click(save());
    expect(console.edits).toEqual([change('hardEnd', null, 'h1')]);
  });

  it('takes both ends along when the session moves to another day', async () => {
    const { console, user } = show();
    await user.click(part('Planned start', /^day/));
    await user.keyboard('24');
    await user.click(save());
    expect(console.edits).toEqual([
      {
        type: 'session.edit',
        data: {
          changes: [
            { field: 'start', value: '2020-11-24T14:00', base: null },
            { field: 'end', value: '2020-11-24T15:00', base: null },
            { field: 'hardEnd', value: '2020-11-24T15:30', base: 'h1' },
          ],
        },
      },
    ]);
  });

  it('says beside the end that it lies before the start, and sends nothing', async () => {
    const { console, user, closed } = show();
    await user.click(part('Planned end', /^hour/));
    await user.keyboard('13');
    await user.click(save());
    expect(group('Planned end').getByText('The end must come after the start.')).toBeTruthy();
    expect(console.edits).toEqual([]);
    expect(closed()).toBe(0);
  });

  it('keeps a threshold that cannot be read in its field', async () => {
    const { console, user } = show();
    await user.clear(group('Timer alert (red)').getByLabelText('From'));
    await user.paste('140');
    await user.click(save());
    expect(group('Timer alert (red)').getByText('Write a number from 0 to 100.')).toBeTruthy();
    expect(console.edits).toEqual([]);
  });
});

describe('somebody else who changes the same setting', () => {
  const theirs = session.when(change('title.en', 'Museums'), { by: 'omar', command: 't1' });

  it('is shown beside the field, and mine is put over it on request', async () => {
    const { console, user, become } = show();
    await user.clear(title());
    await user.paste('Mine');
    become(theirs);
    const box = within(screen.getByRole('group', { name: /Omar changed this/ }));
    expect(box.getByText('Museums')).toBeTruthy();
    await user.click(save());
    expect(console.edits).toEqual([]);
    await user.click(box.getByRole('button', { name: 'Put yours' }));
    await user.click(save());
    expect(console.edits).toEqual([change('title.en', 'Mine', 't1')]);
  });

  it('gives way where theirs is kept', async () => {
    const { user, become } = show();
    await user.type(title(), ' Mine');
    become(theirs);
    await user.click(screen.getByRole('button', { name: 'Keep theirs' }));
    expect(title().value).toBe('Museums');
    expect(screen.queryByRole('group', { name: /Omar changed this/ })).toBeNull();
  });
});

describe('an answer of the backend', () => {
  const command = { id: 'c1', ...change('hardEnd', '2020-11-23T16:00', 'h1') };

  it('is waited for; a refusal is shown and what was written stays', async () => {
    const { console, user, closed, dismissed } = show();
    console.edit = (given) => {
      const pending: PendingEdit = { command: { id: 'm1', ...given }, at: noon, kept: true, blocked: null };
      console.store.setState({ pending: [pending] });
      return 'm1';
    };
    await user.type(title(), ' Ours');
    await user.click(save());
    expect(screen.getByRole('button', { name: 'Saving…' })).toBeTruthy();
    expect(closed()).toBe(0);
    act(() =>
      console.store.setState(({ pending: [sent] }) => ({
        pending: [],
        refused: [
          { command: sent!.command, rejection: { code: 'field-invalid', data: { field: 'title.en' } }, at: noon },
        ],
      })),
    );
    expect(screen.getByText(/“Title in English” cannot take this value/)).toBeTruthy();
    expect(title().value).toBe('Whose museum? Ours');
    expect(closed()).toBe(0);
    expect(dismissed).toEqual([]);
  });

  it('that was a refusal earlier is taken up again, and let go once it is saved', async () => {
    const later = session.when(change('hardEnd', '2020-11-23T15:45', 'h1'), { by: 'omar', command: 'h2' });
    const { rejection } = later.when(change('hardEnd', '2020-11-23T16:00', 'h1'));
    const { console, user, dismissed } = show(later, [{ command, rejection: rejection!, at: noon }]);
    const box = within(screen.getByRole('group', { name: /Omar changed this/ }));
    expect(box.getByText('2020-11-23 16:00')).toBeTruthy();
    expect(box.getByText('2020-11-23 15:45')).toBeTruthy();
    await user.click(box.getByRole('button', { name: 'Put yours' }));
    await user.click(save());
    expect(console.edits).toEqual([change('hardEnd', '2020-11-23T16:00', 'h2')]);
    expect(dismissed).toEqual(['c1']);
  });
});
