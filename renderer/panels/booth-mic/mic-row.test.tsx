import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { ana, eva, live, rehearsed } from '../../../shared/testing/interpreted.ts';
import { type Scenario, boothed, minute, noon, seated, teams } from '../../../shared/testing/scenario.ts';
import type { BoothState } from '../../sync/console.ts';
import { useActionKeys } from '../../ui/action.ts';
import { InBooth, boothOf } from '../../views/testing/booth.tsx';
import { mount } from '../../views/testing/mount.tsx';
import { FloorLine } from './floor-line.tsx';
import { useMicActions } from './mic-actions.ts';
import { MicRow } from './mic-row.tsx';
import { SoundChecks } from './sound-checks.tsx';
import { useMic } from './use-mic.ts';

afterEach(cleanup);

const now = noon + minute;

/** The mic of a booth with its keys, as the interpreters' screen has it. */
function show(scenario: Scenario, interpreter: string, booth: string, more: Partial<BoothState> = {}) {
  const of = boothOf(scenario.state, { person: `p-${interpreter}`, booth, now, more });
  function WithKeys() {
    const mic = useMic();
    useActionKeys(useMicActions(mic), { singleKeys: true, remapped: {} });
    return (
      mic && (
        <>
          <FloorLine mic={mic} />
          <MicRow mic={mic} keyOf={({ keys }) => keys} />
          <SoundChecks mic={mic} />
        </>
      )
    );
  }
  mount(
    <InBooth booth={of}>
      <WithKeys />
    </InBooth>,
  );
  return { ...of, user: userEvent.setup() };
}

/** The English booth with a third interpreter who is there. */
const [english, ...others] = teams;
const three: Scenario = rehearsed
  .given(
    boothed(
      { ...english!, interpreters: { ...english!.interpreters, cy: { name: 'Cy', a: ['en'], b: [], c: ['fr'] } } },
      ...others,
    ),
  )
  .given(seated('en', 'cy'));

describe('the mic of a booth', () => {
  it('is not shown as of now where this console hears nothing', () => {
    const { store } = show(live, 'ana', 'en');
    const mine = screen.getByRole('article', { name: /^Ana/ });
    expect(mine.classList).not.toContain('unsure');
    act(() => store.setState({ status: { kind: 'offline', since: now } }));
    expect(mine.classList).toContain('unsure');
  });

  it('is handed over by one key where there is one boothmate', async () => {
    const { user, given } = show(live, 'ana', 'en');
    await user.keyboard('h');
    expect(given).toEqual([{ type: 'booths.hand-over', data: { booth: 'en', saw: 'mic-ana', to: 'bo' } }]);
  });

  it('is handed over by the keyboard to whoever is free, or to one of several', async () => {
    const { user, given } = show(three, 'ana', 'en');
    await user.keyboard('h');
    expect(given).toEqual([]);
    const menu = screen.getByRole('menu', { name: 'Hand over' });
    expect(
      within(menu)
        .getAllByRole('menuitem')
        .map((item) => item.textContent),
    ).toEqual(['Hand over to whoever is free', 'Hand over to Bo', 'Hand over to Cy']);
    await user.keyboard('{Enter}');
    expect(given).toEqual([{ type: 'booths.hand-over', data: { booth: 'en', saw: 'mic-ana', to: null } }]);
    await user.keyboard('h{ArrowDown}{ArrowDown}{Enter}');
    expect(given[1]).toMatchObject({ data: { to: 'cy' } });
  });

  it('is not handed over by whoever rests; they ask for it, and take it by a second press', async () => {
    const { user, given, become } = show(live, 'bo', 'en');
    await user.keyboard('ht');
    expect(given).toEqual([{ type: 'booths.ask-mic', data: { booth: 'en', saw: 'mic-ana' } }]);
    const asked = live.when(
      { type: 'booths.ask-mic', data: { booth: 'en', saw: 'mic-ana' } },
      { by: 'p-bo', role: 'interpreter' },
    );
    expect(asked.rejection).toBeNull();
    act(() => become(asked.state));
    await user.click(screen.getByRole('button', { name: /Take it without an answer/ }));
    expect(given[1]).toEqual({ type: 'booths.take', data: { booth: 'en', saw: 'mic-ana', force: true } });
  });

  it('is loud when nobody is there while the channel should be served', () => {
    const left = live.when({ type: 'booths.leave-mic', data: { booth: 'en', saw: 'mic-ana' } }, ana);
    expect(left.rejection).toBeNull();
    show(left, 'bo', 'en');
    expect(screen.getByRole('alert').textContent).toContain('Nobody is at the mic: your channel is not served');
  });
});

describe('what is known of the own channel', () => {
  const telemetry = (about: object) => ({
    en: {
      listeners: 12,
      audio: true,
      since: noon,
      at: now,
      expiresAt: now + minute,
      latency: 2_140,
      level: null,
      language: null,
      ...about,
    },
  });
  const looks = (): readonly string[] => [...(document.querySelector('.floor-work')?.classList ?? [])];

  it('is declared where nothing measures it, and measured, with its figures, where something does', () => {
    const { store } = show(live, 'ana', 'en');
    expect(looks()).toEqual(expect.arrayContaining(['declared']));
    expect(document.querySelector('.floor-measured')).toBeNull();
    act(() => store.setState({ telemetry: telemetry({}) }));
    expect(looks()).toEqual(expect.arrayContaining(['measured', 'ok']));
    expect(document.querySelector('.floor-measured')?.textContent).toContain('12 listeners');
    expect(document.querySelector('.floor-measured')?.textContent).toContain('Delay 2.1 s');
  });

  it('is no longer measured once the report has expired, and stale without the backend', () => {
    const { store } = show(live, 'ana', 'en', { telemetry: telemetry({ expiresAt: now }) });
    expect(looks()).toEqual(expect.arrayContaining(['declared']));
    act(() => store.setState({ status: { kind: 'offline', since: now } as BoothState['status'] }));
    expect(looks()).toEqual(expect.arrayContaining(['stale', 'warn']));
    expect(looks()).not.toContain('ok');
  });

  it('is never said to work in measured silence of ten seconds', () => {
    const { store } = show(live, 'ana', 'en', { telemetry: telemetry({ audio: false, since: now - 9_000 }) });
    expect(looks()).toEqual(expect.arrayContaining(['ok']));
    act(() => store.setState({ telemetry: telemetry({ audio: false, since: now - 10_000 }) }));
    expect(looks()).toEqual(expect.arrayContaining(['over']));
    expect(screen.getByText(/^Nothing measured for/)).toBeTruthy();
  });
});

describe('sound checks', () => {
  const check = (path: 'floor' | 'output' | { relay: string }) => ({
    type: 'booths.check-sound' as const,
    data: { booth: 'es', path, ok: true },
  });

  it('name every way of the plan and who confirmed it, and are gone when all are confirmed', async () => {
    const some = rehearsed.when(check('floor'), eva);
    const { user, given, become } = show(some, 'eva', 'es');
    const ways = within(screen.getByRole('region', { name: 'Sound check' })).getAllByRole('group');
    expect(ways.map((way) => way.getAttribute('aria-label'))).toEqual([
      'Floor',
      'Our channel, as others hear it',
      ...ways.slice(2).map((way) => way.getAttribute('aria-label')),
    ]);
    expect(within(screen.getByRole('group', { name: 'Floor' })).getByText(/works, .* · Eva/)).toBeTruthy();
    await user.click(
      within(screen.getByRole('group', { name: 'Our channel, as others hear it' })).getByRole('button', {
        name: 'Works',
      }),
    );
    expect(given).toEqual([check('output')]);
    const all = [check('output'), check({ relay: 'en' })].reduce((scenario, one) => scenario.when(one, eva), some);
    act(() => become(all.state));
    expect(screen.queryByRole('region', { name: 'Sound check' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    expect(screen.getByRole('region', { name: 'Sound check' })).toBeTruthy();
  });

  it('are no matter of a session that has begun', () => {
    show(live, 'eva', 'es');
    expect(screen.queryByRole('region', { name: 'Sound check' })).toBeNull();
  });
});
