import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/core/actor.ts';
import type { Invite, NewInvite, Scope } from '../../../shared/protocol/http.ts';
import { given } from '../../../shared/testing/scenario.ts';
import type { Api } from '../../sync/api.ts';
import { ConsoleProvider } from '../../sync/react.tsx';
import { MembershipProvider } from '../../ui/session/membership-context.tsx';
import { backend, consoleOf, mount } from '../../views/testing/mount.tsx';
import { InvitesDialog } from './invites-dialog.tsx';
import { expiresAt, standingOf } from './invite-draft.ts';

afterEach(cleanup);

const day = 86_400_000;
const start = Date.UTC(2020, 9, 8, 13);
const end = start + 90 * 60_000;
const session = given({
  type: 'session.created',
  data: {
    title: { en: 'Session' },
    series: { id: 'series', title: { en: 'Series' }, position: 1, count: 4 },
    timeZone: 'Europe/Paris',
    start: { wall: '2020-10-08T15:00', at: start },
    end: { wall: '2020-10-08T16:30', at: end },
    languages: ['fr', 'en'],
  },
}).state;

const lectern: Invite = {
  id: 'i1',
  role: 'viewer',
  scope: { session: 's1' },
  language: 'fr',
  label: 'Tablet at the lectern',
  name: null,
  createdAt: start - day,
  expiresAt: end + day,
  revokedAt: null,
  members: 2,
};

function open(role: Role, routes: Partial<Api>, scope: Scope = { session: 's1' }) {
  const console = consoleOf(session, { role, scope });
  const membership = { token: 't', person: 'mona', name: 'Mona', role, scope, language: null, expiresAt: null };
  let opened = 0;
  const mounted = mount(
    <ConsoleProvider console={console}>
      <MembershipProvider membership={membership}>
        <InvitesDialog onClose={() => {}} onOpenStage={() => (opened += 1)} />
      </MembershipProvider>
    </ConsoleProvider>,
    { routes },
  );
  return { ...mounted, stagesOpened: () => opened };
}

const listing = (...invites: Invite[]): Pick<Api, 'invites'> => ({
  invites: async () => ({ ok: true, value: { invites } }),
});

describe('the links to a session', () => {
  it('makes a link, shows it once with its code, and copies it', async () => {
    const wanted: NewInvite[] = [];
    const { desktop, stagesOpened } = open('producer', {
      ...listing(),
      createInvite: async (_token, invite) => {
        wanted.push(invite);
        return { ok: true, value: { id: 'i2', token: 'rsi_secret' } };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'New link' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'What it is for' }), 'Lectern');
    await userEvent.click(screen.getByRole('button', { name: 'Create link' }));

    expect(wanted).toEqual([
      { role: 'viewer', scope: { session: 's1' }, language: null, label: 'Lectern', name: null, expiresAt: end + day },
    ]);
    await screen.findByRole('img', { name: 'QR code of the join link' });
    await userEvent.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(desktop.copied).toEqual([`${backend}/#/join/rsi_secret`]);
    await userEvent.click(screen.getByRole('button', { name: 'Open the stage window here' }));
    expect(stagesOpened()).toBe(1);

    await userEvent.click(screen.getByRole('button', { name: 'Back to the links' }));
    expect(document.body.textContent).not.toContain('rsi_secret');
    expect(screen.queryByDisplayValue(/rsi_secret/)).toBeNull();
  });

  it('offers only the roles that one may invite, and the series only to those whose own link opens it', async () => {
    open('moderator', listing());
    await userEvent.click(await screen.findByRole('button', { name: 'New link' }));
    expect(screen.queryByRole('button', { name: /Opens/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /Role/ }));
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Moderator',
      'Producer',
      'Interpreter',
      'Speaker',
      'Audience',
      'Stage timer',
    ]);
    cleanup();

    open('moderator', listing(), { series: 'series' });
    await userEvent.click(await screen.findByRole('button', { name: 'New link' }));
    screen.getByRole('button', { name: /Opens/ });
  });

  it('asks for the name of the one person whom a link is for', async () => {
    open('moderator', listing());
    await userEvent.click(await screen.findByRole('button', { name: 'New link' }));
    await userEvent.click(screen.getByRole('button', { name: /^Anyone with the link/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'One person' }));
    await userEvent.click(screen.getByRole('button', { name: 'Create link' }));
    screen.getByText('Enter the name of the person.');
  });

  it('withdraws a link only after saying what that does', async () => {
    const revoked: string[] = [];
    open('moderator', {
      ...listing(lectern),
      revokeInvite: async (_token, id) => {
        revoked.push(id);
        return { ok: true, value: null };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw the link “Tablet at the lectern”' }));
    screen.getByText(/The 2 people who joined with this link are disconnected at once/);
    expect(revoked).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw the link' }));
    expect(revoked).toEqual(['i1']);
  });

  it('says why nothing is listed', async () => {
    open('moderator', {});
    await screen.findByText(/The backend cannot be reached/);
    screen.getByRole('button', { name: 'Try again' });
    cleanup();
    open('viewer', {});
    await screen.findByText(/Your role may not invite anyone/);
  });
});

describe('how long a link is good', () => {
  it.each([
    ['session', start, end + day],
    ['session', end + 30 * day, end + 31 * day],
    ['day', start, start + day],
    ['week', start, start + 7 * day],
    ['never', start, null],
  ] as const)('%s', (expiry, now, until) => {
    expect(expiresAt(expiry, { end, now })).toBe(until);
  });

  it.each([
    ['open', lectern, end],
    ['expired', lectern, end + day],
    ['open', { ...lectern, expiresAt: null }, end + 900 * day],
    ['revoked', { ...lectern, revokedAt: start }, end],
  ] as const)('stands %s', (standing, invite, now) => {
    expect(standingOf(invite, now)).toBe(standing);
  });
});
