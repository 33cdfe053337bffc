import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { InvitePreview, JoinRequest } from '../../../shared/protocol/http.ts';
import type { Api, ApiError } from '../../sync/api.ts';
import { backend, memoryDesktop, mount } from '../testing/mount.tsx';
import { JoinView } from './join-view.tsx';

const invite = 'rsi_0123456789abcdefghij';

afterEach(() => {
  cleanup();
  location.hash = '';
});

const moderator: InvitePreview = {
  role: 'moderator',
  scope: { session: 's1' },
  language: null,
  name: null,
  title: { en: 'Preparing for emergencies', fr: 'Se préparer à l’urgence' },
};

function routes(preview: InvitePreview, asked: JoinRequest[] = []): Partial<Api> {
  return {
    preview: async () => ({ ok: true, value: preview }),
    join: async (request) => {
      asked.push(request);
      const { role, scope } = preview;
      const me = { person: 'p1', name: request.name ?? '', language: null, expiresAt: null };
      return { ok: true, value: { ...me, role, scope, token: 'member-token' } };
    },
  };
}

describe('a join link', () => {
  it('shows what it leads to, asks staff for a name, and leaves no token in the address', async () => {
    const asked: JoinRequest[] = [];
    location.hash = `#/join/${invite}`;
    const { desktop, memberships } = mount(<JoinView token={invite} />, { routes: routes(moderator, asked) });
    await screen.findByRole('heading', { name: 'Preparing for emergencies' });
    screen.getByText('Moderator');
    screen.getByText(/Run the session/);

    const button = screen.getByRole('button', { name: 'Join' });
    await userEvent.click(button);
    screen.getByText('Enter your name so that colleagues know who acts.');
    expect(asked).toEqual([]);

    await userEvent.type(screen.getByRole('textbox', { name: 'Your name' }), 'Mona');
    await userEvent.click(button);
    await expect.poll(() => location.hash).toBe('#/session/s1');
    expect(asked).toEqual([{ invite, name: 'Mona', language: 'en' }]);
    expect(desktop.kept.get('name')).toBe('Mona');
    expect((await memberships.list()).map(({ token }) => token)).toEqual(['member-token']);
  });

  it('proposes the name given last', async () => {
    const desktop = memoryDesktop();
    desktop.kept.set('name', 'Mona');
    mount(<JoinView token={invite} />, { routes: routes(moderator), desktop });
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Your name' });
    expect(name.value).toBe('Mona');
  });

  it('asks a screen for nothing and takes it to the timer', async () => {
    const asked: JoinRequest[] = [];
    mount(<JoinView token={invite} />, { routes: routes({ ...moderator, role: 'viewer' }, asked) });
    await userEvent.click(await screen.findByRole('button', { name: 'Show the timer' }));
    await expect.poll(() => location.hash).toBe('#/session/s1/stage');
    expect(asked).toEqual([{ invite, language: 'en' }]);
  });

  it.each([
    ['fr', { invite, name: 'Inès', language: 'fr' }],
    [null, { invite, name: 'Inès' }],
  ] as const)(
    'tells the channel of a booth’s link (%s), and never takes the reader’s language for it',
    async (language, wanted) => {
      const asked: JoinRequest[] = [];
      const desktop = memoryDesktop();
      desktop.kept.set('language', 'en');
      mount(<JoinView token={invite} />, {
        routes: routes({ ...moderator, role: 'interpreter', language }, asked),
        desktop,
      });
      await userEvent.type(await screen.findByRole('textbox', { name: 'Your name' }), 'Inès');
      await userEvent.click(screen.getByRole('button', { name: 'Join' }));
      await expect.poll(() => location.hash).toBe('#/session/s1');
      expect(asked).toEqual([wanted]);
    },
  );

  it('names the one person whom a personal link is for', async () => {
    mount(<JoinView token={invite} />, { routes: routes({ ...moderator, name: 'Ben' }) });
    await screen.findByText(/for Ben only/);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('speaks the link’s language to someone who has never chosen one', async () => {
    mount(<JoinView token={invite} />, { routes: routes({ ...moderator, language: 'fr' }) });
    await screen.findByRole('heading', { name: 'Se préparer à l’urgence' });
    screen.getByRole('button', { name: 'Rejoindre' });
  });

  it('leaves the language alone that someone has chosen', async () => {
    const desktop = memoryDesktop();
    desktop.kept.set('language', 'en');
    mount(<JoinView token={invite} />, { routes: routes({ ...moderator, language: 'fr' }), desktop });
    await screen.findByRole('button', { name: 'Join' });
  });

  it.each([
    ['token-unknown', 'This link is not valid', false],
    ['token-expired', 'This link has expired', false],
    ['token-revoked', 'This link was withdrawn', false],
    ['unreachable', 'The backend cannot be reached', true],
    ['internal', 'Joining did not work', true],
  ] as const)('says what is wrong when it is %s, and what to do', async (error, title, mayPass) => {
    const answers: ApiError[] = [{ error }];
    mount(<JoinView token={invite} />, {
      routes: {
        ...routes(moderator),
        preview: async () => {
          const fault = answers.pop();
          return fault ? { ok: false, error: fault } : { ok: true, value: moderator };
        },
      },
    });
    await screen.findByRole('heading', { name: title });
    const retry = screen.queryByRole('button', { name: 'Try again' });
    expect(retry !== null).toBe(mayPass);
    if (!retry) return;
    await userEvent.click(retry);
    await screen.findByRole('heading', { name: 'Preparing for emergencies' });
  });

  it('of the audience stays out of the desktop’s window, which says where it leads', async () => {
    const asked: JoinRequest[] = [];
    const { desktop } = mount(<JoinView token={invite} />, {
      routes: routes({ ...moderator, role: 'audience' }, asked),
      desktop: memoryDesktop('electron'),
    });
    await screen.findByRole('heading', { name: 'This link is for the audience' });
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(desktop.copied).toEqual([`${backend}/ask/s1#${invite}`]);
    expect(asked).toEqual([]);
  });

  it('keeps what was entered when joining fails, and says why', async () => {
    mount(<JoinView token={invite} />, {
      routes: { ...routes(moderator), join: async () => ({ ok: false, error: { error: 'token-revoked' } }) },
    });
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Your name' });
    await userEvent.type(name, 'Mona');
    await userEvent.click(screen.getByRole('button', { name: 'Join' }));
    await screen.findByText('This link was withdrawn');
    expect(name.value).toBe('Mona');
  });
});
