import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noon } from '../../../shared/testing/scenario.ts';
import type { Scenario } from '../../../shared/testing/scenario.ts';
import { giveSizes, question, queued, receive, row, show, tab } from './testing/shown-panel.tsx';

beforeEach(giveSizes);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const onAir = () => within(screen.getByRole('region', { name: 'On air' }));
const next = () => within(screen.getByRole('region', { name: 'Next' }));
/** An interpreter is connected: there are booths. */
const interpreter = [{ person: 'ines', role: 'interpreter', live: 1, stale: 0 }] as const;
const see = (scenario: Scenario, question: string, ...booths: string[]): Scenario =>
  scenario.given(
    ...booths.map((booth) => ({ type: 'questions.seen' as const, data: { question, booth }, by: 'ines' })),
  );

describe('the air', () => {
  it('takes the chosen question with Enter, naming what was seen there', async () => {
    const { live, user } = show(queued);
    await user.click(tab(/Queue/));
    await user.click(row('Which'));
    await user.keyboard('{Enter}');
    expect(live).toEqual([{ type: 'questions.air', data: { question: 'q2', saw: null } }]);
  });

  it('takes the next one with Enter while none is chosen, and goes on with one command', async () => {
    const pinned = queued
      .when({ type: 'questions.air', data: { question: 'q1', saw: null } })
      .when({ type: 'questions.set-next', data: { question: 'q2', saw: null } });
    const { live, user } = show(pinned);
    expect(within(screen.getByRole('region', { name: 'On air' })).getByText('¿Quién paga?')).toBeTruthy();
    await user.keyboard('{Enter}');
    await user.click(tab(/Queue/));
    await user.click(screen.getByRole('button', { name: /On air, then No. 3 is next/ }));
    await user.keyboard('r');
    expect(live).toEqual([
      { type: 'questions.air', data: { question: 'q2', saw: 'q1' } },
      { type: 'questions.advance', data: { onAir: 'q1', next: 'q2', following: 'q3' } },
      { type: 'questions.leave-air', data: { question: 'q1', to: 'answered' } },
    ]);
  });

  it('shows which booths have the next question', () => {
    const next = queued.when({ type: 'questions.set-next', data: { question: 'q2', saw: null } });
    const seen = see(next, 'q2', 'fr');
    const { console } = show(seen);
    act(() => console.store.setState({ presence: [{ person: 'ines', role: 'interpreter', live: 1, stale: 0 }] }));
    expect(within(screen.getByRole('region', { name: 'Next' })).getByText(/1\/3 booths have it/)).toBeTruthy();
  });

  it('says who was faster', async () => {
    const { console } = show(queued);
    const rejection = { code: 'air-moved', data: { onAir: 'q1', next: null, by: 'omar', at: noon } } as const;
    const command = { type: 'questions.air', data: { question: 'q2', saw: null } } as const;
    act(() => console.store.setState({ live: [{ id: 'l', command, at: noon, status: 'refused', rejection }] }));
    expect(await screen.findByText(/Omar was faster/)).toBeTruthy();
  });
});

describe('what follows the next question', () => {
  const pinned = queued
    .when({ type: 'questions.air', data: { question: 'q1', saw: null } })
    .when({ type: 'questions.set-next', data: { question: 'q2', saw: null } });

  it('is said beside it, and named, whatever is listed', async () => {
    const { live, user } = show(pinned);
    expect(tab(/To sort/).getAttribute('aria-selected')).toBe('true');
    expect(next().getByText('Then No. 3:')).toBeTruthy();
    expect(next().getByText('Is there a list?')).toBeTruthy();
    await user.keyboard('g');
    expect(live).toEqual([{ type: 'questions.advance', data: { onAir: 'q1', next: 'q2', following: 'q3' } }]);
  });

  it('stays what was said while votes come in, until it has left the queue', async () => {
    const two = pinned
      .when(receive(question('q4', 'And when?')), { by: 'omar' })
      .when({ type: 'questions.move', data: { questions: ['q4'], to: 'approved', reason: '' } }, { by: 'omar' });
    const { live, console, become, user } = show(two);
    act(() => console.store.setState({ votes: { q4: 9 } }));
    expect(next().getByText('Then No. 3:')).toBeTruthy();
    await user.keyboard('g');
    become(
      two.when({ type: 'questions.move', data: { questions: ['q3'], to: 'rejected', reason: '' } }, { by: 'omar' }),
    );
    expect(await next().findByText('Then No. 4:')).toBeTruthy();
    await user.keyboard('g');
    expect(live.map(({ data }) => (data as { following: string }).following)).toEqual(['q3', 'q4']);
  });

  it('is the first of the queue as it is seen, and no other one of a filter', async () => {
    const { user } = show(pinned.when({ type: 'questions.move', data: { questions: [], to: 'approved', reason: '' } }));
    await user.click(tab(/Queue/));
    await user.keyboard('/');
    await user.keyboard('nobody');
    expect(next().getByText('Then No. 3:')).toBeTruthy();
  });

  it('becomes the next one where there is none', async () => {
    const { live, user } = show(queued.when({ type: 'questions.air', data: { question: 'q1', saw: null } }));
    const region = within(screen.getByRole('region', { name: 'No question is next' }));
    expect(region.getByText('Which suppliers?')).toBeTruthy();
    await user.click(region.getByRole('button', { name: /Answered, then No. 2 is next/ }));
    expect(live).toEqual([{ type: 'questions.advance', data: { onAir: 'q1', next: null, following: 'q2' } }]);
  });

  it('is nothing where the queue is empty', () => {
    const empty = pinned.when({ type: 'questions.move', data: { questions: ['q3'], to: 'rejected', reason: '' } });
    show(empty);
    expect(screen.queryByText(/^Then No/)).toBeNull();
  });
});

describe('a question that booths have not seen', () => {
  it('says so before it goes on air from the list, and goes all the same', async () => {
    const { console, live, user } = show(queued);
    await user.click(tab(/Queue/));
    await user.click(row('Which'));
    expect(screen.queryByText(/booths have it/)).toBeNull();
    act(() => console.store.setState({ presence: [...interpreter] }));
    expect(screen.getByText(/0\/3 booths have it/)).toBeTruthy();
    expect(screen.getByText('Make it the next one first, and the booths can read it')).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(live).toEqual([{ type: 'questions.air', data: { question: 'q2', saw: null } }]);
  });

  it('says on air which have not, for as long as they have not', () => {
    const aired = queued.when({ type: 'questions.air', data: { question: 'q2', saw: null } });
    const { console, become } = show(see(aired, 'q2', 'fr'));
    act(() => console.store.setState({ presence: [...interpreter] }));
    expect(onAir().getByText('The EN and ES booths have not seen it')).toBeTruthy();
    expect(onAir().getByText(/1\/3 booths have it · for/)).toBeTruthy();
    become(see(aired, 'q2', 'fr', 'en'));
    expect(onAir().getByText('The ES booth has not seen it')).toBeTruthy();
    become(see(aired, 'q2', 'fr', 'en', 'es'));
    expect(onAir().queryByText(/not seen it/)).toBeNull();
    expect(onAir().getByText(/All 3 booths have it · for/)).toBeTruthy();
  });
});

describe('a step on the air', () => {
  it('can be taken back from its message, which comes once it is done, and not for others’ steps', async () => {
    const { live, become, user } = show(queued);
    become(queued.when({ type: 'questions.set-next', data: { question: 'q2', saw: null } }, { by: 'mona' }));
    const aired = queued.when({ type: 'questions.air', data: { question: 'q1', saw: null } }, { by: 'omar' });
    become(aired);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    const mine = aired.when(
      { type: 'questions.air', data: { question: 'q3', saw: 'q1' } },
      { by: 'mona', command: 'mine' },
    );
    become(mine);
    expect(await screen.findByText('No. 3 is on air')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(live).toEqual([{ type: 'questions.undo-live', data: { of: 'mine' } }]);
    become(mine.when({ type: 'questions.undo-live', data: { of: 'mine' } }, { by: 'mona' }));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});
