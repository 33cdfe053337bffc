import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { rehearsed } from '../../../shared/testing/interpreted.ts';
import { noon } from '../../../shared/testing/scenario.ts';
import type { BoothState } from '../../sync/console.ts';
import { InBooth, boothOf } from '../testing/booth.tsx';
import { mount } from '../testing/mount.tsx';
import { ChooseBooth } from './choose-booth.tsx';

afterEach(cleanup);

function show(offered: BoothState['offered']) {
  const booth = boothOf(rehearsed.state, { person: 'new', booth: null, now: noon, more: { offered } });
  mount(
    <InBooth booth={booth}>
      <ChooseBooth />
    </InBooth>,
  );
  return { ...booth, user: userEvent.setup() };
}

const teams = () => screen.getAllByRole('region').map((team) => team.getAttribute('aria-label'));

it('leads by a link to the team of its booth, and to the others by a press', async () => {
  const { user, given } = show({ booth: 'es' });
  expect(teams()).toEqual(['Spanish booth']);
  await user.click(screen.getByRole('button', { name: 'Other booths' }));
  expect(teams()).toEqual(['Spanish booth', 'English booth', 'French booth']);
  expect(screen.queryByRole('button', { name: 'Other booths' })).toBeNull();
  expect(given).toEqual([]);
});

it('shows all teams to whoever comes without a link, and to whoever has sat somewhere', () => {
  show(null);
  expect(teams()).toHaveLength(3);
  cleanup();
  show({ booth: 'es', interpreter: 'eva' });
  expect(teams()).toHaveLength(3);
  expect(teams()[0]).toBe('Spanish booth');
});

it('asks who enrols for A, B and C: a language that they also work into is no C language', async () => {
  const { user, given } = show({ booth: 'fr' });
  await user.click(screen.getByRole('button', { name: 'I am not on the list' }));
  const name = screen.getByRole('textbox', { name: /Your name/ });
  await user.clear(name);
  await user.type(name, ' Noé ');
  const into = screen.getByRole('group', { name: 'You also work into (B)' });
  await user.click(within(into).getByRole('button', { name: 'English' }));
  await user.click(screen.getByRole('button', { name: 'Sit down here' }));
  expect(given).toMatchObject([
    {
      type: 'booths.enrol',
      data: { booth: 'fr', interpreter: { name: 'Noé', a: ['fr'], b: ['en'], c: ['es'] } },
    },
  ]);
});
