import { describe, expect, it } from 'vitest';
import {
  type Scenario,
  added,
  boothed,
  given,
  movedTo,
  newItem,
  opened,
  received,
  teams,
} from '../testing/scenario.ts';
import { floorNow, isInterpreted, plannedFloors, proposedFloor, settingFloor } from './floor.ts';
import type { Media } from '../run-sheet/messages.ts';

const plain = given(opened, added({ id: 'a', floor: ['es', 'fr'] }, 'b'), boothed(...teams));
const live = plain.when({ type: 'transport.start', data: { item: 'a' } }, { command: 'v' });
const set = (scenario: Scenario, language: string) =>
  scenario.when({ type: 'booths.set-floor', data: settingFloor(scenario.state, language) });
const next = (scenario: Scenario) =>
  scenario.when({ type: 'transport.next', data: { visit: 'v', next: 'b' } }, { command: 'w' });
const media = (about: Partial<Media>): Media => ({
  spoken: 'de',
  soundRouted: true,
  soundTested: true,
  subtitles: [],
  interpreted: true,
  ...about,
});

describe('the floor language', () => {
  it.each<[string, Scenario, string | null]>([
    ['is not known before the start', plain, null],
    ['is what was set before it', set(plain, 'fr'), 'fr'],
    ['is the first planned', live, 'es'],
    ['is what was set', set(live, 'de'), 'de'],
    ['is planned again on the next item', next(set(live, 'de')), 'en'],
    [
      'comes back with an item that is taken back',
      next(set(live, 'de')).when({ type: 'transport.undo', data: { of: 'w' } }),
      'de',
    ],
  ])('%s', (_name, scenario, expected) => {
    expect(scenario.rejection).toBeNull();
    expect(floorNow(scenario.state)).toBe(expected);
  });

  it('is proposed by the question on air where it is another', () => {
    const asked = live.given(
      received({ id: 'q', language: 'fr' }, { id: 'r', language: 'es-MX' }, { id: 's', language: null }),
    );
    const proposed = ['q', 'r', 's'].map((id) => proposedFloor(movedTo(asked, id, 'on-air').state));
    expect(proposed).toEqual(['fr', null, null]);
    expect(proposedFloor(asked.state)).toBeNull();
  });
});

describe('what an item is planned to be', () => {
  it('spoken in: as it says, else as its video is', () => {
    expect(plannedFloors(newItem('x', { floor: ['fr', 'en'] }))).toEqual(['fr', 'en']);
    expect(plannedFloors(newItem('x', { floor: [], media: media({}) }))).toEqual(['de']);
    expect(plannedFloors(newItem('x', { floor: [], media: media({ spoken: null }) }))).toEqual([]);
    expect(plannedFloors(newItem('x', { floor: [] }))).toEqual([]);
  });

  it.each([
    ['a talk', newItem('x'), true],
    ['a break', newItem('x', { kind: 'break' }), false],
    ['a heading', newItem('x', { kind: 'heading' }), false],
    ['a video', newItem('x', { kind: 'video' }), true],
    ['a video that is interpreted', newItem('x', { kind: 'video', media: media({}) }), true],
    ['a video that is not', newItem('x', { kind: 'video', media: media({ interpreted: false }) }), false],
    ['a video in which nobody speaks', newItem('x', { kind: 'video', media: media({ spoken: null }) }), false],
  ])('%s: interpreted %s', (_name, item, expected) => expect(isInterpreted(item)).toBe(expected));
});
