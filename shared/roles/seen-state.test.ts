import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { staffRoles } from '../core/actor.ts';
import {
  type Scenario,
  added,
  asInterpreter,
  boothed,
  given,
  opened,
  received,
  seated,
  teams,
} from '../testing/scenario.ts';
import { type EventType, type WebinarCommand, histories, initial, reduce } from '../webinar.ts';
import { stateSeenBy } from './seen-state.ts';
import { visibility, visibleTo } from './visibility.ts';

const begun = given(opened, added('a'), received('q1'), boothed(...teams), seated('fr', 'chloe'), seated('es', 'eva'));
const chloe = asInterpreter('chloe');
const eva = asInterpreter('eva');
const pia = { by: 'pia', role: 'producer' } as const;
const system = { by: 'system', role: 'system' } as const;

/** One of the things that happen in chats, or beside them. */
function drawn(scenario: Scenario, kind: number, text: string): Scenario {
  const say = (to: 'in-booth' | 'to-booths' | 'to-producer', booth: string): WebinarCommand => ({
    type: `chat.say-${to}`,
    data: { booth, body: kind % 2 === 0 ? { text } : { canned: 'thanks' } },
  });
  const newest = scenario.state.chat.producer['fr']?.messages.at(-1)?.id ?? 'none';
  const steps: readonly (() => Scenario)[] = [
    () => scenario.when(say('in-booth', 'fr'), chloe),
    () => scenario.when(say('to-booths', 'es'), eva),
    () => scenario.when(say('to-producer', 'fr'), chloe),
    () => scenario.when(say('to-producer', 'es'), pia),
    () =>
      scenario.when(
        { type: 'chat.tell-booths', data: { body: kind % 2 === 0 ? { text } : { canned: 'thanks' } } },
        pia,
      ),
    () => scenario.when({ type: 'chat.read', data: { booth: 'fr', message: newest } }, kind % 2 === 0 ? pia : chloe),
    () => scenario.when({ type: 'people.join', data: { person: 'p-chloe', name: text, role: 'interpreter' } }, system),
    () => scenario.when({ type: 'people.erase', data: { person: 'p-chloe' } }, { by: 'olga', role: 'organiser' }),
    () => scenario.when({ type: 'chat.erase-all', data: {} }, system),
    () =>
      scenario.when({
        type: 'glossary.add',
        data: { terms: [{ id: text, words: { fr: text }, note: '' }], cause: 'add' },
      }),
  ];
  return steps[Math.floor(kind / 2) % steps.length]!();
}

describe('S8: the state as a staff role sees it', () => {
  it.each(staffRoles)('is what the events lead to that reach it: %s', (role) => {
    fc.assert(
      fc.property(fc.array(fc.nat(19), { maxLength: 40 }), (kinds) => {
        const { log, state } = kinds.reduce((scenario, kind, index) => drawn(scenario, kind, `t${index}`), begun);
        const seen = log.flatMap((event) => visibleTo(role, event) ?? []);
        expect(stateSeenBy(role, state)).toEqual(seen.reduce(reduce, initial));
      }),
    );
  });

  it('is what it is because nothing but chats is hidden from any of them', () => {
    const hidden = (Object.keys(histories) as EventType[]).filter((type) =>
      Object.values(visibility[type]).includes('nothing'),
    );
    expect(hidden).toEqual([
      'chat.said-in-booth',
      'chat.said-to-booths',
      'chat.said-to-producer',
      'chat.told-booths',
      'chat.read',
    ]);
  });
});
