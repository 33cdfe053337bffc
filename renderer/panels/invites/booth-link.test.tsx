import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/core/actor.ts';
import type { NewInvite } from '../../../shared/protocol/http.ts';
import { given, opened } from '../../../shared/testing/scenario.ts';
import type { Api } from '../../sync/api.ts';
import { ConsoleProvider } from '../../sync/react.tsx';
import { MembershipProvider } from '../../ui/session/membership-context.tsx';
import { backend, consoleOf, memoryDesktop, mount } from '../../views/testing/mount.tsx';
import { BoothLink } from './booth-link.tsx';

afterEach(cleanup);

const { state } = given(opened);
const day = 86_400_000;
const scope = { session: 's1' };

function show(
  routes: Partial<Api>,
  { role = 'moderator', desktop = memoryDesktop() }: { role?: Role; desktop?: ReturnType<typeof memoryDesktop> } = {},
) {
  const membership = { token: 't', person: 'mona', name: 'Mona', role, scope, language: null, expiresAt: null };
  return mount(
    <ConsoleProvider console={consoleOf(state, { role, scope })}>
      <MembershipProvider membership={membership}>
        <BoothLink booth="es" name="ES" language="es" />
      </MembershipProvider>
    </ConsoleProvider>,
    { routes, desktop },
  );
}

function making(asked: NewInvite[]): Partial<Api> {
  return {
    createInvite: async (_token, invite) => {
      asked.push(invite);
      return { ok: true, value: { id: 'i1', token: 'made' } };
    },
  };
}

const copy = () => screen.getByRole('button', { name: 'Copy invite link' });

describe('the link of a booth', () => {
  it('is made for interpreters of this session, and copied, by one press', async () => {
    const asked: NewInvite[] = [];
    const { desktop } = show(making(asked));
    await userEvent.click(copy());
    await screen.findByText(/Link for booth ES copied/);
    expect(asked).toEqual([
      {
        role: 'interpreter',
        scope,
        language: 'es',
        label: 'ES',
        name: null,
        expiresAt: state.session.end.at + day,
      },
    ]);
    expect(desktop.copied).toEqual([`${backend}/#/join/made?booth=es`]);
    expect(document.activeElement).toBe(copy());
  });

  it('is shown where it cannot be copied, as it is never told again', async () => {
    const desktop = { ...memoryDesktop(), copyText: () => Promise.reject(new Error('refused')) };
    show(making([]), { desktop });
    await userEvent.click(copy());
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Join link' });
    expect(field.value).toBe(`${backend}/#/join/made?booth=es`);
    screen.getByText(/could not be copied/);
  });

  it('says why it cannot be made without the backend', async () => {
    const { desktop } = show({});
    await userEvent.click(copy());
    await screen.findByText(/The backend cannot be reached/);
    expect(desktop.copied).toEqual([]);
  });

  it('is not offered to those who may not invite interpreters', () => {
    show({}, { role: 'producer' });
    expect(screen.queryByRole('button')).toBeNull();
  });
});
