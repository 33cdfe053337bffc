import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Role } from '../../../shared/core/actor.ts';
import type { Key, NewKey, NewWebhook, Webhook } from '../../../shared/protocol/integrations.ts';
import { given } from '../../../shared/testing/scenario.ts';
import type { Api, ApiResult } from '../../sync/api.ts';
import { ConsoleProvider } from '../../sync/react.tsx';
import { MembershipProvider } from '../../ui/session/membership-context.tsx';
import { backend, consoleOf, mount } from '../../views/testing/mount.tsx';
import { IntegrationsDialog } from './integrations-dialog.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

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

const website: Key = {
  id: 'k1',
  purpose: 'intake',
  label: 'Website',
  createdAt: start,
  usedAt: start,
  revokedAt: null,
};
const captions: Webhook = {
  id: 'w1',
  url: 'https://captions.example/hook',
  label: 'Captions',
  events: ['on-air', 'answered'],
  withNames: true,
  createdAt: start,
  deliveredAt: start,
  waiting: 0,
  lost: 0,
  failingSince: null,
  fault: null,
  disabledAt: null,
};

const answer = <T,>(value: T): Promise<ApiResult<T>> => Promise.resolve({ ok: true, value });
const refuse = (error: 'not-allowed' | 'unreachable' | 'not-found'): Promise<ApiResult<never>> =>
  Promise.resolve({ ok: false, error: { error } });

function open(routes: Partial<Api>, role: Role = 'moderator') {
  const scope = { session: 's1' };
  const membership = { token: 't', person: 'mona', name: 'Mona', role, scope, language: null, expiresAt: null };
  return mount(
    <ConsoleProvider console={consoleOf(session, { role, scope })}>
      <MembershipProvider membership={membership}>
        <IntegrationsDialog onClose={() => {}} />
      </MembershipProvider>
    </ConsoleProvider>,
    { routes },
  );
}

const listing = (keys: Key[] = [], webhooks: Webhook[] = []): Pick<Api, 'keys' | 'webhooks'> => ({
  keys: () => answer({ keys }),
  webhooks: () => answer({ webhooks }),
});
const showWebhooks = () => userEvent.click(screen.getByRole('tab', { name: 'Be told of changes' }));

describe('keys of other programs', () => {
  it('are made with a label, shown once with an example, and copied', async () => {
    const wanted: NewKey[] = [];
    const { desktop } = open({
      ...listing(),
      createKey: (_token, _session, key) => {
        wanted.push(key);
        return answer({ id: 'k2', key: 'rsk_secret' });
      },
    });
    await screen.findByText(/No key yet/);
    await userEvent.click(screen.getByRole('button', { name: 'New key' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'What it is for' }), ' Form {Enter}');
    expect(wanted).toEqual([{ purpose: 'intake', label: 'Form' }]);
    await userEvent.click(await screen.findByRole('button', { name: 'Copy key' }));
    await userEvent.click(screen.getByRole('button', { name: 'Copy example' }));
    expect(desktop.copied[0]).toBe('rsk_secret');
    expect(desktop.copied[1]).toContain(`${backend}/api/intake/questions`);
    expect(desktop.copied[1]).toContain('Bearer rsk_secret');

    await userEvent.click(screen.getByRole('button', { name: 'Back to the lists' }));
    expect(document.body.textContent).not.toContain('rsk_secret');
    expect(screen.queryByDisplayValue('rsk_secret')).toBeNull();
  });

  it('are for measurements where that is chosen, with an example for the first channel', async () => {
    const wanted: NewKey[] = [];
    const { desktop } = open({
      ...listing(),
      createKey: (_token, _session, key) => {
        wanted.push(key);
        return answer({ id: 'k2', key: 'rsk_secret' });
      },
    });
    await screen.findByText(/No key yet/);
    await userEvent.click(screen.getByRole('button', { name: 'New key' }));
    screen.getByText(/to send questions in and for nothing else/);
    await userEvent.click(screen.getByRole('button', { name: /^Questions/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Measurements of channels' }));
    screen.getByText(/listeners, sound and latency of its channels/);
    await userEvent.click(screen.getByRole('button', { name: 'Create key' }));
    expect(wanted).toEqual([{ purpose: 'telemetry', label: '' }]);
    await userEvent.click(await screen.findByRole('button', { name: 'Copy example' }));
    expect(desktop.copied[0]).toContain(`-X PUT '${backend}/api/intake/telemetry/channels/`);
    expect(desktop.copied[0]).toContain('Bearer rsk_secret');
    screen.getByText(/The last value counts, for 15 seconds/);
  });

  it('are listed with their last use, good ones first, and revoked once asked twice', async () => {
    const revoked: string[] = [];
    const old: Key = {
      ...website,
      id: 'k0',
      purpose: 'telemetry',
      label: '',
      usedAt: null,
      createdAt: start + 1,
      revokedAt: start + 2,
    };
    open({
      ...listing([old, website]),
      revokeKey: (_token, _session, id) => {
        revoked.push(id);
        return answer(null);
      },
    });
    const rows = await screen.findAllByRole('listitem');
    expect(rows.map((row) => within(row).queryAllByRole('button').length)).toEqual([1, 0]);
    expect(rows[0]?.textContent).toMatch(/WebsiteQuestionsLast used 8 Oct, \d\d:00/);
    expect(rows[1]?.textContent).toMatch(/Without a labelMeasurements of channelsNot used yet.*Revoked 8 Oct/);
    await userEvent.click(screen.getByRole('button', { name: 'Revoke the key “Website”' }));
    expect(revoked).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Revoke the key' }));
    expect(revoked).toEqual(['k1']);
    await screen.findByText('Key revoked');
  });

  it('say what went wrong, beside what was known', async () => {
    open({ ...listing([website]), revokeKey: () => refuse('not-found'), createKey: () => refuse('unreachable') });
    await userEvent.click(await screen.findByRole('button', { name: 'Revoke the key “Website”' }));
    await userEvent.click(screen.getByRole('button', { name: 'Revoke the key' }));
    await screen.findByText(/somebody else has removed it/);
    await userEvent.click(screen.getByRole('button', { name: 'New key' }));
    await userEvent.click(screen.getByRole('button', { name: 'Create key' }));
    await screen.findByText(/The backend cannot be reached/);
    screen.getByRole('button', { name: 'Create key' });
  });
});

describe('webhooks', () => {
  it('are made for an address and some events, with a secret that is shown once', async () => {
    const wanted: NewWebhook[] = [];
    const { desktop } = open({
      ...listing(),
      createWebhook: (_token, _session, webhook) => {
        wanted.push(webhook);
        return answer({ id: 'w2', secret: 'whsec_1' });
      },
    });
    await showWebhooks();
    await userEvent.click(await screen.findByRole('button', { name: 'New webhook' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Address' }), 'https://wall.example/in');
    await userEvent.click(screen.getByRole('checkbox', { name: 'received' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'answered' }));
    await userEvent.click(screen.getByRole('switch', { name: /name and place/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Create webhook' }));
    expect(wanted).toEqual([
      { url: 'https://wall.example/in', label: '', events: ['received', 'approved', 'on-air'], withNames: true },
    ]);
    await userEvent.click(await screen.findByRole('button', { name: 'Copy secret' }));
    expect(desktop.copied).toEqual(['whsec_1']);
  });

  it.each([
    ['url: https-only', /must begin with https/],
    ['url: not-public', /private network/],
    ['url: with-credentials', /Leave user name and password out/],
    ['url: Invalid URL', /not an address of the web/],
    ['webhooks: too-many', /20 webhooks at most/],
    ['label: too long', /It did not work/],
  ])('are refused with a reason beside what was typed: %s', async (detail, reason) => {
    open({
      ...listing(),
      createWebhook: () => Promise.resolve({ ok: false, error: { error: 'invalid', detail } }),
    });
    await showWebhooks();
    await userEvent.click(await screen.findByRole('button', { name: 'New webhook' }));
    const address = screen.getByRole('textbox', { name: 'Address' });
    await userEvent.type(address, 'http://10.0.0.1/');
    await userEvent.click(screen.getByRole('button', { name: 'Create webhook' }));
    await screen.findByText(reason);
    expect((address as HTMLInputElement).value).toBe('http://10.0.0.1/');
  });

  it('need an address and an event before anything is sent', async () => {
    const create = vi.fn();
    open({ ...listing(), createWebhook: create });
    await showWebhooks();
    await userEvent.click(await screen.findByRole('button', { name: 'New webhook' }));
    for (const event of ['approved', 'put on air', 'answered'])
      await userEvent.click(screen.getByRole('checkbox', { name: event }));
    await userEvent.click(screen.getByRole('button', { name: 'Create webhook' }));
    screen.getByText(/not an address of the web/);
    screen.getByText('Choose at least one.');
    expect(create).not.toHaveBeenCalled();
  });

  it('tell how they fare, in words', async () => {
    const failing: Webhook = { ...captions, id: 'w2', failingSince: start, fault: 'timeout', waiting: 2, lost: 1 };
    const fresh: Webhook = { ...captions, id: 'w3', label: '', deliveredAt: null, withNames: false };
    const ended: Webhook = { ...failing, id: 'w4', fault: 'gone', disabledAt: start };
    open(listing([], [captions, failing, fresh, ended]));
    await showWebhooks();
    const [working, failed, unused, disabled] = (await screen.findAllByRole('listitem')).map((row) => row.textContent);
    expect(working).toMatch(/Delivers.*Last delivery.*put on air and answered.*With names/);
    expect(failed).toMatch(/Fails2 messages wait1 message given up.*longer than 15 seconds/);
    expect(unused).toMatch(/^https:\/\/captions.example\/hookNothing sent yet/);
    expect(disabled).toMatch(/Disabled.*wants no more/);
  });

  it('that are disabled are set up again as they were', async () => {
    open(listing([], [{ ...captions, fault: 'gone', disabledAt: start }]));
    await showWebhooks();
    await userEvent.click(await screen.findByRole('button', { name: 'Set up the webhook “Captions” again' }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Address' }).value).toBe(captions.url);
    const checked = screen.getAllByRole('checkbox').filter((box) => (box as HTMLInputElement).checked);
    expect(checked.map((box) => box.parentElement?.textContent)).toEqual(['put on air', 'answered']);
  });

  it('are removed once asked twice', async () => {
    const removed: string[] = [];
    open({
      ...listing([], [{ ...captions, waiting: 3 }]),
      removeWebhook: (_token, _session, id) => {
        removed.push(id);
        return answer(null);
      },
    });
    await showWebhooks();
    await userEvent.click(await screen.findByRole('button', { name: 'Remove the webhook “Captions”' }));
    screen.getByText(/not even the 3 messages that wait/);
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    await userEvent.click(screen.getByRole('button', { name: 'Remove the webhook “Captions”' }));
    await userEvent.click(screen.getByRole('button', { name: 'Remove the webhook' }));
    expect(removed).toEqual(['w1']);
  });
});

describe('what is not to be had', () => {
  it('is told with the reason where the role may not', async () => {
    const keys = vi.fn();
    open({ keys, webhooks: keys }, 'producer');
    await screen.findByText('Your role may not let other programs in');
    expect(screen.queryByRole('tab')).toBeNull();
    expect(keys).not.toHaveBeenCalled();
  });

  it('is told, and tried again', async () => {
    let isAway = true;
    open({ ...listing(), keys: () => (isAway ? refuse('unreachable') : answer({ keys: [website] })) });
    await screen.findByText(/The backend cannot be reached/);
    isAway = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Website');
  });

  it('leaves what was read last, and says that it is old', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    let isAway = false;
    open({ ...listing(), keys: () => (isAway ? refuse('unreachable') : answer({ keys: [website] })) });
    await screen.findByText('Website');
    isAway = true;
    await vi.advanceTimersByTimeAsync(6_000);
    await screen.findByText(/how things stood when it last answered/);
    screen.getByText('Website');
    isAway = false;
    await vi.advanceTimersByTimeAsync(6_000);
    await vi.waitFor(() => expect(screen.queryByText(/how things stood/)).toBeNull());
  });
});
