import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { StaffRole } from '../../../shared/core/actor.ts';
import type { InterfaceLanguage } from '../../../shared/i18n/text.ts';
import { bo, eva, live, pia } from '../../../shared/testing/interpreted.ts';
import type { Scenario } from '../../../shared/testing/scenario.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import type { LiveCommand } from '../../sync/console.ts';
import { ConsoleProvider } from '../../sync/react.tsx';
import { consoleOf, mount } from '../../views/testing/mount.tsx';
import { MessagesButton } from './messages-button.tsx';
import { BoothMessagesDialog } from './messages-dialog.tsx';
import { threadsOf } from './use-threads.ts';

afterEach(cleanup);

beforeAll(() => {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => {};
});

const joined = { type: 'people.joined', data: { person: 'pia', name: 'Pia', role: 'producer' }, by: 'pia' } as const;
const toProducer = (booth: string, text: string): WebinarCommand => ({
  type: 'chat.say-to-producer',
  data: { booth, body: { text } },
});
const staffed = live.given(joined);
/** The Spanish booth has written twice, the English one once; the producer has answered the English one. */
const written = staffed
  .when(toProducer('en', 'Two seats, please'), { ...bo, command: 'm1' })
  .when({ type: 'chat.say-to-producer', data: { booth: 'en', body: { canned: 'thanks' } } }, { ...pia, command: 'm2' })
  .when({ type: 'chat.read', data: { booth: 'en', message: 'm2' } }, { ...pia, command: 'r1' })
  .when(toProducer('es', 'The slides are missing'), { ...eva, command: 'm3' })
  .when(toProducer('es', 'All of them'), { ...eva, command: 'm4' });

function show(
  scenario: Scenario,
  { role = 'producer', language = 'en' }: { role?: StaffRole; language?: InterfaceLanguage } = {},
) {
  const lives: WebinarCommand[] = [];
  const pressed: string[] = [];
  const redone: string[] = [];
  const base = consoleOf(scenario.state, { role, scope: { session: 's1' } });
  const console = {
    ...base,
    live: (command: WebinarCommand) => `l${lives.push(command)}`,
    redoLive: (id: string) => void redone.push(id),
    discardLive: (id: string) => base.store.setState(({ live: of }) => ({ live: of.filter((each) => each.id !== id) })),
  };
  mount(
    <ConsoleProvider console={console}>
      <MessagesButton onPress={() => pressed.push('open')} />
      <BoothMessagesDialog onClose={() => pressed.push('close')} />
    </ConsoleProvider>,
    { language },
  );
  return {
    user: userEvent.setup(),
    lives,
    redone,
    edits: base.edits,
    set: (change: Partial<ReturnType<typeof base.store.getState>>) => act(() => base.store.setState(change)),
  };
}

/** Why the backend refuses what goes to a booth that is not there any more. */
const { rejection } = staffed.when(toProducer('de', 'Anyone?'), pia);
const stopped = (command: WebinarCommand, status: LiveCommand['status']): LiveCommand => ({
  id: 'l9',
  command,
  at: 0,
  status,
  rejection: status === 'refused' ? rejection : null,
});

describe('messages with the booths', () => {
  it('begin with the booth that waits, and reading is told to it', () => {
    const { edits } = show(written);
    expect(screen.getByRole('tab', { name: /^es ?2 unread/i }).getAttribute('aria-selected')).toBe('true');
    const letters = screen.getByRole('list', { name: /^es$/i });
    expect(within(letters).getByText('The slides are missing')).toBeDefined();
    expect(within(letters).getAllByText('Eva')).toHaveLength(2);
    expect(edits).toEqual([{ type: 'chat.read', data: { booth: 'es', message: 'm4' } }]);
  });

  it('are answered in words, or by one press in everybody’s own language', async () => {
    const { user, lives } = show(written, { language: 'fr' });
    await user.click(screen.getByRole('button', { name: 'Un instant' }));
    await user.type(screen.getByRole('textbox', { name: /^Message à : es/i }), 'On les envoie{Enter}');
    expect(lives).toEqual([
      { type: 'chat.say-to-producer', data: { booth: 'es', body: { canned: 'one-moment' } } },
      { type: 'chat.say-to-producer', data: { booth: 'es', body: { text: 'On les envoie' } } },
    ]);
    await user.click(screen.getByRole('tab', { name: /^en/i }));
    expect(within(screen.getByRole('list', { name: /^en$/i })).getByText('Merci')).toBeDefined();
  });

  it('go to all booths at once', async () => {
    const told = staffed.when({ type: 'chat.tell-booths', data: { body: { text: 'Ten minutes more' } } }, pia);
    const { user, lives } = show(told);
    expect(within(screen.getByRole('list', { name: 'All booths' })).getByText('Ten minutes more')).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: 'Message to: All booths' }), 'Thank you{Enter}');
    expect(lives).toEqual([{ type: 'chat.tell-booths', data: { body: { text: 'Thank you' } } }]);
  });

  it('that did not get there keep their text: sent again, or written again', async () => {
    const { user, lives, redone, set } = show(written);
    set({ live: [stopped(toProducer('es', 'They are coming'), 'expired')] });
    expect(screen.getByText('1 not sent')).toBeDefined();
    expect(screen.getByText('They are coming')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Send again' }));
    expect(redone).toEqual(['l9']);
    expect(rejection).not.toBeNull();
    set({ live: [stopped(toProducer('es', 'They are coming'), 'refused')] });
    await user.click(screen.getByRole('button', { name: 'Write it again' }));
    expect(screen.getByRole('textbox', { name: /^Message to: es/i })).toHaveProperty('value', 'They are coming');
    expect(screen.queryByText('1 not sent')).toBeNull();
    await user.type(screen.getByRole('textbox', { name: /^Message to: es/i }), '{Enter}');
    expect(lives).toEqual([toProducer('es', 'They are coming')]);
  });

  it('that are half written wait where they were, in another thread or without the dialog', async () => {
    const { user } = show(written);
    await user.type(screen.getByRole('textbox', { name: /^Message to: es/i }), 'They will');
    await user.click(screen.getByRole('tab', { name: 'All booths' }));
    expect(screen.getByRole('textbox', { name: 'Message to: All booths' })).toHaveProperty('value', '');
    cleanup();
    show(written);
    const field = screen.getByRole('textbox', { name: /^Message to: es/i });
    expect(field).toHaveProperty('value', 'They will');
    await userEvent.type(field, ' come{Enter}');
    expect(field).toHaveProperty('value', '');
  });

  it('are announced once, by their booth and without their text, and never for being read', () => {
    const { set } = show(written);
    const announced = () =>
      screen
        .getAllByRole('status', { hidden: true })
        .map(({ textContent }) => textContent)
        .filter(Boolean);
    expect(announced()).toEqual([]);
    const read = written.when({ type: 'chat.read', data: { booth: 'es', message: 'm3' } }, pia);
    set({ state: read.state });
    expect(announced()).toEqual([]);
    const more = read.when(toProducer('en', 'Still two seats'), { ...bo, command: 'm5' });
    set({ state: more.state });
    expect(announced()).toEqual(['New message: EN.', 'New message: EN.']);
  });

  it('of someone who has changed booths since stay the ones of the booth they were written from', () => {
    const moved = written.when(
      {
        type: 'booths.enrol',
        data: { booth: 'es', id: 'bo2', interpreter: { name: 'Bo', a: ['es'], b: [], c: ['en'] } },
      },
      bo,
    );
    expect(moved.rejection).toBeNull();
    const again = moved.when(toProducer('es', 'From here now'), { ...bo, command: 'm5' });
    show(again);
    expect(screen.getByRole('tab', { name: /^es ?3 unread/i })).toBeDefined();
    expect(
      threadsOf(again.state, [])
        .find(({ id }) => id === 'en')
        ?.letters.map(({ isOurs }) => isOurs),
    ).toEqual([false, true]);
  });

  it('say on their button what waits, to those who may read them', () => {
    show(written);
    const button = screen.getByRole('button', { name: 'Messages with the booths', hidden: true });
    expect(button.parentElement?.textContent).toContain('2 unread');
    cleanup();
    show(written, { role: 'moderator' });
    expect(screen.queryByRole('button', { name: 'Messages with the booths', hidden: true })).toBeNull();
  });
});
