import type { SoundCheck } from '../booths/desk.ts';
import type { SoundPath } from '../booths/messages.ts';
import type { Instant } from '../core/envelope.ts';
import { remembering } from '../core/remembering.ts';
import { type RequiredPath, soundPaths } from '../projections/sound.ts';
import type { WebinarState } from '../webinar.ts';

/** A way of sound that a booth checks before the session, and what its people have said of it. */
export interface BoothSound {
  readonly path: SoundPath;
  /** As in `RequiredPath`. */
  readonly use: RequiredPath['use'];
  /** The newest check; absent: none yet. */
  readonly check?: BoothCheck;
}

export interface BoothCheck extends Pick<SoundCheck, 'ok'> {
  readonly at: Instant;
  /** The interpreter of the booth who said so; absent where they sit elsewhere by now. */
  readonly interpreter?: string;
}

/** Every way of sound that the whole plan asks of a booth; null once the session has begun. */
export function boothSound(state: WebinarState, booth: string): readonly BoothSound[] | null {
  if (state.transport.status !== 'ready') return null;
  const { lastSeats } = state.booths;
  const paths = required(state.booths, state.session, state.runSheet).get(booth) ?? [];
  return paths.map(({ path, use, check }) => {
    const seat = check && lastSeats[check.by];
    return {
      ...{ path, use },
      ...(check && {
        check: { ok: check.ok, at: check.at, ...(seat?.booth === booth && { interpreter: seat.interpreter }) },
      }),
    };
  });
}

/** One computation tells it of all booths. */
const required = remembering(
  (booths: WebinarState['booths'], session: WebinarState['session'], runSheet: WebinarState['runSheet']) =>
    soundPaths({ booths, session, runSheet }),
);
