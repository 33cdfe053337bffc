import { describe, expect, it } from 'vitest';
import type { StageView } from '../../../shared/views/stage.ts';
import { type Face, countsDown, faceAt, isAboutToBegin } from './face.ts';

const start = 1_602_162_000_000;
const minute = 60_000;

const ready: StageView = {
  title: { en: 'Session' },
  timeZone: 'Europe/Paris',
  languages: ['fr', 'en', 'es'],
  status: 'ready',
  start,
  blackout: false,
};
const item = { title: { en: 'Talk' }, kind: 'talk', duration: 12 * minute, speakers: [] } as const;
const timer = { startedAt: start, added: 0, paused: 0, warning: 3.6 * minute, danger: 1.2 * minute };
const live = (change: Partial<NonNullable<StageView['timer']>> = {}): StageView => ({
  ...ready,
  status: 'live',
  item,
  timer: { ...timer, ...change },
});

describe('what the stage shows', () => {
  const table: readonly [string, StageView, number, Face][] = [
    ['an hour before', ready, start - 60 * minute, { kind: 'before', start, until: 60 * minute }],
    ['late to begin', ready, start + minute, { kind: 'before', start, until: -minute }],
    ['just started', live(), start, { kind: 'running', left: 12 * minute, tone: 'calm', paused: false, used: 0 }],
    [
      'at the warning',
      live(),
      start + 8.4 * minute,
      { kind: 'running', left: 3.6 * minute, tone: 'warning', paused: false, used: 0.7 },
    ],
    [
      'at the danger mark',
      live(),
      start + 10.8 * minute,
      { kind: 'running', left: 1.2 * minute, tone: 'danger', paused: false, used: 0.9 },
    ],
    ['at zero', live(), start + 12 * minute, { kind: 'running', left: 0, tone: 'danger', paused: false, used: 1 }],
    [
      'in overtime',
      live(),
      start + 13 * minute,
      { kind: 'running', left: -minute, tone: 'over', paused: false, used: 1 },
    ],
    [
      'paused, however long',
      live({ pausedAt: start + 6 * minute }),
      start + 60 * minute,
      { kind: 'running', left: 6 * minute, tone: 'calm', paused: true, used: 0.5 },
    ],
    [
      'after a pause',
      live({ paused: 2 * minute }),
      start + 8 * minute,
      { kind: 'running', left: 6 * minute, tone: 'calm', paused: false, used: 0.5 },
    ],
    [
      'with time added',
      live({ added: 12 * minute }),
      start + 12 * minute,
      { kind: 'running', left: 12 * minute, tone: 'calm', paused: false, used: 0.5 },
    ],
    [
      'with all time taken away',
      live({ added: -12 * minute }),
      start + minute,
      { kind: 'running', left: -minute, tone: 'over', paused: false, used: 1 },
    ],
    ['over', { ...ready, status: 'ended' }, start + 90 * minute, { kind: 'ended' }],
  ];

  it.each(table)('%s', (_name, view, now, face) => {
    expect(faceAt(view, now)).toEqual(face);
  });

  it('is about to begin for an hour after the planned start', () => {
    expect([1, 0, -60 * minute, -60 * minute - 1].map(isAboutToBegin)).toEqual([false, true, true, false]);
  });

  it('counts down only to a start that is ahead and within a day', () => {
    expect([0, 1, 24 * 60 * minute, 24 * 60 * minute + 1].map(countsDown)).toEqual([false, true, true, false]);
  });
});
