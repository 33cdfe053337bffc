import { describe, expect, it } from 'vitest';
import { arranged, everything } from '../../../shared/questions/select.ts';
import type { QuestionState } from '../../../shared/questions/state.ts';
import { type Scenario, given, opened } from '../../../shared/testing/scenario.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { inOrderOf, layOut, rankedLastBy, seenNow, standingOf } from './still.ts';

const received = (...ids: string[]) => ({
  type: 'questions.receive' as const,
  data: {
    questions: ids.map((id) => ({
      id,
      text: `What about ${id}?`,
      language: 'en',
      name: '',
      place: '',
      askedAt: null,
      external: null,
      answered: false,
    })),
    source: 'chat' as const,
  },
});
const moved = (to: 'approved' | 'rejected', ...ids: string[]) => ({
  type: 'questions.move' as const,
  data: { questions: ids, to, reason: '' },
});

/** Mona looks at what is to be sorted; Omar works on the same questions. */
const three = given(opened).when(received('a', 'b', 'c'), { by: 'omar' });
const sorting = ({ state }: Scenario, votes: Record<string, number> = {}) =>
  arranged(state.questions.list, 'pending', everything, Object.keys(votes).length > 0 ? 'votes' : 'age', votes);
const still = layOut(sorting(three));
const seen = (scenario: Scenario, votes?: Record<string, number>): readonly QuestionState[] =>
  seenNow(still, sorting(scenario, votes), scenario.state.questions.list, { tab: 'pending', me: 'mona' });
const ids = (questions: readonly QuestionState[]) => questions.map(({ id }) => id).join(' ');

describe('a list that holds still', () => {
  it('lets nothing in that others send: it waits, and is counted', () => {
    const more = three.when(received('d', 'e'), { by: 'omar' });
    expect(ids(seen(more))).toBe('a b c');
    expect(standingOf(sorting(more), seen(more)).waiting).toBe(2);
  });

  it('keeps the place of what others move away', () => {
    const gone = three.when(moved('approved', 'b'), { by: 'omar' });
    expect(ids(seen(gone))).toBe('a b c');
    expect(standingOf(sorting(gone), seen(gone)).waiting).toBe(0);
    expect(standingOf(sorting(gone), seen(gone)).isOvertaken).toBe(true);
  });

  it('lets go at once of what its reader moves away, and of what is erased', () => {
    expect(ids(seen(three.when(moved('approved', 'b'))))).toBe('a c');
    const erased = three.when({ type: 'questions.erase', data: { questions: ['a'] } }, { by: 'omar' });
    expect(ids(seen(erased))).toBe('b c');
  });

  it('shows at once what its reader brings, where it belongs', () => {
    const back = three
      .when(moved('approved', 'a'), { by: 'omar' })
      .when(received('d'), { by: 'omar' })
      .when(received('e'));
    expect(ids(seen(back))).toBe('a b c e');
    const first = layOut(sorting(three.when(moved('rejected', 'a', 'b'))));
    const undone = three.when(moved('rejected', 'a', 'b')).when({
      type: 'questions.move',
      data: { questions: ['b'], to: 'pending', reason: '' },
    });
    const now = seenNow(first, sorting(undone), undone.state.questions.list, { tab: 'pending', me: 'mona' });
    expect(ids(now)).toBe('b c');
  });

  it('keeps its order when votes come in, and says that it has another one', () => {
    expect(ids(seen(three, { c: 3, a: 1 }))).toBe('a b c');
    expect(standingOf(sorting(three, { c: 3, a: 1 }), seen(three, { c: 3, a: 1 })).isOvertaken).toBe(true);
    expect(standingOf(sorting(three), seen(three)).isOvertaken).toBe(false);
  });

  it('marks what came in with the newest layout, and nothing when it is another list', () => {
    const more = three.when(received('d'), { by: 'omar' });
    expect([...layOut(sorting(more), [1, 2, 3]).fresh]).toEqual([4]);
    expect([...layOut(sorting(more)).fresh]).toEqual([]);
  });

  it('takes the order that its reader gives it by hand, and goes on keeping what others send waiting', () => {
    const byHand = ({ state }: Scenario) => arranged(state.questions.list, 'pending', everything, 'hand', {});
    const put = (question: string, after: string | null): WebinarCommand => ({
      type: 'questions.reorder',
      data: { questions: [question], after },
    });
    const laid = layOut(byHand(three));
    const others = three.when(received('d'), { by: 'omar' }).when(put('c', null), { by: 'omar' });
    expect(rankedLastBy('mona', byHand(others))).toBeNull();
    const hers = others.when(put('a', 'b'), { command: 'hers' });
    expect(rankedLastBy('mona', byHand(hers))).toBe('hers');
    const now = seenNow(inOrderOf(byHand(hers), laid), byHand(hers), hers.state.questions.list, {
      tab: 'pending',
      me: 'mona',
    });
    expect(ids(now)).toBe('c b a');
    expect(standingOf(byHand(hers), now).waiting).toBe(1);
    // Taken back, that is the newest that she gave it.
    const undone = hers.when({ type: 'questions.undo', data: { of: 'hers' } }, { command: 'undone' });
    expect(rankedLastBy('mona', byHand(undone))).toBe('undone');
  });
});
