import { describe, expect, it } from 'vitest';
import { applyPatch, diff } from '../core/merge-patch.ts';
import { added, given, hour, minute, noon, opened, person, programmed } from '../testing/scenario.ts';
import { asJson, stageView, threshold } from './stage.ts';

const ready = given(opened, programmed(person('p'), person('q', { name: '' }))).given(
  added(
    { id: 'h', kind: 'heading' },
    { id: 'a', speakers: ['p', 'q', 'unknown'], notes: { producer: 'secret-note' }, custom: { room: 'secret-room' } },
    { id: 's', skipped: true },
    'b',
  ),
);
const live = ready.given({ type: 'transport.started', data: { item: 'a' }, at: noon });
const onB = live.given({ type: 'transport.moved', data: { item: 'b', how: 'next' }, at: noon + minute });
const talkA = { title: { en: 'Talk a' }, kind: 'talk', duration: 10 * minute, speakers: ['Name of p'] };
const talkB = { title: { en: 'Talk b' }, kind: 'talk', duration: 10 * minute, speakers: [] };

describe('the stage', () => {
  it('before the start shows what comes first', () => {
    expect(stageView(ready.state)).toEqual({
      title: { en: 'Whose museum?' },
      timeZone: 'Europe/Paris',
      languages: ['fr', 'en', 'es'],
      status: 'ready',
      start: noon + hour,
      blackout: false,
      next: talkA,
    });
  });

  it('shows the item that is on, its timer and the next', () => {
    expect(stageView(live.state)).toMatchObject({
      status: 'live',
      item: talkA,
      timer: { startedAt: noon, added: 0, paused: 0, warning: 3 * minute, danger: minute },
      next: talkB,
    });
  });

  it('has no next on the last item, and nothing on after the end', () => {
    expect(stageView(onB.state)).not.toHaveProperty('next');
    const ended = stageView(onB.given({ type: 'transport.ended', data: {} }).state);
    expect(ended.status).toBe('ended');
    for (const key of ['item', 'timer', 'next']) expect(ended).not.toHaveProperty(key);
  });

  it('shows a pause, added time, a message and the blackout', () => {
    const busy = live.given(
      { type: 'transport.paused', data: {}, at: noon + minute },
      { type: 'transport.time-added', data: { ms: minute } },
      { type: 'transport.message-shown', data: { message: { preset: 'slower' }, until: null }, command: 'm1' },
      { type: 'transport.blackout-set', data: { on: true } },
    );
    expect(stageView(busy.state)).toMatchObject({
      timer: { pausedAt: noon + minute, added: minute },
      message: { id: 'm1', text: { preset: 'slower' } },
      blackout: true,
    });
  });

  it('holds no note, no custom field, no id of a person, nothing that is null', () => {
    const text = JSON.stringify([ready, live, onB].map(({ state }) => stageView(state)));
    for (const secret of ['secret-note', 'secret-room', '"p"', 'Lagos', 'mona', 'null'])
      expect(text).not.toContain(secret);
  });

  it('travels as a patch from each of its states to each other', () => {
    const paused = live.given({ type: 'transport.paused', data: {} });
    const views = [ready, live, paused, onB].map(({ state }) => asJson(stageView(state)));
    for (const before of views)
      for (const after of views) expect(applyPatch(before, diff(before, after) ?? {})).toEqual(after);
  });
});

describe('thresholds', () => {
  it.each<[Parameters<typeof threshold>[0], number, number]>([
    [{ percent: 30 }, 10 * minute, 3 * minute],
    [{ percent: 33 }, 1_000, 330],
    [{ percent: 0 }, minute, 0],
    [{ left: minute }, 10 * minute, minute],
    [{ left: minute }, 0, minute],
  ])('%j of %i ms is %i ms', (rule, duration, left) => expect(threshold(rule, duration)).toBe(left));
});
