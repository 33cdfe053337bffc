import { isStaffed } from '../booths/select.ts';
import { sameSpeech } from '../core/speech.ts';
import type { Language } from '../core/local-text.ts';
import type { WebinarState } from '../webinar.ts';
import { coverageNow } from './coverage.ts';
import { floorNow, isInterpreted } from './floor.ts';

/** What is measured of the sound of a channel. Absent: not measured. */
export interface Sound {
  readonly audio?: boolean | undefined;
  readonly language?: Language | undefined;
}

export type SoundFault = 'channel-silent' | 'open-mic' | 'wrong-channel';
export const soundFaults: readonly SoundFault[] = ['channel-silent', 'open-mic', 'wrong-channel'];

type Seen = Pick<WebinarState, 'session' | 'booths' | 'transport' | 'runSheet'>;

/** Who should be heard on a channel: a booth, the floor, or nobody; null where nobody can say. */
type Expected = 'booth' | 'floor' | 'nobody' | null;

/**
 * What the measurement of a channel says against what its booth declares: true where that fault is there, false where
 * it is not, null where nothing was measured that would tell.
 * @param soundOf what is measured of any channel, null where nothing is that still counts.
 */
export function judgedSound(
  state: Seen,
  channel: Language,
  soundOf: (channel: Language) => Sound | null,
): Readonly<Record<SoundFault, boolean | null>> {
  const expected = expectedOn(state, channel);
  const { audio = null, language = null } = soundOf(channel) ?? {};
  return {
    // A booth that hears nothing says nothing.
    'channel-silent': expected === 'booth' && !isFloorSilent(state, soundOf) ? not(audio) : false,
    'open-mic': expected === 'nobody' ? audio : false,
    'wrong-channel':
      expected !== 'booth' && expected !== 'floor'
        ? false
        : audio === false
          ? null
          : language === null
            ? null
            : !sameSpeech(language, channel),
  };
}

function expectedOn(state: Seen, channel: Language): Expected {
  const { transport, runSheet, booths } = state;
  const item = transport.visit && runSheet.items[transport.visit.item];
  if (transport.status !== 'live' || !item || !isStaffed(booths)) return null;
  if (item.kind === 'break') return 'nobody';
  if (!isInterpreted(item)) return null;
  const coverage = coverageNow(state).channels.get(channel);
  if (!coverage) return null;
  if (coverage.how === 'floor') return 'floor';
  if (coverage.how !== 'uncovered') return 'booth';
  const { code } = coverage.why;
  return code === 'muted' || code === 'standby' || code === 'nobody-at-mic' ? 'nobody' : null;
}

/** Whether nothing comes from the floor itself, as its own channel tells. */
function isFloorSilent(state: Seen, soundOf: (channel: Language) => Sound | null): boolean {
  const floor = floorNow(state);
  const own = floor === null ? undefined : state.session.languages.find((each) => sameSpeech(each, floor));
  return own !== undefined && soundOf(own)?.audio === false;
}

function not(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}
