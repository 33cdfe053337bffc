import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asked, giveSizes, question, queued, receive, row, show, tab } from './testing/shown-panel.tsx';

beforeEach(giveSizes);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('merging', () => {
  it('proposes first what probably asks the same, and says how that was found', async () => {
    const alike = asked.when(receive(question('q4', 'Is there any list?'), question('q5', 'When is lunch?')), {
      by: 'omar',
    });
    const { console, user } = show(alike);
    await user.click(row('any list'));
    await user.keyboard('m');
    await screen.findByText('Likely the same: same words in English');
    const [first] = screen.getAllByRole('radio');
    await user.click(first!);
    await user.click(screen.getByRole('button', { name: 'Merge' }));
    expect(console.edits).toEqual([{ type: 'questions.merge', data: { questions: ['q4'], into: 'q3' } }]);
  });

  const counting = (people: number | null, asks: (readonly string[])[] = []) => ({
    countTogether: (_token: string, _session: string, questions: readonly string[]) => {
      asks.push(questions);
      return Promise.resolve(
        people === null
          ? ({ ok: false, error: { error: 'unreachable' } } as const)
          : ({ ok: true, value: { people } } as const),
      );
    },
  });

  it('says whose text stands and how many people that is, as the backend counts them', async () => {
    const asks: (readonly string[])[] = [];
    const { console, user } = show(queued, 'moderator', counting(7, asks));
    act(() => console.store.setState({ votes: { q1: 4, q2: 5 } }));
    await user.click(tab(/Queue/));
    await user.click(row('Quién'));
    await user.keyboard('{Control>}');
    await user.click(row('Which'));
    await user.keyboard('{/Control}m');
    const outcome = within(await screen.findByRole('dialog'));
    // The one that most voted for is proposed.
    expect(await outcome.findByText('The text of No. 2 stands:')).toBeTruthy();
    expect(await outcome.findByText('5 + 4 votes: 7 people together')).toBeTruthy();
    expect(asks).toEqual([['q2', 'q1']]);
    await user.click(outcome.getAllByRole('radio')[1]!);
    expect(await outcome.findByText('The text of No. 1 stands:')).toBeTruthy();
    act(() => console.store.setState({ votes: { q1: 6, q2: 5 } }));
    await outcome.findByText('6 + 5 votes: 7 people together');
    expect(asks.at(-1)).toEqual(['q1', 'q2']);
  });

  it('guesses nothing where the backend does not answer', async () => {
    const { user } = show(queued, 'moderator', counting(null));
    await user.click(tab(/Queue/));
    await user.click(row('Quién'));
    await user.keyboard('{Control>}');
    await user.click(row('Which'));
    await user.keyboard('{/Control}m');
    expect(await screen.findByText(/could not be counted/)).toBeTruthy();
  });
});
