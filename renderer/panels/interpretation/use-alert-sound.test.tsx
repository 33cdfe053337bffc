import { act, cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { StaffRole } from '../../../shared/core/actor.ts';
import { type Scenario, noon } from '../../../shared/testing/scenario.ts';
import { flaggedIn, live, mona } from '../../../shared/testing/interpreted.ts';
import { ConsoleProvider } from '../../sync/react.tsx';
import type { AlertSound } from '../../ui/sounds/alert-sound.ts';
import { usePreferences } from '../../ui/preferences.tsx';
import { consoleOf, mount } from '../../views/testing/mount.tsx';
import { useAlertSound } from './use-alert-sound.ts';
import { useAlerts } from './use-alerts.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function listen(scenario: Scenario, role: StaffRole, person = 'me') {
  const heard: string[] = [];
  const sound: AlertSound = { unlock: () => {}, play: (alert, level) => void heard.push(`${alert} ${level}`) };
  const base = consoleOf(scenario.state, { role, scope: { session: 's1' } });
  base.store.setState({ me: { ...base.store.getState().me, person } });
  let choose: (on: boolean) => void = () => {};
  function Ears() {
    useAlertSound(useAlerts(), sound);
    const { prefer } = usePreferences();
    choose = (on) => prefer('sounds', { on, level: 0.4 });
    return null;
  }
  mount(
    <ConsoleProvider console={{ ...base, now: () => noon }}>
      <Ears />
    </ConsoleProvider>,
  );
  return {
    heard,
    choose: (on: boolean) => act(() => choose(on)),
    become: ({ state }: Scenario) => act(() => base.store.setState({ state })),
    pass: (ms: number) =>
      act(() => {
        vi.advanceTimersByTime(ms);
      }),
  };
}

const lost = flaggedIn(live, 'relay-lost', 'es', { booth: 'en' });
const held = lost.when({ type: 'incidents.acknowledge', data: { incident: 'relay-lost-es' } }, mona);

it('repeats an urgent alert to producers until somebody has it', () => {
  const { heard, become, pass } = listen(live, 'producer');
  become(lost);
  pass(10_000);
  expect(heard).toEqual(['urgent 0.6', 'urgent 0.6', 'urgent 0.6']);
  become(held);
  pass(20_000);
  expect(heard).toHaveLength(3);
});

it('is silent for moderators unless they switch it on, at the level that they choose', () => {
  const { heard, become, pass, choose } = listen(live, 'moderator');
  become(lost);
  pass(10_000);
  expect(heard).toEqual([]);
  choose(true);
  expect(heard).toEqual(['urgent 0.4']);
});

it('stops for a producer who switches it off', () => {
  const { heard, pass, choose } = listen(lost, 'producer');
  choose(false);
  const before = heard.length;
  pass(20_000);
  expect(heard).toHaveLength(before);
});

it('says a serious alert once, and none that was there before', () => {
  const poor = flaggedIn(live, 'poor-sound', 'es');
  const { heard, become, pass } = listen(poor, 'producer');
  expect(heard).toEqual([]);
  become(flaggedIn(poor, 'slides-not-visible', 'fr'));
  pass(20_000);
  expect(heard).toEqual(['notice 0.6']);
});

it('sounds on a producer’s console when the moderator calls', () => {
  const { heard, become } = listen(held, 'producer', 'pia');
  become(held.when({ type: 'incidents.act', data: { incident: 'relay-lost-es', action: 'call-producer' } }, mona));
  expect(heard).toEqual(['notice 0.6']);
});

it('leaves alone whom it does not concern', () => {
  const { heard, become, choose } = listen(live, 'moderator');
  choose(true);
  become(flaggedIn(live, 'no-floor-sound', 'es'));
  expect(heard).toEqual([]);
});
