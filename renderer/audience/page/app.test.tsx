/** @jsxImportSource preact */
import { configure, screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AudienceView } from '../../../shared/views/audience.ts';
import { type Opened, open, openView, publicQuestion } from '../testing/scripted.ts';
import { loadTexts } from '../texts/load.ts';
import type { Waiting } from '../visit/waiting.ts';
import { App } from './app.tsx';
import { ownItems } from './own-items.ts';

configure({
  eventWrapper: (callback) => {
    let result: unknown;
    void act(() => void (result = callback()));
    return result;
  },
});

const root = document.createElement('div');
let page: Opened;

beforeEach(async () => {
  localStorage.clear();
  document.body.append(root);
  await load();
});
afterEach(() => {
  leave();
  root.remove();
});

async function load(storage: Storage | null = localStorage): Promise<void> {
  page = await open({ storage });
  const texts = await loadTexts('en');
  await act(() => render(<App visit={page.visit} keeping={page.keeping} first={texts} />, root));
}

function leave(): void {
  page.visit.end();
  void act(() => render(null, root));
}

const show = (view: AudienceView = openView): Promise<void> => act(() => page.backend.welcome(view));
const question = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Your question' });
const send = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: 'Send' }));
const submitted = (): unknown => page.backend.commands.map(({ what }) => (what as { data: unknown }).data);

describe('asking', () => {
  it('is possible before there is a connection: the text waits, and says so', async () => {
    await userEvent.type(question(), 'Is there a list?');
    await send();
    screen.getByText('Waiting for a connection');
    expect(question().value).toBe('');
    await show();
    expect(submitted()).toMatchObject([{ text: 'Is there a list?', language: 'en', name: '', place: '' }]);
    screen.getByText('Being sent…');
    await act(() => page.backend.accept());
    screen.getByText('Received');
  });

  it('counts characters as the backend does, and lets nothing too long go out', async () => {
    await show({ ...openView, rules: { ...openView.rules, maxLength: 100 } });
    await userEvent.click(question());
    await userEvent.paste(`  ${'🙂'.repeat(98)}\n\n\n`);
    screen.getByText('98 / 100');
    await userEvent.paste('🙂abc');
    screen.getByText('4 characters too many');
    await send();
    expect(page.backend.commands).toEqual([]);
    expect(question().value).toContain('abc');
  });

  it('says that there is nothing to send', async () => {
    await show();
    await send();
    screen.getByText('Write your question first.');
    expect(document.activeElement).toBe(question());
  });

  it('takes a name where the visitor wants to give one', async () => {
    await show();
    await userEvent.click(screen.getByRole('radio', { name: 'Name and place' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Ana');
    await userEvent.type(screen.getByRole('textbox', { name: /^Place/ }), 'Quito');
    await userEvent.type(question(), 'Why?');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Written in' }), 'Spanish');
    await send();
    expect(submitted()).toMatchObject([{ text: 'Why?', language: 'es', name: 'Ana', place: 'Quito' }]);
  });

  it('needs a name where the session asks for one, and offers none where it forbids them', async () => {
    await show({ ...openView, rules: { ...openView.rules, anonymous: 'refused' } });
    await userEvent.type(question(), 'Why?');
    await send();
    screen.getByText('Questions need a name here: write yours.');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' }));
    expect(page.backend.commands).toEqual([]);
    await show({ ...openView, rules: { ...openView.rules, anonymous: 'required' } });
    screen.getByText('Questions are anonymous here.');
    expect(screen.queryByRole('textbox', { name: 'Name' })).toBeNull();
  });

  it('says why it is closed, and keeps what was written', async () => {
    await show();
    await userEvent.type(question(), 'Half a');
    await show({ ...openView, intake: { open: false, reason: 'by-hand', notice: 'Back at four' } });
    screen.getByText('Questions are closed at the moment');
    screen.getByText('Back at four');
    expect(question().value).toBe('Half a');
    await send();
    expect(page.backend.commands).toEqual([]);
    leave();
    await load();
    expect(question().value).toBe('Half a');
    await userEvent.clear(question());
    await show({ ...openView, status: 'ended', intake: { open: false, reason: 'ended' } });
    screen.getByText('The session is over: no more questions are taken');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('that was refused gives the text back into the form', async () => {
    await show();
    await userEvent.type(question(), 'Why?');
    await send();
    await act(() => page.backend.refuse({ code: 'text-too-long', data: { most: 100 } }));
    screen.getByText('It is too long: shorten it to 100 characters.');
    await userEvent.type(question(), 'Also this');
    await userEvent.click(screen.getByRole('button', { name: 'Change and send again' }));
    expect(question().value).toBe('Why?\n\nAlso this');
    expect(screen.queryByText('Not sent')).toBeNull();
  });

  it('says that nothing can be remembered', async () => {
    leave();
    await load(null);
    screen.getByText(/does not let this page remember/);
  });
});

describe('own questions', () => {
  const own = (status: 'pending' | 'approved' | 'on-air') =>
    act(() => page.backend.handlers!.own({ questions: { q1: { number: 1, text: 'Why?', status } }, votes: [] }));

  it('are edited while they wait for the moderators', async () => {
    await show();
    await own('pending');
    await userEvent.click(screen.getByRole('button', { name: 'Edit' }));
    const field = screen.getByRole('textbox', { name: 'Edit your question' });
    await userEvent.clear(field);
    await userEvent.type(field, 'How?');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(submitted()).toEqual([{ question: 'q1', text: 'How?' }]);
    screen.getByText('Your change is on its way…');
    await act(() => page.backend.refuse({ code: 'question-settled', data: { question: 'q1', status: 'approved' } }));
    screen.getByText(/had already taken it up/);
    screen.getByText('How?');
  });

  it('are withdrawn after asking once', async () => {
    await show();
    await own('approved');
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep it' }));
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw it' }));
    expect(page.backend.sent).toEqual(['questions.withdraw']);
  });

  it('are told to a screen reader when they move on', async () => {
    await show();
    await own('pending');
    await own('on-air');
    expect(screen.getAllByRole('status').map((each) => each.textContent)).toContain('Your question: On air');
    expect(screen.queryByRole('button', { name: 'Withdraw' })).toBeNull();
  });

  it('are erased at one’s wish, with the drafts', async () => {
    await show();
    await own('pending');
    await userEvent.type(question(), 'Half a');
    await userEvent.click(screen.getByText('What is kept'));
    screen.getByText(/90 days after the session/);
    await userEvent.click(screen.getByRole('button', { name: 'Erase everything I asked' }));
    await userEvent.click(screen.getByRole('button', { name: 'Erase for good' }));
    expect(submitted()).toEqual([{ author: 'ana' }]);
    expect(question().value).toBe('');
    await act(() => page.backend.accept());
    screen.getByText(/Everything you asked is erased/);
    expect(screen.queryByText('Why?')).toBeNull();
  });
});

describe('the questions of all', () => {
  const texts = (): readonly (string | null)[] =>
    within(screen.getByRole('region', { name: 'Questions' }))
      .getAllByRole('listitem')
      .map((item) => item.querySelector('.question-text p')?.textContent ?? null);
  const first = publicQuestion(1, { votes: 2 });
  const second = publicQuestion(2, { votes: 5 });

  it('stand by votes and stay where they are until asked', async () => {
    await show({ ...openView, questions: { q1: first, q2: second } });
    expect(texts()).toEqual(['Question 2', 'Question 1']);
    await show({ ...openView, questions: { q1: { ...first, votes: 9 }, q2: second } });
    expect(texts()).toEqual(['Question 2', 'Question 1']);
    await show({ ...openView, questions: { q1: { ...first, votes: 9 }, q2: second, q3: publicQuestion(3) } });
    await userEvent.click(screen.getByRole('button', { name: '1 new question' }));
    expect(texts()).toEqual(['Question 1', 'Question 2', 'Question 3']);
    await userEvent.click(screen.getByRole('button', { name: 'Newest' }));
    expect(texts()).toEqual(['Question 3', 'Question 2', 'Question 1']);
  });

  it('can be voted for on air too, and no more once they are answered', async () => {
    const onAir = { ...openView, onAir: 'q1', questions: { q1: { ...first, status: 'on-air' as const } } };
    await show(onAir);
    await userEvent.click(screen.getByRole('button', { name: 'Vote for it: 2 votes' }));
    expect(page.backend.votes.map(({ what }) => what)).toEqual([{ question: 'q1', on: true }]);
    await show({ ...openView, questions: { q1: { ...first, status: 'answered' } } });
    expect(screen.queryByRole('button', { name: /^Vote for it/ })).toBeNull();
  });

  it('are voted for, and the vote looks sent only when it is', async () => {
    await show({ ...openView, questions: { q1: first } });
    const vote = screen.getByRole('button', { name: 'Vote for it: 2 votes' });
    expect(vote.getAttribute('aria-pressed')).toBe('false');
    await userEvent.click(vote);
    expect(vote.getAttribute('aria-pressed')).toBe('true');
    expect(vote.className).toContain('pending');
    await act(() => page.backend.votes[0]!.answer({ ok: true }));
    expect(vote.className).not.toContain('pending');
    expect(vote.getAttribute('aria-pressed')).toBe('true');
  });

  it('are read in one’s language, with the original one tap away', async () => {
    await show({
      ...openView,
      questions: { q1: { ...first, language: 'ar', text: 'لماذا؟', in: { en: { text: 'Why?', machine: true } } } },
    });
    const reading = screen.getByText('Why?');
    expect(reading.getAttribute('lang')).toBe('en');
    screen.getByText('machine translation from: Arabic');
    await userEvent.click(screen.getByRole('button', { name: 'Show the original' }));
    expect(screen.getByText('لماذا؟').getAttribute('lang')).toBe('ar');
  });

  it('have the one on air above them, and those with their answers below', async () => {
    const answered = publicQuestion(2, { status: 'answered', answer: 'Because.' });
    await show({ ...openView, onAir: 'q1', questions: { q1: { ...first, status: 'on-air' }, q2: answered } });
    expect(within(screen.getByRole('region', { name: 'On air now' })).getByText('Question 1')).toBeTruthy();
    within(screen.getByRole('region', { name: 'Answered' })).getByText('Because.');
  });

  it('are text, whatever they hold', async () => {
    await show({ ...openView, questions: { q1: { ...first, text: '<img src=x onerror=alert(1)>' } } });
    screen.getByText('<img src=x onerror=alert(1)>');
    expect(root.querySelector('img')).toBeNull();
  });
});

describe('the page', () => {
  it('changes its language without a reload, and remembers it', async () => {
    await show();
    await userEvent.type(question(), 'Half a');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Language of this page' }), 'Français');
    await screen.findByRole('button', { name: 'Envoyer' });
    expect(document.documentElement.lang).toBe('fr');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Se préparer à l’urgence');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Votre question' }).value).toBe('Half a');
    expect(page.keeping.get('language')).toBe('fr');
  });

  it('says that the connection is lost, and tries at once when asked', async () => {
    await show();
    await act(() => page.backend.handlers!.lost());
    screen.getByText(/What you send waits here/);
    await userEvent.click(screen.getByRole('button', { name: 'Try now' }));
    expect(page.backend.renewals).toBe(1);
  });

  it('shows no form where the link opens nothing', async () => {
    await act(() => page.backend.handlers!.closed('token-revoked'));
    screen.getByText(/have withdrawn this link/);
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('the order of own questions', () => {
  it('is: not arrived, then the newest, and withdrawn ones last', () => {
    const entry = (id: string): Waiting => ({
      id,
      wish: { type: 'questions.submit', data: { id, text: id, language: null, name: '', place: '' } },
      at: 1,
      tried: true,
      refusal: null,
    });
    const items = ownItems({
      standing: { kind: 'live' },
      heldBack: true,
      waiting: [entry('a'), entry('b')],
      received: [entry('c')],
      own: {
        questions: {
          d: { number: 1, text: 'd', status: 'pending' },
          e: { number: 3, text: 'e', status: 'withdrawn' },
          f: { number: 2, text: 'f', status: 'merged' },
        },
        votes: [],
      },
    });
    expect(items.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'b queued',
      'a queued',
      'c sent',
      'f merged',
      'd pending',
      'e withdrawn',
    ]);
  });
});

describe('interpretation', () => {
  it('that is interrupted is said, by language, until it works again', async () => {
    await show({ ...openView, interrupted: { es: 1 } });
    screen.getByText('Interpretation interrupted: Spanish. It is being dealt with.');
    await show({ ...openView, interrupted: {} });
    expect(screen.queryByText(/Interpretation interrupted/)).toBeNull();
  });
});
