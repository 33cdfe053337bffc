import { readFileSync } from 'node:fs';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { type Scenario, given, incoming } from '../../../shared/testing/scenario.ts';
import { commands } from '../../../shared/webinar.ts';
import { ConsoleProvider } from '../../sync/react.tsx';
import { consoleOf, mount } from '../../views/testing/mount.tsx';
import { isQuestionReport } from './is-report.ts';
import { QuestionsImportDialog } from './questions-import-dialog.tsx';

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
});

const sample = readFileSync('shared/demonstration/questions-zoom-report.csv');
const file = (content: string | Uint8Array<ArrayBuffer>, name = 'report.csv') => new File([content], name);

function open(chosen: File, { state }: Scenario = session) {
  const console = consoleOf(state);
  let closed = 0;
  mount(
    <ConsoleProvider console={console}>
      <QuestionsImportDialog onClose={() => (closed += 1)} file={chosen} />
    </ConsoleProvider>,
  );
  return { console, closed: () => closed };
}

const take = (line: number): HTMLInputElement => screen.getByRole('checkbox', { name: `Import line ${line}` });
const row = (line: number): HTMLElement => take(line).closest('tr') as HTMLElement;
const submit = (name: string) => screen.getByRole('button', { name });

describe('importing a question report', () => {
  it('shows how it was understood and receives nothing before that is asked for', async () => {
    const { console, closed } = open(file(new Uint8Array(sample)));
    await screen.findByText('6 questions in the file');
    screen.getByText('1 answered');
    screen.getByText('no problem');
    within(row(8)).getAllByText('answered');
    within(row(8)).getByText('no name');
    expect(console.edits).toEqual([]);

    await userEvent.click(submit('Import 6 questions'));
    expect(closed()).toBe(1);
    expect(console.edits).toHaveLength(1);
    const [command] = console.edits;
    expect(commands['questions.receive'].safeParse(command?.data).success).toBe(true);
    expect(command).toMatchObject({
      type: 'questions.receive',
      data: {
        source: 'import',
        questions: [
          { name: 'Museo regional, Oaxaca', language: 'es', answered: false },
          { name: 'National Museum, Accra', language: 'en' },
          { name: '', language: 'fr', answered: true },
          { text: '=HYPERLINK("http://example.org";"clic")', language: null },
          { name: 'Estudiante, Bogotá', language: 'es' },
          { name: 'Musée local, Liège', language: 'fr' },
        ],
      },
    });
    expect(JSON.stringify(command)).not.toMatch(/@/);
    screen.getByText('6 questions imported');
  });

  it('says what is there already, and brings it in only where that is wanted', async () => {
    const text = 'Question,Name,Status\nWhy?,Ana,\nHow?,,\nhow,,\nSpam,,Dismissed\n';
    const asked = session.when({
      type: 'questions.receive',
      data: { questions: [incoming('q1', { text: 'why', name: 'ana' })], source: 'chat' },
    });
    const { console } = open(file(text), asked);
    await screen.findByText('2 repeats');
    within(row(2)).getByText('the same as no. 1');
    within(row(4)).getByText('the same as line 3');
    within(row(5)).getAllByText('set aside there');
    expect([2, 3, 4, 5].map((line) => take(line).checked)).toEqual([false, true, false, false]);

    await userEvent.click(take(4));
    await userEvent.click(take(3));
    await userEvent.click(submit('Import 1 question'));
    expect(console.edits[0]).toMatchObject({ data: { questions: [{ text: 'how' }] } });
  });

  it('cannot bring the same rows in twice', async () => {
    const text = 'Question,Name\nWhy?,Ana\nHow?,\n';
    const first = open(file(text));
    await userEvent.click(await screen.findByRole('button', { name: 'Import 2 questions' }));
    const [command] = first.console.edits;
    cleanup();

    open(file(`${text}New?,\n`), session.when(command!));
    await screen.findByText('2 repeats');
    within(row(2)).getByText('imported before as no. 1');
    expect([2, 3, 4].map((line) => [take(line).checked, take(line).disabled])).toEqual([
      [false, true],
      [false, true],
      [true, false],
    ]);
    submit('Import 1 question');
  });

  it('chooses many at once', async () => {
    open(file('Question,Answer\nA,Yes.\nB,\nC,\n'));
    await screen.findByRole('button', { name: 'Import 3 questions' });
    const pick = async (name: string) => {
      await userEvent.click(screen.getByRole('button', { name: /Which to import/ }));
      await userEvent.click(await screen.findByRole('option', { name }));
    };
    await pick('New and not answered');
    submit('Import 2 questions');
    await pick('None');
    expect(submit('Nothing to import').hasAttribute('disabled')).toBe(true);
    await pick('All that can be');
    submit('Import 3 questions');
  });

  it('lets a column hold something else, and the problem leads to its row', async () => {
    const { console } = open(file('Subject;Asker;When\nWhy?;Ana;15:07\nHow?;Luis;soon\n'));
    await screen.findByText(/No row names the columns/);
    await userEvent.click(screen.getByRole('button', { name: /Column “Column 1” holds/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Question' }));
    await userEvent.click(screen.getByRole('button', { name: /Column “Column 3” holds/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Time (and date)' }));
    const reason = screen.getByText(/“soon” is not a time: imported without one./);
    expect(reason.textContent).toMatch(/^Column 3:/);
    await userEvent.click(screen.getByRole('button', { name: /Show line 3/ }));
    expect((document.activeElement as HTMLElement).dataset['line']).toBe('3');
    await userEvent.click(take(1));
    await userEvent.click(submit('Import 2 questions'));
    expect(console.edits[0]).toMatchObject({
      data: {
        questions: [
          { text: 'Why?', askedAt: Date.UTC(2020, 9, 8, 13, 7) },
          { text: 'How?', askedAt: null },
        ],
      },
    });
  });

  it('reads times in the zone that is chosen', async () => {
    const { console } = open(file('Question,Time (UTC)\nWhy?,13:07\n'));
    await userEvent.click(await screen.findByRole('button', { name: /Times are in/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Europe/Paris (this session)' }));
    await userEvent.click(submit('Import 1 question'));
    expect(console.edits[0]).toMatchObject({ data: { questions: [{ askedAt: Date.UTC(2020, 9, 8, 11, 7) }] } });
  });

  it('reads workbooks', async () => {
    const cell = (value: string) => ({ value, type: String });
    const sheet = [[cell('Question report')], [cell('Pregunta'), cell('Nombre')], [cell('¿Por qué?'), cell('Ana')]];
    const { console } = open(file(new Uint8Array(await writeXlsx(sheet).toBuffer()), 'report.xlsx'));
    await userEvent.click(await screen.findByRole('button', { name: 'Import 1 question' }));
    expect(console.edits[0]).toMatchObject({ data: { questions: [{ text: '¿Por qué?', name: 'Ana' }] } });
    expect(screen.queryByRole('button', { name: /Encoding/ })).toBeNull();
  });

  it('sends more than one command where one cannot carry all', async () => {
    const { console } = open(
      file(`Question\n${Array.from({ length: 1_200 }, (_, n) => `What of ${n}?`).join('\n')}\n`),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Import 1,200 questions' }));
    const sizes = console.edits.map((edit) => (edit.type === 'questions.receive' ? edit.data.questions.length : 0));
    expect(sizes).toEqual([1_000, 200]);
  });

  it.each([
    ['moderated', session, /come in to be sorted/],
    [
      'not moderated',
      session.when(
        { type: 'questions.configure', data: { changes: [{ field: 'moderated', value: false, base: null }] } },
        { role: 'organiser' },
      ),
      /the audience sees them at once/,
    ],
  ])('says where they go in a session that is %s, and that Undo takes nothing back', async (_name, state, words) => {
    open(file('Question,Name\nWhy?,Ana\n'), state);
    await screen.findByText(words);
    screen.getByText(/Undo does not take an import back/);
  });

  it.each([
    ['empty', file('', 'none.csv'), '“none.csv” is empty.'],
    ['damaged', file(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'book.xlsx'), '“book.xlsx” is an old or damaged'],
    ['too large', file('x'.repeat(10_000_001), 'big.csv'), '“big.csv” is larger than 10 MB.'],
  ])('says what to do with a file that is %s', async (_name, chosen, words) => {
    open(chosen);
    await screen.findByText(words, { exact: false });
    screen.getByRole('button', { name: 'Choose a file' });
  });
});

describe('a file that is dropped', () => {
  const runSheet = (name: string) => new Uint8Array(readFileSync(`shared/demonstration/${name}`));
  it.each([
    ['the sample report', file(new Uint8Array(sample)), true],
    ['a run-sheet in French', file(runSheet('run-sheet-webinar-3.fr.csv')), false],
    ['a run-sheet in English', file(runSheet('run-sheet-webinar-1.en.csv')), false],
    ['nothing', file(''), false],
    ['a picture', file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])), false],
  ])('is a question report or not: %s', async (_name, dropped, expected) => {
    expect(await isQuestionReport(dropped)).toBe(expected);
  });
});
