import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { type Scenario, editing, given, newItem, noon } from '../../../shared/testing/scenario.ts';
import type { RefusedEdit } from '../../sync/console.ts';
import { ConsoleProvider } from '../../sync/react.tsx';
import { ScheduleProvider } from '../../ui/session/schedule-context.tsx';
import { consoleOf, mount } from '../../views/testing/mount.tsx';
import { ItemDetail } from './item-detail.tsx';
import { RunSheetSelection } from './selection-context.tsx';

afterEach(cleanup);

const opened = given({
  type: 'session.created',
  data: {
    title: { en: 'Emergencies' },
    series: null,
    timeZone: 'Europe/Paris',
    start: { wall: '2020-11-23T13:00', at: noon },
    end: { wall: '2020-11-23T14:00', at: noon + 3_600_000 },
    languages: ['en', 'fr'],
  },
})
  .when({ type: 'people.join', data: { person: 'omar', name: 'Omar', role: 'producer' } }, { role: 'system' })
  .when({
    type: 'run-sheet.add',
    data: { items: [newItem('a', { title: { en: 'Opening' } }), newItem('b', { title: { en: 'Talk' } })], after: null },
  });

const title = (value: string, base: string | null = null) => editing('a', 'title.en', value, base);

/** The detail of the first item, which is shown while none is chosen. */
function show(scenario: Scenario = opened, refused: readonly RefusedEdit[] = []) {
  const dismissed: string[] = [];
  const console = { ...consoleOf(scenario.state), dismissRefused: (id: string) => void dismissed.push(id) };
  console.store.setState({ refused });
  const mounted = mount(
    <ConsoleProvider console={console}>
      <ScheduleProvider>
        <RunSheetSelection>
          <ItemDetail floorPlan={() => null} actions={() => null} />
        </RunSheetSelection>
      </ScheduleProvider>
    </ConsoleProvider>,
  );
  const become = (next: Scenario) => act(() => console.store.setState({ state: next.state, confirmed: next.state }));
  return { ...mounted, console, dismissed, become, user: userEvent.setup() };
}

const field = () => screen.getByLabelText<HTMLInputElement>('Title in English');

describe('editing an item', () => {
  it('saves a text when the field is left, against the version that was there', async () => {
    const { console, user } = show();
    await user.clear(field());
    await user.type(field(), 'Welcome');
    expect(console.edits).toEqual([]);
    await user.tab();
    expect(console.edits).toEqual([title('Welcome')]);
  });

  it('saves nothing where nothing was changed, and takes typing back with Escape', async () => {
    const { console, user } = show();
    await user.type(field(), ' and more{Escape}');
    expect(field().value).toBe('Opening');
    await user.tab();
    expect(console.edits).toEqual([]);
  });

  it('keeps what is being written when somebody else changes the field, says so, and names the version seen', async () => {
    const { console, user, become } = show();
    await user.clear(field());
    await user.type(field(), 'Welcome');
    become(opened.when(title('Bienvenue'), { by: 'omar', command: 'o1' }));
    expect(field().value).toBe('Welcome');
    expect(screen.getByText(/Omar has just changed it to “Bienvenue”/)).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(console.edits).toEqual([title('Welcome', null)]);
  });

  it('leaves an unreadable duration in its field and does not send it', async () => {
    const { console, user } = show();
    const duration = screen.getByLabelText<HTMLInputElement>('Duration');
    await user.clear(duration);
    await user.type(duration, 'soon{Enter}');
    expect(duration.value).toBe('soon');
    expect(screen.getByText(/Write minutes/)).toBeTruthy();
    expect(console.edits).toEqual([]);
    await user.clear(duration);
    await user.type(duration, '2.5 min{Enter}');
    expect(console.edits).toMatchObject([
      { data: { edits: [{ item: 'a', changes: [{ field: 'duration', value: 150_000 }] }] } },
    ]);
  });
});

describe('a conflict', () => {
  const theirs = opened.when(title('Bienvenue'), { by: 'omar', command: 'o1' });
  const rejected = theirs.when(title('Welcome'), { by: 'mona', command: 'm1' });
  const refused: RefusedEdit = {
    command: { id: 'm1', ...title('Welcome') },
    rejection: rejected.rejection!,
    at: noon,
  };

  it('shows both values, and puts mine over theirs on request', async () => {
    const { console, user, dismissed } = show(theirs, [refused]);
    const box = within(screen.getByRole('group', { name: /Omar changed this/ }));
    expect(box.getByText('Bienvenue')).toBeTruthy();
    expect(box.getByText('Welcome')).toBeTruthy();
    await user.click(box.getByRole('button', { name: 'Put yours' }));
    expect(console.edits).toEqual([title('Welcome', 'o1')]);
    expect(dismissed).toEqual(['m1']);
  });

  it('keeps theirs on request, and gives mine for copying', async () => {
    const { console, user, dismissed, desktop } = show(theirs, [refused]);
    await user.click(screen.getByRole('button', { name: 'Copy yours' }));
    expect(desktop.copied).toEqual(['Welcome']);
    await user.click(screen.getByRole('button', { name: 'Keep theirs' }));
    expect(console.edits).toEqual([]);
    expect(dismissed).toEqual(['m1']);
  });

  it('offers no choice while the backend has not been asked', () => {
    const { console } = show(theirs);
    act(() =>
      console.store.setState({
        pending: [{ command: refused.command, at: noon, kept: true, blocked: rejected.rejection! }],
      }),
    );
    expect(screen.queryByRole('button', { name: 'Put yours' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Copy yours' })).toBeTruthy();
  });
});

describe('an item that is removed while it is edited', () => {
  it('says who did it and keeps the text for copying', async () => {
    const { user, become, desktop } = show();
    await user.clear(field());
    await user.type(field(), 'Welcome to all');
    become(opened.when({ type: 'run-sheet.remove', data: { items: ['a'] } }, { by: 'omar' }));
    expect(screen.getByText(/Omar removed this item/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(desktop.copied[0]).toContain('Title in English: Welcome to all');
  });

  it('leaves what was written among the edits when somebody turns away from it', async () => {
    const { console, user, become, unmount } = show();
    await user.clear(field());
    await user.type(field(), 'Welcome to all');
    become(opened.when({ type: 'run-sheet.remove', data: { items: ['a'] } }, { by: 'omar' }));
    unmount();
    expect(console.edits).toEqual([title('Welcome to all')]);
  });

  it('can be let go of', async () => {
    const { console, user, become, unmount } = show();
    await user.type(field(), ' to all');
    become(opened.when({ type: 'run-sheet.remove', data: { items: ['a'] } }, { by: 'omar' }));
    await user.click(screen.getByRole('button', { name: 'Let it go' }));
    unmount();
    expect(console.edits).toEqual([]);
  });

  it('can be added again with what was written', async () => {
    const { console, user, become } = show();
    await user.clear(field());
    await user.type(field(), 'Welcome to all');
    become(opened.when({ type: 'run-sheet.remove', data: { items: ['a'] } }, { by: 'omar' }));
    await user.click(screen.getByRole('button', { name: 'Add it again' }));
    expect(console.edits).toMatchObject([
      { type: 'run-sheet.add', data: { items: [{ title: { en: 'Welcome to all' } }] } },
    ]);
  });
});
