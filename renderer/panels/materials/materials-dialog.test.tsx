import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/core/actor.ts';
import { maxFileBytes } from '../../../shared/protocol/files.ts';
import { type Scenario, added, boothed, given, opened, seated, teams } from '../../../shared/testing/scenario.ts';
import { type WebinarCommand, commands } from '../../../shared/webinar.ts';
import type { ApiResult } from '../../sync/api.ts';
import type { ConsoleState } from '../../sync/console.ts';
import type { KeptMembership } from '../../sync/memberships.ts';
import { ConsoleProvider } from '../../sync/react.tsx';
import { MembershipProvider } from '../../ui/session/membership-context.tsx';
import { consoleOf, memoryDesktop, mount } from '../../views/testing/mount.tsx';
import { MaterialsDialog } from './materials-dialog.tsx';

afterEach(cleanup);

const membership: KeptMembership = {
  ...{ person: 'mona', name: 'Mona', role: 'moderator', scope: { session: 's1' }, token: 'rsm_x' },
  ...{ language: null, expiresAt: null },
};
const offline = { kind: 'offline', since: 0 } as unknown as ConsoleState['status'];

const empty = given(opened, added('a', 'b'), boothed(...teams), seated('fr', 'chloe'));
const slides = empty.when(
  {
    type: 'documents.add',
    data: {
      documents: [
        {
          id: 'd2',
          title: 'Speech',
          item: 'b',
          booths: ['fr'],
          version: { id: 'v1', content: { url: 'https://x.org/b' } },
        },
        {
          id: 'd1',
          title: 'Slides',
          item: null,
          booths: null,
          version: { id: 'v1', content: { url: 'https://x.org/a' } },
        },
      ],
    },
  },
  { command: 'd0' },
);
const terms = slides.when(
  {
    type: 'glossary.add',
    data: {
      terms: [
        { id: 't1', words: { fr: 'réserve', en: 'store' }, note: '' },
        { id: 't2', words: { fr: 'plan', en: '=2+5' }, note: 'PSBC' },
      ],
      cause: 'add',
    },
  },
  { command: 't0' },
);

type KeepFile = NonNullable<NonNullable<Parameters<typeof mount>[1]>['routes']>['keepFile'];

function show(
  { state }: Pick<Scenario, 'state'>,
  { role = 'moderator', keepFile }: { role?: Role; keepFile?: KeepFile } = {},
) {
  const console = consoleOf(state, { role, scope: { session: 's1' } });
  const desktop = memoryDesktop();
  mount(
    <MembershipProvider membership={membership}>
      <ConsoleProvider console={console}>
        <MaterialsDialog onClose={() => {}} />
      </ConsoleProvider>
    </MembershipProvider>,
    { desktop, routes: { ...(keepFile && { keepFile }) } },
  );
  const set = (part: Partial<ConsoleState>) => act(() => console.store.setState(part));
  return { console, desktop, user: userEvent.setup({ applyAccept: false }), set };
}

const undo = () => within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Undo' });
const input = () => document.querySelector<HTMLInputElement>('input[type=file]')!;
const button = (name: string) => screen.getByRole('button', { name });
const toGlossary = async (user: ReturnType<typeof userEvent.setup>) =>
  user.click(screen.getByRole('tab', { name: /^Glossary/ }));

function refusal(from: Scenario, command: WebinarCommand): Pick<ConsoleState, 'refused'> {
  const { rejection } = from.when(command, { command: 'mine' });
  if (!rejection) throw new Error('It was not refused');
  const refused = [{ command: { id: 'mine', ...command }, at: 0, rejection }];
  return { refused: refused };
}

describe('documents', () => {
  it('are listed with those of the session first, then by item', () => {
    show(slides);
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Whole session',
      'Talk b',
    ]);
    within(screen.getByRole('region', { name: 'Talk b' })).getByRole('article', { name: 'Speech' });
  });

  it('are added by a link for some booths, and taken back; what was typed stays until it can be', async () => {
    const { console, user } = show(empty);
    await user.click(button('Add a document'));
    const address = screen.getByRole('textbox', { name: 'Address' });
    await user.type(address, 'x.org/list');
    await user.click(button('Add'));
    screen.getByText('Give it a title.');
    await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Names');
    await user.click(button('Add'));
    screen.getByText(/Write a whole address/);
    expect(console.edits).toEqual([]);
    await user.clear(address);
    await user.type(address, 'https://x.org/list');
    await user.click(screen.getByRole('switch', { name: 'All booths' }));
    await user.click(screen.getByRole('checkbox', { name: 'EN' }));
    await user.click(button('Add'));
    expect(console.edits).toMatchObject([
      {
        type: 'documents.add',
        data: {
          documents: [
            { title: 'Names', item: null, booths: ['fr', 'es'], version: { content: { url: 'https://x.org/list' } } },
          ],
        },
      },
    ]);
    const [command] = console.edits;
    expect(empty.when(command as WebinarCommand).rejection).toBeNull();
    await user.click(undo());
    expect(console.edits.at(-1)).toEqual({ type: 'documents.undo', data: { of: 'c1' } });
  });

  it('are sent as files, with how far they are; a lost connection keeps what was typed, and the next try adds it', async () => {
    const file = { hash: 'a'.repeat(64), name: 'Deck.pdf', size: 3, type: 'application/pdf' };
    const answers: ((result: ApiResult<typeof file>) => void)[] = [];
    const { console, user } = show(empty, {
      keepFile: (_token, _session, _file, { onProgress }) => {
        onProgress(0.42);
        return new Promise((resolve) => void answers.push(resolve));
      },
    });
    await user.click(button('Add a document'));
    await user.click(screen.getByRole('radio', { name: 'File' }));
    await user.upload(input(), new File(['pdf'], 'Deck.pdf', { type: 'application/pdf' }));
    await user.click(button('Add'));
    await screen.findByRole('progressbar', { name: 'Sending Deck.pdf: 42 %' });
    await act(async () => answers[0]?.({ ok: false, error: { error: 'unreachable' } }));
    expect(screen.getByRole('alert').textContent).toMatch(/connection was lost/);
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'Deck');
    expect(console.edits).toEqual([]);
    await user.click(button('Add'));
    await act(async () => answers[1]?.({ ok: true, value: file }));
    expect(console.edits).toMatchObject([{ data: { documents: [{ title: 'Deck', version: { content: { file } } }] } }]);
  });

  it.each([
    ['session-full', /leave no room/],
    ['file-too-large', /larger than 25 MB/],
    ['storage-failed', /cannot keep files/],
    ['other', /did not take the file/],
  ])('say why a file was not kept: %s', async (detail, text) => {
    const { console, user } = show(empty, {
      keepFile: async () => ({ ok: false, error: { error: 'invalid', detail } }),
    });
    await user.click(button('Add a document'));
    await user.click(screen.getByRole('radio', { name: 'File' }));
    await user.upload(input(), new File(['pdf'], 'Deck.pdf'));
    await user.click(button('Add'));
    expect((await screen.findByRole('alert')).textContent).toMatch(text);
    expect(console.edits).toEqual([]);
  });

  it('are not sent when they are too large, when it is cancelled or without a connection', async () => {
    const begun: string[] = [];
    const { console, user, set } = show(empty, {
      keepFile: (_token, _session, { name }, { signal }) => {
        begun.push(name);
        return new Promise((resolve) => {
          signal.onabort = () => resolve({ ok: false, error: { error: 'unreachable' } });
        });
      },
    });
    await user.click(button('Add a document'));
    await user.click(screen.getByRole('radio', { name: 'File' }));
    const huge = new File(['x'], 'Film.mov');
    Object.defineProperty(huge, 'size', { value: maxFileBytes + 1 });
    await user.upload(input(), huge);
    await user.click(button('Add'));
    expect(screen.getByRole('alert').textContent).toMatch(/larger than 25 MB/);
    expect(begun).toEqual([]);

    await user.upload(input(), new File(['x'], 'Deck.pdf'));
    await user.click(button('Add'));
    await user.click(button('Cancel'));
    expect(begun).toEqual(['Deck.pdf']);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();

    set({ status: offline });
    await user.click(button('Add'));
    expect(screen.getByRole('alert').textContent).toMatch(/needs the connection/);
    expect(begun).toHaveLength(1);
    expect(console.edits).toEqual([]);
  });

  it('show of each booth whether it opened the newest version, an older one, or none', () => {
    const open = { type: 'documents.open', data: { document: 'd1', version: 'v1', booth: 'fr' } } as const;
    const read = slides.when(open, { by: 'p-chloe', role: 'interpreter' });
    expect(read.rejection).toBeNull();
    const chips = () =>
      within(within(screen.getByRole('article', { name: 'Slides' })).getByRole('list', { name: 'Opened by' }))
        .getAllByRole('listitem')
        .map(({ textContent, firstElementChild }) => [textContent, firstElementChild?.className.split(' ')[1]]);
    const { set } = show(read);
    expect(chips()).toEqual([
      ['EN: not opened yet', 'neutral'],
      [expect.stringMatching(/^FR: opened at \d\d:\d\d$/), 'ok'],
      ['ES: not opened yet', 'neutral'],
    ]);
    const newer = read.when({
      type: 'documents.add-version',
      data: { document: 'd1', version: { id: 'v2', content: { url: 'https://x.org/a2' } } },
    });
    set({ state: newer.state });
    expect(chips()[1]).toEqual(['FR: opened an older version', 'warn']);
  });

  it('take new versions, other titles, items and booths, and go; each can be taken back', async () => {
    const { console, user } = show(slides);
    await user.click(button('Edit Slides'));
    const card = within(screen.getByRole('article', { name: 'Slides' }));
    const title = card.getByRole('textbox', { name: 'Title' });
    await user.clear(title);
    await user.type(title, 'Deck{Enter}');
    await user.click(card.getByRole('switch', { name: 'All booths' }));
    await user.click(card.getByRole('button', { name: 'New version' }));
    await user.type(card.getByRole('textbox', { name: 'Address' }), 'https://x.org/a2');
    await user.click(card.getByRole('button', { name: 'Add the version' }));
    await user.click(button('Remove Slides'));
    expect(console.edits).toMatchObject([
      { data: { document: 'd1', changes: [{ field: 'title', value: 'Deck', base: null }] } },
      { data: { document: 'd1', changes: [{ field: 'booths', value: ['en', 'fr', 'es'], base: null }] } },
      { type: 'documents.add-version', data: { version: { content: { url: 'https://x.org/a2' } } } },
      { type: 'documents.remove', data: { documents: ['d1'] } },
    ]);
    await user.click(undo());
    expect(console.edits.at(-1)).toEqual({ type: 'documents.undo', data: { of: 'c4' } });
  });

  it('that somebody else changed meanwhile show both values; putting one’s own names what was seen', async () => {
    const edit = (value: string, base: string | null): WebinarCommand => ({
      type: 'documents.edit',
      data: { document: 'd1', changes: [{ field: 'title', value, base }] },
    });
    const theirs = slides.when(edit('Other slides', null), { by: 'omar', command: 'o1' });
    const { console, user, set } = show(theirs);
    set(refusal(theirs, edit('Mine', null)));
    const box = within(screen.getByRole('group', { name: /changed this/ }));
    box.getByText('Other slides');
    box.getByText('Mine');
    expect(screen.queryByText('Not saved.')).toBeNull();
    await user.click(box.getByRole('button', { name: 'Put yours' }));
    expect(console.edits).toEqual([edit('Mine', 'o1')]);
  });

  it('that were refused keep their words', () => {
    const gone = slides.when({ type: 'documents.remove', data: { documents: ['d1'] } }, { by: 'omar' });
    const { set } = show(gone);
    const changes = [{ field: 'title', value: 'My title', base: null }];
    set(refusal(gone, { type: 'documents.edit', data: { document: 'd1', changes } }));
    screen.getByText('Not saved.');
    screen.getByText('My title');
  });

  it('wait without a connection, and readers change nothing', async () => {
    const { user, set } = show(slides);
    set({ status: offline });
    screen.getByText(/Files cannot be sent until then/);
    await user.click(button('Remove Slides'));
    screen.getByText('“Slides” removed. Not sent yet: it waits for the connection.');
    cleanup();
    show(slides, { role: 'viewer' });
    screen.getByText(/Only those who prepare the session/);
    expect(screen.queryByRole('button', { name: /^(Add|Edit|Remove)/ })).toBeNull();
  });
});

describe('the glossary', () => {
  it('is searched in any language, whatever the accents', async () => {
    const { user } = show(terms);
    await toGlossary(user);
    const list = () => screen.getByRole('list', { name: 'Glossary (2)' });
    expect(within(list()).getAllByRole('listitem')).toHaveLength(2);
    await user.type(screen.getByRole('searchbox'), 'RESERVE');
    expect(list().textContent).toContain('réserve');
    expect(within(list()).getAllByRole('listitem')).toHaveLength(1);
    await user.type(screen.getByRole('searchbox'), 'x');
    screen.getByText('Not found');
  });

  it('takes terms, other words, and loses them; each can be taken back', async () => {
    const { console, user } = show(terms);
    await toGlossary(user);
    await user.click(button('Add a term'));
    await user.type(screen.getByRole('textbox', { name: 'English' }), 'salvage');
    await user.click(button('Save'));
    expect(console.edits).toMatchObject([
      { type: 'glossary.add', data: { terms: [{ words: { en: 'salvage' } }], cause: 'add' } },
    ]);
    await user.click(button('Edit réserve'));
    const word = screen.getByRole('textbox', { name: 'English' });
    await user.clear(word);
    await user.type(word, 'storage{Enter}');
    expect(console.edits.at(-1)).toEqual({
      type: 'glossary.edit',
      data: { term: 't1', changes: [{ field: 'words.en', value: 'storage', base: null }] },
    });
    await user.click(button('Remove réserve'));
    await user.click(undo());
    expect(console.edits.slice(-2)).toEqual([
      { type: 'glossary.remove', data: { terms: ['t1'] } },
      { type: 'glossary.undo', data: { of: 'c3' } },
    ]);
  });

  it('shows what a pasted table adds before it is added', async () => {
    const { console, user } = show(terms);
    await toGlossary(user);
    await user.click(button('Paste a table'));
    await user.click(screen.getByRole('textbox', { name: /^Table/ }));
    await user.paste('fr\ten\tnote\nréserve\tstore\t\nacquis\tacquis\t\n');
    await user.click(button('Show what it adds'));
    const preview = await screen.findByRole('region', { name: 'Terms of the file' }, { timeout: 15_000 });
    expect(preview.textContent).toContain('1 new term · 1 already there');
    expect(console.edits).toEqual([]);
    await user.click(within(preview).getByRole('button', { name: 'Add 1 term' }));
    expect(console.edits).toMatchObject([
      { type: 'glossary.add', data: { terms: [{ words: { fr: 'acquis', en: 'acquis' } }], cause: 'import' } },
    ]);
    expect(screen.queryByRole('textbox', { name: /^Table/ })).toBeNull();
  }, 20_000);

  it('takes 3,000 terms by one command, which one press takes back', async () => {
    const { console, user } = show(terms);
    await toGlossary(user);
    const rows = Array.from(
      { length: 3_000 },
      (_, index) => `terme ${index},term ${index},término ${index},Note ${index}`,
    );
    const file = new File([['fr,en,es,note', ...rows].join('\n')], 'glossary.csv', { type: 'text/csv' });
    await user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, file);
    const preview = await screen.findByRole('region', { name: 'Terms of the file' }, { timeout: 15_000 });
    expect(preview.textContent).not.toContain('steps');
    await user.click(within(preview).getByRole('button', { name: 'Add 3,000 terms' }));
    expect(console.edits.map(({ type }) => type)).toEqual(['glossary.add']);
    const [adding] = console.edits as [WebinarCommand];
    expect(commands['glossary.add'].safeParse(adding.data).success).toBe(true);
    expect(adding).toMatchObject({ data: { terms: { length: 3_000 }, cause: 'import' } });
    await user.click(undo());
    expect(console.edits.slice(1)).toEqual([{ type: 'glossary.undo', data: { of: 'c1' } }]);
  }, 30_000);

  it('is saved as a file in which no cell is a formula', async () => {
    const { desktop, user } = show(terms);
    await toGlossary(user);
    await user.click(button('Export as CSV'));
    const saved = desktop.saved.get('glossary.csv');
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(saved?.content)).toBe(
      '\uFEFFfr,en,es,note\r\nréserve,store,,\r\nplan,"\'=2+5",,PSBC\r\n',
    );
  });

  it('shows the whole of what was not saved over somebody else’s words, and puts it again', async () => {
    const edit = (value: string, base: string | null, more: object[] = []): WebinarCommand =>
      ({
        type: 'glossary.edit',
        data: { term: 't1', changes: [{ field: 'words.en', value, base }, ...more] },
      }) as WebinarCommand;
    const theirs = terms.when(edit('depot', null), { by: 'omar', command: 'o1' });
    const { console, user, set } = show(theirs);
    await toGlossary(user);
    const note = { field: 'note', value: 'My note', base: null };
    set(refusal(theirs, edit('storage', null, [note])));
    const box = within(screen.getByRole('group', { name: /changed this/ }));
    expect(box.getByText(/depot/)).toBeTruthy();
    expect(box.getByText(/My note/).textContent).toContain('storage');
    await user.click(box.getByRole('button', { name: 'Put yours' }));
    expect(console.edits).toEqual([edit('storage', 'o1', [note])]);
  });
});
