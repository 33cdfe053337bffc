import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { rehearsed } from '../../../shared/testing/interpreted.ts';
import { noon } from '../../../shared/testing/scenario.ts';
import { ConsoleProvider } from '../../sync/react.tsx';
import { consoleOf, mount } from '../../views/testing/mount.tsx';
import { FloorPlan } from './floor-plan.tsx';

afterEach(cleanup);

function show(wanted: readonly string[] | null, id = 'a') {
  const item = rehearsed.state.runSheet.items[id];
  if (!item) throw new Error(`No item ${id}`);
  const applied: (readonly string[])[] = [];
  let discarded = 0;
  mount(
    <ConsoleProvider console={{ ...consoleOf(rehearsed.state), now: () => noon }}>
      <FloorPlan
        item={item}
        wanted={wanted}
        onApply={(languages) => applied.push(languages)}
        onDiscard={() => (discarded += 1)}
      />
    </ConsoleProvider>,
  );
  const listed = (list: HTMLElement | undefined) =>
    list
      ? within(list)
          .getAllByRole('listitem')
          .map(({ textContent }) => textContent)
      : [];
  const chips = () => listed(screen.getAllByRole('list')[0]);
  const booths = () => listed(screen.getByRole('list', { name: 'What each booth would do' }));
  return { applied, discarded: () => discarded, chips, booths, user: userEvent.setup() };
}

it('says what the planned language means for every booth', () => {
  expect(show(null).chips()).toEqual(['FR original', 'EN direct', 'ES direct']);
  expect(screen.queryByRole('button')).toBeNull();
});

it('shows what another would do before it is chosen, and applies it as one', async () => {
  const { chips, booths, applied, user } = show(['en']);
  expect(chips()).toEqual(['FR direct (changes)', 'EN original (changes)', 'ES direct']);
  expect(booths()).toEqual(['EN rests (now: FR → EN)', 'FR EN → FR (now: rests)', 'ES EN → ES (now: FR → ES)']);
  await user.click(screen.getByRole('button', { name: 'Apply' }));
  expect(applied).toEqual([['en']]);
});

it('lets go of it', async () => {
  const { discarded, user } = show(['es', 'en']);
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(discarded()).toBe(1);
});

it('foresees nothing for a break', () => {
  show(null, 'p');
  expect(screen.getByText('This item is not interpreted.')).toBeTruthy();
});
