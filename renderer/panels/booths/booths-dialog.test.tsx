import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Booth } from '../../../shared/booths/messages.ts';
import type { Role } from '../../../shared/core/actor.ts';
import type { Scenario } from '../../../shared/testing/scenario.ts';
import { added, booth, boothed, given, interpreter, minute, opened, teams } from '../../../shared/testing/scenario.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import type { ConsoleState } from '../../sync/console.ts';
import { ConsoleProvider } from '../../sync/react.tsx';
import { consoleOf, mount } from '../../views/testing/mount.tsx';
import { BoothsDialog } from './booths-dialog.tsx';

afterEach(cleanup);

const items = added({ id: 'a', floor: ['fr'] });
const none = given(opened, items);

function show({ state }: Pick<Scenario, 'state'>, role: Role = 'moderator') {
  const console = consoleOf(state, { role, scope: { session: 's1' } });
  mount(
    <ConsoleProvider console={console}>
      <BoothsDialog onClose={() => {}} link={({ name }) => <a href="#link">{`Link ${name}`}</a>} />
    </ConsoleProvider>,
  );
  const set = (part: Partial<ConsoleState>) => act(() => console.store.setState(part));
  return { console, user: userEvent.setup(), set };
}

const withBooths = (...booths: readonly Booth[]) => given(opened, items, boothed(...booths));
const undo = () => within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Undo' });

/** An edit of this person that came after somebody else's. */
function refusal(from: Scenario, command: WebinarCommand) {
  const { rejection } = from.when(command, { command: 'mine' });
  if (!rejection) throw new Error('It was not refused');
  const refused = [{ command: { id: 'mine', ...command }, at: 0, rejection }];
  return { refused: refused as unknown as ConsoleState['refused'] };
}

const editing = (id: string, field: string, value: never, base: string | null = null): WebinarCommand => ({
  type: 'booths.edit',
  data: { booth: id, changes: [{ field, value, base }] },
});

describe('setting up booths', () => {
  it('names the gap, the items that it is about, and what would fix it', () => {
    show(withBooths(booth('en')));
    const found = within(screen.getByRole('region', { name: 'What this comes to' }));
    expect(found.getByText(/English is uncovered while the floor speaks French/)).toBeTruthy();
    expect(found.getByText('find someone who works FR → EN')).toBeTruthy();
    expect(found.getAllByText('Talk a').length).toBeGreaterThan(0);
  });

  it('saves languages as they are meant, not what is none, and offers to take it back', async () => {
    const { console, user } = show(withBooths(...teams));
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
    await user.click(undo());
    expect(console.edits.at(-1)).toEqual({ type: 'booths.undo', data: { of: 'c1' } });
  });

  it('gives every interpreter their B languages', async () => {
    const { console, user } = show(withBooths(...teams));
    const into = within(screen.getByRole('group', { name: 'Ana' })).getByRole('textbox', { name: 'B (also into)' });
    await user.type(into, 'es{Enter}');
    expect(console.edits).toMatchObject([
      { data: { changes: [{ value: { name: 'Ana', a: ['en'], b: ['es'], c: ['fr', 'es'] } }] } },
    ]);
  });

  it('takes every step back: booths and interpreters added and removed, settings', async () => {
    const { console, user } = show(withBooths(...teams));
    const steps = [
      ['Add a booth', 'booths.add'],
      ['Remove booth EN', 'booths.remove'],
      ['Remove Ana', 'booths.edit'],
    ] as const;
    for (const [name, type] of steps) {
      await user.click(screen.getByRole('button', { name }));
      const of = `c${console.edits.length}`;
      expect(console.edits.at(-1)).toMatchObject({ type });
      await user.click(undo());
      expect(console.edits.at(-1)).toEqual({ type: 'booths.undo', data: { of } });
    }
    await user.click(screen.getAllByRole('button', { name: 'Add an interpreter' })[0] as HTMLElement);
    expect(console.edits.at(-1)).toMatchObject({
      data: { booth: 'en', changes: [{ value: { name: '', a: ['en'], b: [], c: [] } }] },
    });
    const advice = screen.getByRole('textbox', { name: 'Advice after' });
    await user.clear(advice);
    await user.type(advice, '20:00{Enter}');
    const of = `c${console.edits.length}`;
    expect(console.edits.at(-1)).toEqual({
      type: 'booths.configure',
      data: { changes: [{ field: 'advice', value: 20 * minute, base: null }] },
    });
    await user.click(undo());
    expect(console.edits.at(-1)).toEqual({
      type: 'booths.configure',
      data: { changes: [{ field: 'advice', value: 25 * minute, base: of }] },
    });
  });

  it('keeps what nobody could use: a warning before its advice', async () => {
    const { console, user } = show(withBooths(...teams));
    const warning = screen.getByRole('textbox', { name: 'Warning after' });
    await user.clear(warning);
    await user.type(warning, '10:00{Enter}');
    expect(console.edits).toEqual([]);
    screen.getByText('The warning cannot come before the advice. Not saved.');
  });

  it('gives a booth per language in one step where there are none, and takes it back', async () => {
    const { console, user } = show(none);
    await user.click(screen.getByRole('button', { name: 'One booth per language (3)' }));
    const [command] = console.edits;
    const after = command && none.when(command);
    expect(after?.rejection).toBeNull();
    expect(after?.state.booths.order).toEqual(['fr', 'en', 'es']);
    await user.click(undo());
    const back = console.edits.at(-1);
    expect(back).toEqual({ type: 'booths.undo', data: { of: 'c1' } });
    const undone = none.when(command as WebinarCommand, { command: 'c1' }).when(back as WebinarCommand);
    expect(undone).toMatchObject({ rejection: null, state: { booths: { order: [] } } });
  });

  it('shows those who may only read everything, and changes nothing', () => {
    const end = { wall: '2020-11-23T15:00', at: Date.UTC(2020, 10, 23, 14) };
    show(withBooths(booth('en', { bookedEnd: end })), 'viewer');
    const card = within(screen.getByRole('region', { name: 'EN' }));
    card.getByText('Booked until');
    card.getByText(/2020/);
    expect(card.queryByRole('button', { name: 'Remove booth EN' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add a booth' })).toBeNull();
    expect(card.getByRole('textbox', { name: 'Name of the booth' }).hasAttribute('disabled')).toBe(true);
  });
});

describe('what somebody else changed meanwhile', () => {
  const theirs = withBooths(...teams).when(editing('en', 'name', 'Booth 1' as never), { by: 'omar', command: 'o1' });

  it('stands beside its field with both values; putting one’s own names what was seen', async () => {
    const { console, user, set } = show(theirs);
    set(refusal(theirs, editing('en', 'name', 'English' as never)));
    const box = within(screen.getByRole('group', { name: /changed this/ }));
    box.getByText('Booth 1');
    box.getByText('English');
    expect(screen.queryByText('Not saved.')).toBeNull();
    await user.click(box.getByRole('button', { name: 'Put yours' }));
    expect(console.edits).toEqual([editing('en', 'name', 'English' as never, 'o1')]);
  });

  it('is told of an interpreter whom they removed, in words', () => {
    const gone = withBooths(...teams).when(editing('en', 'interpreters.ana', null as never), { by: 'omar' });
    const { set } = show(gone);
    set(refusal(gone, editing('en', 'interpreters.ana', interpreter('Ana B.', ['en'], ['fr']) as never)));
    const box = within(screen.getByRole('group', { name: /changed this/ }));
    box.getByText('Removed from the team');
    box.getByText('Ana B. · A en · B fr');
  });

  it('is told of the settings of turns', async () => {
    const set20: WebinarCommand = {
      type: 'booths.configure',
      data: { changes: [{ field: 'advice', value: 20 * minute, base: null }] },
    };
    const after = withBooths(...teams).when(set20, { by: 'omar', command: 'o2' });
    const { console, user, set } = show(after);
    const changes = [{ field: 'advice', value: 22 * minute, base: null }];
    set(refusal(after, { type: 'booths.configure', data: { changes } }));
    const box = within(screen.getByRole('group', { name: /changed this/ }));
    box.getByText('20:00');
    await user.click(box.getByRole('button', { name: 'Put yours' }));
    expect(console.edits).toMatchObject([{ data: { changes: [{ value: 22 * minute, base: 'o2' }] } }]);
  });

  it('is not overwritten by a value whose writing began before', async () => {
    const before = withBooths(...teams);
    const { console, user, set } = show(before);
    const advice = screen.getByRole('textbox', { name: 'Advice after' });
    await user.clear(advice);
    await user.type(advice, '21:00');
    const changes = [{ field: 'advice', value: 20 * minute, base: null }];
    set({ state: before.when({ type: 'booths.configure', data: { changes } }, { by: 'omar' }).state });
    await user.keyboard('{Enter}');
    expect(console.edits).toMatchObject([{ data: { changes: [{ field: 'advice', value: 21 * minute, base: null }] } }]);
  });

  it('keeps the words of what cannot be saved any more', () => {
    const removed = withBooths(...teams).when({ type: 'booths.remove', data: { booths: ['en'] } }, { by: 'omar' });
    const { set } = show(removed);
    set(refusal(removed, editing('en', 'name', 'English' as never)));
    screen.getByText('Not saved.');
    screen.getByText('Name of the booth: English');
    expect(screen.queryByRole('button', { name: 'Do it again' })).toBeNull();
  });

  it('says which booth it was, and offers to give it again', async () => {
    const { console, user, set } = show(withBooths(...teams));
    const rejection = { code: 'field-invalid', data: { field: 'name' } };
    const command = { id: 'mine', ...editing('en', 'name', 'English' as never, 'old') };
    set({ refused: [{ command, at: 0, rejection }] as unknown as ConsoleState['refused'] });
    screen.getByText('Booth EN: not saved.');
    screen.getByText('Name of the booth: English');
    await user.click(screen.getByRole('button', { name: 'Do it again' }));
    expect(console.edits).toEqual([editing('en', 'name', 'English' as never)]);
  });
});

describe('without a connection', () => {
  it('says that edits wait, how many, and never that they are saved', async () => {
    const { user, set } = show(withBooths(...teams));
    set({ status: { kind: 'offline', since: 0 } as unknown as ConsoleState['status'], keepsEdits: false });
    screen.getByText(/Changes made here are kept and sent when the connection is back/);
    screen.getByText(/leave this window open/);
    await user.click(screen.getByRole('button', { name: 'Remove booth EN' }));
    screen.getByText('Booth EN removed. Not sent yet: it waits for the connection.');
  });
});

describe('what the set-up comes to', () => {
  it('tells for every item and channel what it carries, from which booth and by whom', () => {
    show(given(opened, added({ id: 'a', floor: ['fr'] }, { id: 'b', floor: [], kind: 'break' }), boothed(...teams)));
    const table = within(screen.getByRole('table', { name: 'Coverage, item by item' }));
    const [, talk, pause] = table.getAllByRole('row');
    const cells = within(talk as HTMLElement).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      'French',
      'original',
      'directEN: Ana and Bo',
      'directES: Fe',
    ]);
    expect(pause?.textContent).toContain('Not interpreted');
  });

  it('names relays, with the pivot', () => {
    const relaying = [
      ...teams.slice(0, 1),
      booth('es', { interpreters: { eva: interpreter('Eva', ['es'], [], ['en']) } }),
    ];
    show(withBooths(...relaying));
    const table = within(screen.getByRole('table', { name: 'Coverage, item by item' }));
    table.getByText('relay EN');
    screen.getByText(/relay EN: missing/);
    screen.getByText('0 of 5 confirmed by the booths');
  });

  it('shows turns, who is alone too long, and runs of one language', () => {
    const long = added({ id: 'a', floor: ['fr'], duration: 40 * minute }, { id: 'b', floor: ['fr'] });
    const alone = booth('en', { interpreters: { ana: interpreter('Ana', ['en'], [], ['fr']) } });
    show(given(opened, long, boothed(alone)));
    const list = screen.getByRole('list', { name: 'Schedule of turns' });
    expect(list.textContent).toMatch(/^\d\d:00–\d\d:50 Ana/);
    within(list).getByText('alone');
    within(list).getByText('too long');
    expect(screen.getByRole('list', { name: 'Languages in a row' }).textContent).toContain('French (2 items in a row)');
  });

  it('shows the sound checks that booths confirmed', () => {
    const asked = given(opened, items, boothed(...teams)).when(
      { type: 'booths.sit', data: { booth: 'en', interpreter: 'ana' } },
      { by: 'ana', role: 'interpreter' },
    );
    const ok = asked.when(
      { type: 'booths.check-sound', data: { booth: 'en', path: 'floor', ok: true } },
      { by: 'ana', role: 'interpreter' },
    );
    expect(ok.rejection).toBeNull();
    show(ok);
    screen.getByText(/^1 of \d confirmed by the booths$/);
    screen.getByText(/floor: good at \d\d:\d\d/);
  });
});
