import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { eva, flaggedIn, live, mona } from '../../../shared/testing/interpreted.ts';
import { type Scenario, noon, minute } from '../../../shared/testing/scenario.ts';
import { useActionKeys } from '../../ui/action.ts';
import { InBooth, boothOf } from '../../views/testing/booth.tsx';
import { mount } from '../../views/testing/mount.tsx';
import { useFlagActions } from './flag-actions.ts';
import { FlagGrid } from './flag-grid.tsx';
import { useFlagCommands } from './use-flags.ts';

afterEach(cleanup);

function show(scenario: Scenario) {
  const booth = boothOf(scenario.state, { person: 'p-eva', booth: 'es', now: noon + minute });
  const opened: string[] = [];
  function WithKeys() {
    const commands = useFlagCommands();
    useActionKeys(
      useFlagActions(commands, () => opened.push('other')),
      { singleKeys: true, remapped: {} },
    );
    return commands && <FlagGrid commands={commands} keyOf={({ keys }) => keys} onOther={() => {}} />;
  }
  mount(
    <InBooth booth={booth}>
      <WithKeys />
    </InBooth>,
  );
  return { ...booth, opened, user: userEvent.setup() };
}

describe('the flags of a booth', () => {
  it('are raised by one key or press, without a word', async () => {
    const { user, given, opened } = show(live);
    await user.keyboard('{Alt>}[Digit3]{/Alt}');
    await user.click(screen.getByRole('button', { name: /^Relay lost/ }));
    await user.keyboard('{Alt>}[Digit1][Digit9]{/Alt}');
    expect(given).toMatchObject([
      { type: 'incidents.raise', data: { booth: 'es', code: 'poor-sound', note: '' } },
      { type: 'incidents.raise', data: { booth: 'es', code: 'relay-lost', note: '' } },
      // Of who asks to slow down nothing is sent.
      { type: 'incidents.slow-down', data: {} },
    ]);
    expect(opened).toEqual(['other']);
  });

  it('tell how far they have come, and are answered where somebody asks', async () => {
    const flagged = flaggedIn(live, 'poor-sound', 'es');
    const { user, given, become } = show(flagged);
    const key = () => screen.getByRole('button', { name: /^Poor sound/ });
    expect(key().getAttribute('aria-pressed')).toBe('true');
    const incident = 'poor-sound-es';
    const held = flagged.when({ type: 'incidents.acknowledge', data: { incident } }, mona);
    act(() => become(held.state));
    expect(key().textContent).toMatch(/has it/);
    const asked = held.when({ type: 'incidents.ask-fixed', data: { incident } }, mona);
    expect(asked.rejection).toBeNull();
    act(() => become(asked.state));
    await user.click(
      within(screen.getByRole('group', { name: /Poor sound/ })).getByRole('button', { name: /^Yes, fixed/ }),
    );
    expect(given).toEqual([{ type: 'incidents.answer-fixed', data: { incident, booth: 'es', fixed: true } }]);
    const gone = asked.when({ type: 'incidents.answer-fixed', data: { incident, booth: 'es', fixed: true } }, eva);
    expect(gone.rejection).toBeNull();
    act(() => become(gone.state));
    expect(key().getAttribute('aria-pressed')).toBe('false');
  });

  it('are taken back by one press', async () => {
    const { user, given } = show(flaggedIn(live, 'poor-sound', 'es'));
    await user.click(screen.getByRole('button', { name: 'More on “Poor sound”' }));
    await user.click(screen.getByRole('menuitem', { name: 'Withdraw' }));
    expect(given).toEqual([{ type: 'incidents.withdraw', data: { incident: 'poor-sound-es', booth: 'es' } }]);
  });
});
