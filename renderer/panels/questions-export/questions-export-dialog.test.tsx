import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Role } from '../../../shared/core/actor.ts';
import { given } from '../../../shared/testing/scenario.ts';
import type { Api, ApiError } from '../../sync/api.ts';
import { ConsoleProvider } from '../../sync/react.tsx';
import { MembershipProvider } from '../../ui/session/membership-context.tsx';
import { consoleOf, memoryDesktop, mount } from '../../views/testing/mount.tsx';
import { QuestionsExportDialog } from './questions-export-dialog.tsx';

afterEach(cleanup);

const start = Date.UTC(2020, 9, 8, 13);
const session = given({
  type: 'session.created',
  data: {
    title: { en: 'Session' },
    series: null,
    timeZone: 'Europe/Paris',
    start: { wall: '2020-10-08T15:00', at: start },
    end: { wall: '2020-10-08T16:30', at: start + 5_400_000 },
    languages: ['fr', 'en'],
  },
}).state;

function open(exportQuestions: Api['exportQuestions'], role: Role = 'moderator', desktop = memoryDesktop()) {
  const scope = { session: 's1' };
  const membership = { token: 't', person: 'mona', name: 'Mona', role, scope, language: null, expiresAt: null };
  const onClose = vi.fn();
  const mounted = mount(
    <ConsoleProvider console={consoleOf(session, { role, scope })}>
      <MembershipProvider membership={membership}>
        <QuestionsExportDialog onClose={onClose} />
      </MembershipProvider>
    </ConsoleProvider>,
    { routes: { exportQuestions }, desktop },
  );
  return { ...mounted, onClose };
}

const file = new Uint8Array([1, 2, 3]);
const written = vi.fn<Api['exportQuestions']>(() => Promise.resolve({ ok: true, value: file }));
const press = () => userEvent.click(screen.getByRole('button', { name: 'Export' }));

describe('exporting the questions', () => {
  it('saves a workbook without names in one’s own language unless said otherwise', async () => {
    const { desktop, onClose } = open(written);
    screen.getByText(/Anonymised/);
    await press();
    expect(written).toHaveBeenLastCalledWith('t', 's1', 'xlsx', { language: 'en', names: 'no' });
    expect(desktop.saved.get('questions-2020-10-08.xlsx')?.content).toBe(file);
    await screen.findByText('Saved: questions-2020-10-08.xlsx');
    expect(onClose).toHaveBeenCalled();
  });

  it('saves a table with names, and says what that means', async () => {
    const { desktop } = open(written);
    await userEvent.click(screen.getByRole('button', { name: /^Excel/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Table (CSV)' }));
    await userEvent.click(screen.getByRole('button', { name: /^English/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Español' }));
    await userEvent.click(screen.getByRole('switch', { name: /names and places/ }));
    screen.getByText(/holds personal data/);
    await press();
    expect(written).toHaveBeenLastCalledWith('t', 's1', 'csv', { language: 'es', names: 'yes' });
    expect(desktop.saved.get('questions-2020-10-08.csv')?.type).toContain('text/csv');
  });

  it.each<[ApiError, RegExp]>([
    [{ error: 'unreachable' }, /cannot be reached/],
    [{ error: 'rate-limited', retryAfter: 5_000 }, /Others are exporting/],
    [{ error: 'not-allowed' }, /Your role may not do this/],
    [{ error: 'unreadable', status: 502 }, /could not be written/],
  ])('says why there is no file: %j', async (error, reason) => {
    const { desktop, onClose } = open(() => Promise.resolve({ ok: false, error }));
    await press();
    await screen.findByText(reason);
    screen.getByRole('button', { name: 'Export' });
    expect(desktop.saved.size).toBe(0);
    expect(onClose).not.toHaveBeenCalled();
  });

  it('stays where no place was chosen, and where the place cannot be written', async () => {
    const desktop = memoryDesktop();
    const saveFile = vi.spyOn(desktop, 'saveFile').mockResolvedValueOnce(false);
    const { onClose } = open(written, 'organiser', desktop);
    await press();
    await vi.waitFor(() => expect(saveFile).toHaveBeenCalledTimes(1));
    saveFile.mockRejectedValueOnce(new Error('EACCES'));
    await userEvent.click(await screen.findByRole('button', { name: 'Export' }));
    await screen.findByText(/Choose another place/);
    expect(onClose).not.toHaveBeenCalled();
  });

  it('is not for everyone, and says whom to ask', () => {
    open(written, 'producer');
    screen.getByText(/Ask an organiser or a moderator/);
    expect(screen.queryByRole('button', { name: 'Export' })).toBeNull();
  });
});
