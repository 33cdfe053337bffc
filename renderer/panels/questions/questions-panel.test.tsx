import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noon } from '../../../shared/testing/scenario.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { asked, base, giveSizes, question, queued, receive, row, rows, show, tab } from './testing/shown-panel.tsx';

beforeEach(giveSizes);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('sorting', () => {
  it('lists what waits with its language, and counts every tab', () => {
    show(asked);
    expect(rows()).toEqual(['1 ¿Quién paga?', '2 Which suppliers?', '3 Is there a list?']);
    expect(within(row('Quién')).getByText('¿Quién paga?').getAttribute('lang')).toBe('es');
    expect(within(row('Quién')).getByText('Ana, Lima')).toBeTruthy();
    expect(within(row('Which')).getByText('Anonymous')).toBeTruthy();
    expect(tab(/To sort/).textContent).toBe('To sort 3');
  });

  it('lets arrivals wait behind a banner until they are asked for', async () => {
    const { become, user } = show(asked);
    become(asked.when(receive(question('q4', 'And the cost?')), { by: 'omar' }));
    const banner = await screen.findByRole('button', { name: /1 new question/ });
    expect(rows()).toHaveLength(3);
    expect(tab(/To sort/).textContent).toBe('To sort 4');
    await user.click(banner);
    expect(rows()).toHaveLength(4);
    expect(within(row('cost')).getByText('new')).toBeTruthy();
  });

  it('keeps the place of what somebody else moves, and says who', async () => {
    const { become } = show(asked);
    become(
      asked.when({ type: 'questions.move', data: { questions: ['q2'], to: 'approved', reason: '' } }, { by: 'omar' }),
    );
    await within(row('Which')).findByText('in the queue · Omar');
    expect(rows()).toHaveLength(3);
  });

  it('moves what is chosen by one key, and chooses the next', async () => {
    const { console, user } = show(asked);
    await user.click(row('Quién'));
    await user.keyboard('a');
    expect(console.edits).toEqual([
      { type: 'questions.move', data: { questions: ['q1'], to: 'approved', reason: '' } },
    ]);
    expect(row('Which').getAttribute('aria-selected')).toBe('true');
  });

  it('moves several at once, those that may, and offers to take it back', async () => {
    const { console, user } = show(asked);
    await user.click(row('Quién'));
    await user.keyboard('{Shift>}');
    await user.click(row('list'));
    await user.keyboard('{/Shift}x');
    expect(console.edits).toEqual([
      { type: 'questions.move', data: { questions: ['q1', 'q2', 'q3'], to: 'rejected', reason: '' } },
    ]);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(console.edits.at(-1)).toEqual({ type: 'questions.undo', data: { of: 'c1' } });
  });

  it('finds words without their accents, and says when nothing fits', async () => {
    const { user } = show(asked);
    await user.keyboard('/');
    await user.keyboard('quien');
    await waitFor(() => expect(rows()).toEqual(['1 ¿Quién paga?']));
    await user.keyboard(' nobody');
    expect(await screen.findByText('No question fits')).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(rows()).toHaveLength(3));
  });
});

describe('one question', () => {
  it('is edited against the version that was there, with what it was asked kept', async () => {
    const edited = asked.when(
      {
        type: 'questions.edit',
        data: { question: 'q2', changes: [{ field: 'text', value: 'Which suppliers now?', base: null }] },
      },
      { by: 'omar', command: 'o1' },
    );
    const { console, user } = show(edited);
    const claims: (string | null)[] = [];
    Object.assign(console, { claim: (id: string | null) => void claims.push(id) });
    await user.click(row('Which'));
    await user.keyboard('e');
    const text = await screen.findByRole('textbox', { name: 'Text' });
    await waitFor(() => expect(document.activeElement).toBe(text));
    expect(screen.getByText('As it was asked')).toBeTruthy();
    await user.type(text, ' Really?');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(console.edits).toEqual([
      {
        type: 'questions.edit',
        data: { question: 'q2', changes: [{ field: 'text', value: 'Which suppliers now? Really?', base: 'o1' }] },
      },
    ]);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Text' })).toBeNull());
  });

  it('says who changed the same text, and lets its reader choose', async () => {
    const theirs = asked.when(
      { type: 'questions.edit', data: { question: 'q2', changes: [{ field: 'text', value: 'Theirs?', base: null }] } },
      { by: 'omar', command: 'o1' },
    );
    const mine: WebinarCommand = {
      type: 'questions.edit',
      data: { question: 'q2', changes: [{ field: 'text', value: 'Mine?', base: null }] },
    };
    const rejection = theirs.when(mine).rejection!;
    const { console, user } = show(theirs);
    act(() => console.store.setState({ refused: [{ command: { id: 'm1', ...mine }, rejection, at: noon }] }));
    await user.click(row('Theirs'));
    await user.keyboard('e');
    const box = within(await screen.findByRole('group', { name: /Omar changed this/ }));
    expect(box.getByText('Mine?')).toBeTruthy();
    await user.click(box.getByRole('button', { name: 'Put yours' }));
    expect(console.edits).toMatchObject([{ data: { changes: [{ field: 'text', value: 'Mine?', base: 'o1' }] } }]);
  });

  it('takes words in another language, and their review', async () => {
    const rendered = asked.when(
      {
        type: 'questions.machine-render',
        data: { question: 'q2', language: 'fr', text: 'Quels fournisseurs ?', source: null },
      },
      { role: 'system', by: 'system', command: 'machine' },
    );
    const { console, user } = show(rendered);
    await user.click(row('Which'));
    await user.keyboard('e');
    await user.click(await screen.findByRole('button', { name: 'The text in French is right' }));
    await user.type(
      screen.getByRole('textbox', { name: 'In Spanish' }),
      '¿Qué proveedores?{Control>}{Enter}{/Control}',
    );
    expect(console.edits).toEqual([
      { type: 'questions.review', data: { question: 'q2', language: 'fr', base: 'machine' } },
      { type: 'questions.render', data: { question: 'q2', language: 'es', text: '¿Qué proveedores?', base: null } },
    ]);
  });
});

describe('taking questions in', () => {
  it('types one in, with the language that it seems to be in', async () => {
    const { console, user } = show(base);
    await user.keyboard('c');
    await user.type(await screen.findByRole('textbox', { name: 'Question' }), '¿Cómo priorizaron las colecciones?');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(console.edits).toMatchObject([
      {
        type: 'questions.receive',
        data: {
          source: 'staff',
          questions: [{ text: '¿Cómo priorizaron las colecciones?', language: 'es', name: '' }],
        },
      },
    ]);
  });

  it('shows what a pasted chat holds before it is added, and leaves out what is not wanted', async () => {
    const { console, user } = show(base);
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Paste from a chat' }));
    await user.click(await screen.findByRole('textbox', { name: 'Text of the chat' }));
    await user.paste('Ana: Who pays?\nthanks!\nKofi: And when?');
    await user.click(screen.getByRole('checkbox', { name: 'Take question 2' }));
    await user.click(screen.getByRole('button', { name: 'Add 2 questions' }));
    expect(console.edits).toMatchObject([
      {
        data: {
          source: 'chat',
          questions: [
            { name: 'Ana', text: 'Who pays?' },
            { name: 'Kofi', text: 'And when?' },
          ],
        },
      },
    ]);
  });
});

describe('a producer', () => {
  it('reads, types in and tags, and is told that moderators sort', async () => {
    const { console, live, user } = show(queued, 'producer');
    expect(screen.getByText(/Moderators sort and air/)).toBeTruthy();
    await user.click(tab(/Queue/));
    await user.click(row('Which'));
    expect(screen.queryByRole('button', { name: /Reject/ })).toBeNull();
    await user.keyboard('{Enter}');
    await user.keyboard('x');
    await user.keyboard('t');
    await user.type(await screen.findByRole('textbox', { name: /Add a tag/ }), 'money{Enter}');
    expect(live).toEqual([]);
    expect(console.edits).toEqual([{ type: 'questions.tag', data: { questions: ['q2'], add: ['money'], remove: [] } }]);
  });
});
