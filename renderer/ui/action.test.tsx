import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Action, useActionKeys } from './action.ts';
import type { KeyPreferences } from './preferences.tsx';

afterEach(cleanup);

let done: string[] = [];
beforeEach(() => {
  done = [];
});

function Room({ preferences }: { readonly preferences: KeyPreferences }) {
  const action = (id: string, keys: string, isDisabled = false): Action => ({
    id,
    label: id,
    group: 'all',
    keys,
    isDisabled,
    run: () => void done.push(id),
  });
  useActionKeys(
    [
      action('next', 'Space'),
      action('pause', 'p'),
      action('keys', '[Shift]+?'),
      action('more', '[Shift]++'),
      action('search', '$mod+k'),
      action('undo', '$mod+z'),
      action('off', 'x', true),
    ],
    preferences,
  );
  return (
    <>
      <button>Button</button>
      <input aria-label="Field" />
      <div role="grid">
        <div role="row" tabIndex={0}>
          <span role="gridcell">Row</span>
        </div>
      </div>
      <div role="dialog">
        <button>Inside</button>
      </div>
    </>
  );
}

const usual: KeyPreferences = { singleKeys: true, remapped: {} };

async function press(keys: string, focus: HTMLElement | null = null, preferences = usual): Promise<string[]> {
  render(<Room preferences={preferences} />);
  const user = userEvent.setup();
  if (focus === null) (document.activeElement as HTMLElement | null)?.blur();
  else focus.focus();
  await user.keyboard(keys);
  return done;
}

async function pressOn(keys: string, find: () => HTMLElement, preferences = usual): Promise<string[]> {
  render(<Room preferences={preferences} />);
  find().focus();
  await userEvent.setup().keyboard(keys);
  return done;
}

describe('keys', () => {
  it('work while nothing has the focus', async () => {
    expect(await press(' p')).toEqual(['next', 'pause']);
  });

  it('find signs wherever the keyboard has them', async () => {
    expect(await press('?+{Shift>}?+{/Shift}')).toEqual(['keys', 'more', 'keys', 'more']);
  });

  it('leave Space to a button, and to a row of the list', async () => {
    expect(await pressOn(' ', () => screen.getByText('Button'))).toEqual([]);
    cleanup();
    expect(await pressOn(' ', () => screen.getByRole('row'))).toEqual([]);
  });

  it('work as letters while a button has the focus', async () => {
    expect(await pressOn('p', () => screen.getByText('Button'))).toEqual(['pause']);
  });

  it('leave everything that is typed to a field', async () => {
    expect(await pressOn(' p?+', () => screen.getByLabelText('Field'))).toEqual([]);
    expect(screen.getByLabelText<HTMLInputElement>('Field').value).toBe(' p?+');
  });

  it('leave Ctrl+Z to a field, and take Ctrl+K from it', async () => {
    expect(await pressOn('{Control>}zk{/Control}', () => screen.getByLabelText('Field'))).toEqual(['search']);
  });

  it('rest inside a dialog', async () => {
    expect(await pressOn('p', () => screen.getByText('Inside'))).toEqual([]);
  });

  it('can be switched off where they are single', async () => {
    expect(await press(' p{Control>}k{/Control}', null, { singleKeys: false, remapped: {} })).toEqual(['search']);
  });

  it('can be changed', async () => {
    expect(await press('pm', null, { singleKeys: true, remapped: { pause: 'm' } })).toEqual(['pause']);
  });

  it('do nothing for what cannot be done now', async () => {
    expect(await press('x')).toEqual([]);
  });
});
