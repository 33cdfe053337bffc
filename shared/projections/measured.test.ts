import { describe, expect, it } from 'vitest';
import {
  type Scenario,
  added,
  asInterpreter,
  boothed,
  given,
  opened,
  seated,
  speaking,
  teams,
} from '../testing/scenario.ts';
import type { Language } from '../core/local-text.ts';
import type { WebinarCommand } from '../webinar.ts';
import { type Sound, judgedSound } from './measured.ts';

const begin: WebinarCommand = { type: 'transport.start', data: { item: 'a' } };
/** English is spoken; Chloé interprets into French, Eva into Spanish. */
const before = given(
  opened,
  added(
    'a',
    { id: 'pause', kind: 'break' },
    {
      id: 'film',
      kind: 'video',
      media: { spoken: 'en', subtitles: [], soundRouted: true, soundTested: true, interpreted: false },
    },
  ),
  boothed(...teams),
  ...[seated('fr', 'chloe'), seated('es', 'eva'), speaking('fr', 'chloe'), speaking('es', 'eva')],
);
const live = before.when(begin);
const go = (scenario: Scenario, to: string) => {
  const { visit } = scenario.state.transport;
  return scenario.when({ type: 'transport.jump', data: { visit: visit!.id, item: to } });
};
const mute = live.when({ type: 'booths.mute', data: { booth: 'fr', on: true } }, asInterpreter('chloe'));
const standby = live.when({ type: 'booths.stand-by', data: { booth: 'fr', on: true } }, asInterpreter('chloe'));
const left = live.when({ type: 'booths.leave-mic', data: { booth: 'fr', saw: 'mic-chloe' } }, asInterpreter('chloe'));
const frenchFloor = live.when({
  type: 'booths.set-floor',
  data: { language: 'fr-CA', visit: live.state.transport.visit!.id, saw: null },
});
const ended = live.when({ type: 'transport.end', data: { visit: live.state.transport.visit!.id } });
const nobody = given(opened, added('a')).when(begin);

const judged = (scenario: Scenario, sound: Sound, others: Readonly<Record<Language, Sound>> = {}, channel = 'fr') => {
  const {
    'channel-silent': silent,
    'open-mic': open,
    'wrong-channel': wrong,
  } = judgedSound(scenario.state, channel, (each) => (each === channel ? sound : (others[each] ?? null)));
  return [silent, open, wrong];
};

describe('what is measured against what is declared: silent, open mic, wrong channel', () => {
  it.each<[string, Scenario, Sound, (boolean | null)[]]>([
    ['a booth that speaks its language', live, { audio: true, language: 'fr' }, [false, false, false]],
    ['its language as it is spoken elsewhere', live, { audio: true, language: 'fr-CA' }, [false, false, false]],
    ['a booth that is not heard', live, { audio: false }, [true, false, null]],
    ['a booth that speaks another language', live, { audio: true, language: 'en' }, [false, false, true]],
    ['silence in whatever language', live, { audio: false, language: 'en' }, [true, false, null]],
    ['a language, and nothing of whether it is heard', live, { language: 'en' }, [null, false, true]],
    ['nothing of the sound', live, {}, [null, false, null]],
    ['a booth that says it is muted, and is heard', mute, { audio: true }, [false, true, false]],
    ['a booth that is muted', mute, { audio: false }, [false, false, false]],
    ['a booth at rest that is heard', standby, { audio: true, language: 'en' }, [false, true, false]],
    ['a booth without anybody at the mic that is heard', left, { audio: true }, [false, true, false]],
    ['nothing of a booth that is muted', mute, {}, [false, null, false]],
    ['a break, and somebody is heard', go(live, 'pause'), { audio: true }, [false, true, false]],
    ['a break, and it is quiet', go(live, 'pause'), { audio: false }, [false, false, false]],
    ['a channel that carries the floor', frenchFloor, { audio: true, language: 'fr' }, [false, false, false]],
    ['a floor that is quiet', frenchFloor, { audio: false }, [false, false, null]],
    ['a floor that carries a booth instead', frenchFloor, { audio: true, language: 'en' }, [false, false, true]],
    ['a time before the start', before, { audio: true, language: 'en' }, [false, false, false]],
    ['a session that has ended', ended, { audio: true }, [false, false, false]],
    ['a session without interpreters', nobody, { audio: false }, [false, false, false]],
    ['a video that is not interpreted', go(live, 'film'), { audio: false }, [false, false, false]],
  ])('%s', (_name, scenario, sound, expected) => {
    expect(scenario.rejection).toBeNull();
    expect(judged(scenario, sound)).toEqual(expected);
  });

  it('blames no booth where the floor itself is silent', () => {
    expect(judged(live, { audio: false }, { en: { audio: false } })).toEqual([false, false, null]);
    expect(judged(live, { audio: false }, { en: { audio: true } })).toEqual([true, false, null]);
    expect(judged(live, { audio: false }, { es: { audio: false } })).toEqual([true, false, null]);
  });

  it('knows nothing of channels that the session has not', () => {
    expect(judged(live, { audio: false }, {}, 'de')).toEqual([false, false, false]);
  });
});
