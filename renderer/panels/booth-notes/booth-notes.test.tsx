import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ana, bo, live, olga } from '../../../shared/testing/interpreted.ts';
import { noon } from '../../../shared/testing/scenario.ts';
import type { BoothState } from '../../sync/console.ts';
import { useBoothSound } from '../../views/booth/use-booth-sound.ts';
import type { KeptMembership } from '../../sync/memberships.ts';
import { usePreferences } from '../../ui/preferences.tsx';
import { MembershipProvider } from '../../ui/session/membership-context.tsx';
import { InBooth, boothOf } from '../../views/testing/booth.tsx';
import { type MemoryDesktop, memoryDesktop, mount } from '../../views/testing/mount.tsx';
import { ChatPane } from './chat.tsx';
import { Documents } from './documents.tsx';
import { Glossary } from './glossary.tsx';
import { type Circle, useChat } from './use-chat.ts';

beforeAll(() => {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => {};
});
afterEach(cleanup);

const said = (text: string) => ({ type: 'chat.say-in-booth' as const, data: { booth: 'en', body: { text } } });
const first = live.when(said('One'), ana);
const second = first.when(said('Two'), ana);

function showChat(state: typeof live, { desktop, isOpen }: { desktop: MemoryDesktop; isOpen: boolean }) {
  const booth = boothOf(state.state, { person: 'p-bo', booth: 'en', now: noon });
  const heard: string[] = [];
  const sound = { unlock: () => {}, play: (alert: string) => void heard.push(alert) };
  let choose: (on: boolean) => void = () => {};
  function Chat() {
    const [circle, turnTo] = useState<Circle>('own');
    const chat = useChat(isOpen ? circle : null);
    useBoothSound(chat, sound);
    const { prefer } = usePreferences();
    choose = (on) => prefer('sounds', { on, level: 0.4 });
    if (!chat) return null;
    return isOpen ? (
      <ChatPane chat={chat} circle={circle} onCircle={turnTo} />
    ) : (
      <output>{`${chat.unread.own} unread`}</output>
    );
  }
  mount(
    <InBooth booth={booth}>
      <Chat />
    </InBooth>,
    { desktop },
  );
  return { ...booth, heard, sounds: (on: boolean) => act(() => choose(on)), user: userEvent.setup() };
}

describe('the messages of a booth', () => {
  it('are sent as typed or ready-made, to the circle that is open', async () => {
    const { user, given } = showChat(first, { desktop: memoryDesktop(), isOpen: true });
    expect(screen.getByText('One')).toBeTruthy();
    await user.type(screen.getByRole('textbox'), ' 4,2 M {Enter}');
    await user.click(screen.getByRole('radio', { name: 'Producer' }));
    await user.click(screen.getByRole('button', { name: 'Call me' }));
    expect(given).toEqual([
      { type: 'chat.say-in-booth', data: { booth: 'en', body: { text: '4,2 M' } } },
      { type: 'chat.say-to-producer', data: { booth: 'en', body: { canned: 'call-me' } } },
    ]);
  });

  it('are history for whoever comes first, and stay unread over a reload until they are looked at', async () => {
    const desktop = memoryDesktop();
    const { become } = showChat(first, { desktop, isOpen: false });
    await waitFor(() => expect(desktop.kept.has('read-messages')).toBe(true));
    expect(screen.getByRole('status').textContent).toContain('0 unread');
    act(() => become(second.state));
    expect(screen.getByRole('status').textContent).toContain('1 unread');

    cleanup();
    showChat(second, { desktop, isOpen: false });
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('1 unread'));

    cleanup();
    const before = JSON.stringify(desktop.kept.get('read-messages'));
    showChat(second, { desktop, isOpen: true });
    await waitFor(() => expect(JSON.stringify(desktop.kept.get('read-messages'))).not.toBe(before));
    cleanup();
    showChat(second, { desktop, isOpen: false });
    await act(async () => {});
    expect(screen.getByRole('status').textContent).toContain('0 unread');
  });

  it('make no sound unless somebody has switched it on', async () => {
    const { become, heard } = showChat(first, { desktop: memoryDesktop(), isOpen: false });
    await act(async () => {});
    act(() => become(second.state));
    expect(screen.getByRole('status').textContent).toContain('1 unread');
    expect(heard).toEqual([]);
  });

  it('sound once each where somebody has, and not for what was there before', async () => {
    const { become, heard, sounds } = showChat(first, { desktop: memoryDesktop(), isOpen: false });
    sounds(true);
    await act(async () => {});
    expect(heard).toEqual([]);
    act(() => become(second.state));
    act(() => become(second.when(said('Three'), ana).state));
    expect(heard).toEqual(['notice', 'notice']);
  });
});

const glossary = live.when(
  {
    type: 'glossary.add',
    data: { terms: [{ id: 't', words: { fr: 'réserve', en: 'store' }, note: '' }], cause: 'add' },
  },
  { ...bo, command: 'added' },
);

function showGlossary(more: Partial<BoothState> = {}) {
  const booth = boothOf(glossary.state, { person: 'p-bo', booth: 'en', now: noon, more });
  mount(
    <InBooth booth={booth}>
      <Glossary />
    </InBooth>,
  );
  return { ...booth, user: userEvent.setup({ applyAccept: false }) };
}

describe('the glossary of a booth', () => {
  it('shows what a file would add before it is added', async () => {
    const { user, edits } = showGlossary();
    const file = new File(['fr,en\nréserve,store\nacquis,acquis\n,\n'], 'terms.csv', { type: 'text/csv' });
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    await user.upload(input as HTMLInputElement, file);
    const preview = await screen.findByRole('region', { name: 'Terms of the file' }, { timeout: 15_000 });
    expect(preview.textContent).toContain('1 new term · 1 already there');
    expect(within(preview).getAllByText('acquis')).toHaveLength(2);
    expect(edits).toEqual([]);
    await user.click(within(preview).getByRole('button', { name: 'Add 1 term' }));
    expect(edits).toMatchObject([
      { type: 'glossary.add', data: { terms: [{ words: { fr: 'acquis', en: 'acquis' } }], cause: 'import' } },
    ]);
    expect(screen.queryByRole('region', { name: 'Terms of the file' })).toBeNull();
  }, 20_000);

  it('keeps what was typed and refused, with the reason, and writes it again over what is there now', async () => {
    const refused: BoothState['refused'] = [
      {
        command: {
          id: 'r1',
          type: 'glossary.edit',
          data: { term: 't', changes: [{ field: 'words.en', value: 'storage area', base: 'older' }] },
        },
        rejection: {
          code: 'conflict',
          data: {
            record: 't',
            conflicts: [
              {
                field: 'words.en',
                by: 'p-ana',
                at: noon,
                theirs: 'store',
                yours: 'storage area',
                version: 'added',
              },
            ],
          },
        },
        at: noon,
      },
    ];
    const { user, edits, dismissed } = showGlossary({ refused });
    const told = screen.getByRole('status');
    expect(told.textContent).toContain('Not saved');
    expect(told.textContent).toContain('Someone else wrote this');
    expect(told.textContent).toContain('storage area');
    await user.click(within(told).getByRole('button', { name: 'Write it again' }));
    expect(dismissed).toEqual(['r1']);
    expect(screen.getByRole('textbox', { name: 'English' })).toHaveProperty('value', 'storage area');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(edits).toMatchObject([
      { type: 'glossary.edit', data: { term: 't', changes: [{ field: 'words.en', value: 'storage area' }] } },
    ]);
    expect(JSON.stringify(edits)).not.toContain('older');
  });
});

const membership: KeptMembership = {
  token: 'ros_1',
  person: 'p-ana',
  name: 'Ana',
  role: 'interpreter',
  language: 'en',
  scope: { session: 's1' },
  expiresAt: null,
};

describe('the documents of a booth', () => {
  it('says of which one nobody was told that it was opened, and why, until that is let go', async () => {
    const refused: BoothState['refused'] = [
      {
        command: { id: 'r1', type: 'documents.open', data: { document: 'slides', version: 'v1', booth: 'en' } },
        rejection: { code: 'version-unknown', data: { document: 'slides', version: 'v1' } },
        at: noon,
      },
    ];
    const version = { id: 'v2', content: { url: 'https://example.org/2' } };
    const document = { id: 'slides', title: 'Slides', item: null, booths: null, version };
    const { state } = live.when({ type: 'documents.add', data: { documents: [document] } }, olga);
    const booth = boothOf(state, { person: 'p-ana', booth: 'en', now: noon, more: { refused } });
    mount(
      <InBooth booth={booth}>
        <MembershipProvider membership={membership}>
          <Documents />
        </MembershipProvider>
      </InBooth>,
    );
    const told = screen.getByRole('status');
    expect(told.textContent).toContain('Not saved that you opened “Slides”');
    expect(screen.getByText('not opened')).toBeTruthy();
    await userEvent.setup().click(within(told).getByRole('button', { name: 'Let it go' }));
    expect(booth.dismissed).toEqual(['r1']);
  });
});
