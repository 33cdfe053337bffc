import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../../shared/testing/scenario.ts';
import { type WebinarState, commands } from '../../../shared/webinar.ts';
import { ConsoleProvider } from '../../sync/react.tsx';
import { consoleOf, mount } from '../../views/testing/mount.tsx';
import { ImportDialog } from './import-dialog.tsx';

beforeAll(() => {
  // jsdom lays nothing out, so it cannot scroll either.
  Element.prototype.scrollIntoView = () => {};
});
afterEach(cleanup);

const session = given({
  type: 'session.created',
  data: {
    title: { en: 'Session' },
    series: null,
    timeZone: 'Europe/Paris',
    start: { wall: '2020-10-08T15:00', at: Date.UTC(2020, 9, 8, 13) },
    end: { wall: '2020-10-08T16:30', at: Date.UTC(2020, 9, 8, 14, 30) },
    languages: ['fr', 'en', 'es'],
  },
}).state;

const english = `Start,Duration (min),Type,Title,Speaker,Hall
15:00,4,Opening,Welcome,Moderator,A
,10,Talk,Open risks,Panellist 1,B
,ten,Talk,Funding care,Panellist 2,B
`;

function file(text: string | Uint8Array<ArrayBuffer>, name = 'sheet.csv'): File {
  return new File([text], name, { type: 'text/csv' });
}

function open(chosen?: File, state: WebinarState = session) {
  const console = consoleOf(state);
  let closed = 0;
  mount(
    <ConsoleProvider console={console}>
      <ImportDialog onClose={() => (closed += 1)} {...(chosen && { file: chosen })} />
    </ConsoleProvider>,
  );
  return { console, closed: () => closed };
}

describe('importing a run-sheet', () => {
  it('shows how the file was understood and imports nothing before that is asked for', async () => {
    const { console, closed } = open(file(english));
    await screen.findByText('2 items');
    screen.getByText('14 min');
    screen.getByText('2 new people');
    screen.getByText('1 row left out');
    screen.getByText('“ten” is not a duration, such as 12:00 or 2.5.');
    expect(console.edits).toEqual([]);

    await userEvent.click(screen.getByRole('button', { name: 'Import 2 items' }));
    expect(closed()).toBe(1);
    const [command] = console.edits;
    expect(console.edits).toHaveLength(1);
    expect(command).toMatchObject({
      type: 'run-sheet.import',
      data: {
        mode: 'replace',
        items: [
          { title: { en: 'Welcome' }, kind: 'opening', duration: 240_000, custom: { hall: 'A' } },
          { title: { en: 'Open risks' }, kind: 'talk', duration: 600_000, custom: { hall: 'B' } },
        ],
      },
    });
    expect(commands['run-sheet.import'].safeParse(command?.data).success).toBe(true);

    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(console.edits[1]).toEqual({ type: 'run-sheet.undo', data: { of: 'c1' } });
  });

  it('marks the row that is left out, and the problem leads to it', async () => {
    open(file(english));
    await userEvent.click(await screen.findByRole('button', { name: /Show line 4/ }));
    const row = document.activeElement as HTMLElement;
    expect(row.dataset['line']).toBe('4');
    within(row).getByText('left out');
    within(row).getByText('Funding care');
  });

  it('lets a column hold something else', async () => {
    const { console } = open(file(english));
    await userEvent.click(await screen.findByRole('button', { name: /Column “Hall” holds/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Place' }));
    await userEvent.click(screen.getByRole('button', { name: 'Import 2 items' }));
    expect(console.edits[0]).toMatchObject({
      data: { items: [{ custom: {} }, { custom: {} }], people: [{ place: 'A' }, { place: 'B' }] },
    });
  });

  it('asks for the columns where no row names them', async () => {
    const { console } = open(file('15:00,Welcome\n15:05,Open risks\n'));
    await screen.findByText(/No row names the columns/);
    const submit = screen.getByRole('button', { name: 'Nothing to import' });
    expect(submit.hasAttribute('disabled')).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: /Column “Column 2” holds/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Title' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Import 2 items' }));
    expect(console.edits[0]).toMatchObject({ data: { items: [{ title: { en: 'Welcome' } }, {}] } });
  });

  it('reads old Excel files, and again when another encoding is chosen', async () => {
    const western = new Uint8Array([...'Start;Duration;Title\n15:00;5;Caf'].map((c) => c.charCodeAt(0)).concat(0xe9));
    open(file(western));
    await screen.findByText('Café');
    screen.getByText(/does not say its encoding/);
    await userEvent.click(screen.getByRole('button', { name: /Encoding/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'UTF-8' }));
    await screen.findByText('Caf\uFFFD');
  });

  it('guesses the language of the titles from the names of the columns', async () => {
    const { console } = open(file('Heure;Durée;Titre;Intervenant\n15:00;00:05:00;Accueil;Animation\n'));
    await userEvent.click(await screen.findByRole('button', { name: 'Import 1 item' }));
    expect(console.edits[0]).toMatchObject({ data: { items: [{ title: { fr: 'Accueil' } }] } });
  });

  it.each([
    ['empty', file('', 'none.csv'), '“none.csv” is empty.'],
    ['a workbook', file(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'book.xlsx'), '“book.xlsx” is a spreadsheet file.'],
    ['too large', file('x'.repeat(1_500_001), 'big.csv'), '“big.csv” is larger than 1.5 MB.'],
  ])('says what to do with a file that is %s', async (_name, chosen, words) => {
    open(chosen);
    await screen.findByText(words, { exact: false });
    screen.getByRole('button', { name: 'Choose a file' });
  });

  it('refuses more rows than a run-sheet holds', async () => {
    open(file(`Title,Duration\n${'Talk,5\n'.repeat(2_001)}`));
    await screen.findByText(/The file has 2001 rows/);
    screen.getByRole('button', { name: 'Nothing to import' });
  });
});
