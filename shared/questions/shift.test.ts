import { describe, expect, it } from 'vitest';
import { given, hour, incoming, noon, opened, received, sits } from '../testing/scenario.ts';
import type { WebinarCommand } from '../webinar.ts';
import { find, isAsked } from './find.ts';
import { isTakenAway } from './renderings.ts';

const ms = -3 * hour;
const machine: WebinarCommand = {
  type: 'questions.machine-render',
  data: { question: 'b', language: 'fr', text: 'Quoi ?', source: null },
};
const told = given(
  opened,
  sits('ines', 'fr'),
  received({ id: 'a', askedAt: noon - hour }, { id: 'b', status: 'approved' }, 'c'),
)
  .when(machine, { by: 'system', role: 'system', command: 'm' })
  .when({ type: 'questions.set-next', data: { question: 'b', saw: null } })
  .when({ type: 'questions.see', data: { question: 'b', booth: 'fr' } }, { by: 'ines', role: 'interpreter' })
  .when({ type: 'questions.air', data: { question: 'b', saw: null } })
  .when({ type: 'questions.leave-air', data: { question: 'b', to: 'answered' } }, { command: 'leave' });
const moved = told.given({ type: 'questions.shifted', data: { ms }, at: told.at + ms });
const questionOf = (scenario: typeof told, id: string) => find(scenario.state.questions.list, id)!;

describe('questions whose backend’s clock was moved', () => {
  it('have all their instants on the new clock, and what was asked elsewhere as it was', () => {
    const [before, after] = [questionOf(told, 'b'), questionOf(moved, 'b')];
    for (const field of ['receivedAt', 'since', 'airedAt', 'answeredAt'] as const)
      expect(after[field]).toBe(before[field]! + ms);
    expect(after.seen['fr']).toEqual({ by: 'ines', at: before.seen['fr']!.at + ms });
    expect(questionOf(moved, 'a')).toMatchObject({ askedAt: noon - hour, airedAt: null, answeredAt: null });
  });

  it('are found as before', () => {
    const { list } = moved.state.questions;
    expect(isAsked(list, 'what about A')).toBe(true);
    expect(moved.state.questions.onAir).toBe(told.state.questions.onAir);
    const more = moved.when({ type: 'questions.receive', data: { questions: [incoming('d')], source: 'staff' } });
    expect(find(more.state.questions.list, 'd')).toMatchObject({ number: 4 });
  });

  it('can still be taken back from where they went', () => {
    const back = moved.when({ type: 'questions.undo-live', data: { of: 'leave' } });
    expect(back.rejection).toBeNull();
    expect(questionOf(back, 'b')).toMatchObject({
      status: 'on-air',
      airedAt: questionOf(told, 'b').airedAt! + ms,
      answeredAt: null,
    });
  });

  it('keep the order in which their fields were changed', () => {
    const away: WebinarCommand = {
      type: 'questions.render',
      data: { question: 'b', language: 'fr', text: '', base: 'm' },
    };
    const text: WebinarCommand = {
      type: 'questions.edit',
      data: { question: 'b', changes: [{ field: 'text', value: 'Newer', base: null }] },
    };
    const gone = told.when(away).given({ type: 'questions.shifted', data: { ms } });
    const retold = gone.when(text, { at: gone.at + ms + 1_000 });
    expect(isTakenAway(questionOf(gone, 'b'), 'fr')).toBe(true);
    expect(isTakenAway(questionOf(retold, 'b'), 'fr')).toBe(false);
  });
});
