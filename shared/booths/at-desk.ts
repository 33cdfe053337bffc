import { unreachable } from '../core/decider.ts';
import type { Instant, Recorded } from '../core/envelope.ts';
import type { Desk, PastTurn } from './desk.ts';
import type { BoothsFact, SoundPath } from './messages.ts';

/** Events that concern the desk of one booth. */
export type DeskEvent = Extract<
  Recorded<BoothsFact>,
  {
    readonly type:
      | 'booths.mic-taken'
      | 'booths.mic-left'
      | 'booths.handover-asked'
      | 'booths.handover-accepted'
      | 'booths.handover-ended'
      | 'booths.muted'
      | 'booths.silence-noticed'
      | 'booths.stood-by'
      | 'booths.source-declared'
      | 'booths.into-declared'
      | 'booths.sound-checked';
  }
>;

export function atDesk(desk: Desk, event: DeskEvent): Desk {
  const { at, by, command } = event;
  switch (event.type) {
    case 'booths.mic-taken': {
      const { interpreter, how } = event.data;
      const turns = turnsAfter(desk, at, how === 'handover');
      // Whoever comes to the mic speaks until they say otherwise.
      return {
        ...desk,
        turns,
        mic: { id: command, interpreter, since: at },
        mutedAt: null,
        standbyAt: null,
        silenceNoticed: false,
      };
    }
    case 'booths.mic-left':
      return { ...desk, turns: turnsAfter(desk, at, false), mic: null, mutedAt: null };
    case 'booths.handover-asked': {
      const { asked, from, to, expiresAt } = event.data;
      return { ...desk, handover: { id: command, asked, from, to, at, expiresAt, changesAt: null } };
    }
    case 'booths.handover-accepted': {
      const { to, changesAt } = event.data;
      return { ...desk, handover: desk.handover && { ...desk.handover, to, changesAt } };
    }
    case 'booths.handover-ended':
      return { ...desk, handover: null };
    case 'booths.muted':
      return { ...desk, mutedAt: event.data.on ? at : null, silenceNoticed: false };
    case 'booths.silence-noticed':
      return { ...desk, silenceNoticed: true };
    case 'booths.stood-by':
      return { ...desk, standbyAt: event.data.on ? at : null };
    case 'booths.source-declared':
      return { ...desk, source: event.data.source };
    case 'booths.into-declared':
      return { ...desk, into: event.data.language };
    case 'booths.sound-checked': {
      const { path, ok } = event.data;
      const others = desk.checks.filter((check) => !samePath(check.path, path));
      return { ...desk, checks: [...others, { path, ok, by, at }] };
    }
    default:
      return unreachable(event);
  }
}

export function samePath(a: SoundPath, b: SoundPath): boolean {
  return typeof a === 'string' || typeof b === 'string' ? a === b : a.relay === b.relay;
}

function turnsAfter({ mic, turns }: Desk, until: Instant, handedOver: boolean): readonly PastTurn[] {
  return mic ? [...turns, { ...mic, until, handedOver }] : turns;
}
