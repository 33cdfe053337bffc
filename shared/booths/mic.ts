import { accept, reject } from '../core/decider.ts';
import { type BoothsContext, type Data, type Result, atMic, isRefusal, ownDesk } from './decision.ts';
import type { Desk } from './desk.ts';
import type { BoothsFact } from './messages.ts';
import { isStale, longestPause, silentSince } from './select.ts';
import type { BoothsState } from './state.ts';

/** Who is at the mic of a booth: at most one, whatever happens, and nobody is ever put there by another's leaving. */

export function take(state: BoothsState, { booth, saw, force }: Data<'booths.take'>, context: BoothsContext): Result {
  const own = ownDesk(state, booth, context);
  if (isRefusal(own)) return own;
  const { desk, me } = own;
  if (desk.mic?.interpreter === me) return accept();
  if ((desk.mic?.id ?? null) !== saw) return reject('mic-moved', atMic(booth, desk));
  const how = desk.mic === null ? 'free' : isStale(desk) ? 'stale' : force ? 'forced' : null;
  if (how === null) return reject('mic-occupied', atMic(booth, desk));
  return accept(...ending(booth, desk, 'overtaken'), {
    type: 'booths.mic-taken',
    data: { booth, interpreter: me, how },
  });
}

export function leaveMic(state: BoothsState, { booth, saw }: Data<'booths.leave-mic'>, context: BoothsContext): Result {
  const own = ownDesk(state, booth, context);
  if (isRefusal(own)) return own;
  const { desk, me } = own;
  if (desk.mic?.id !== saw) return reject('mic-moved', atMic(booth, desk));
  if (desk.mic.interpreter !== me) return reject('not-at-mic', atMic(booth, desk));
  return accept(...leaving(booth, desk, me));
}

/** What it comes to that an interpreter leaves their desk: their turn ends, and a handover in which they have part. */
export function leaving(booth: string, desk: Desk, interpreter: string): readonly BoothsFact[] {
  const { mic, handover } = desk;
  const concerned = handover?.from === interpreter || handover?.to === interpreter;
  return [
    ...(concerned ? ending(booth, desk, 'cancelled') : []),
    ...(mic?.interpreter === interpreter ? [{ type: 'booths.mic-left', data: { booth } } as const] : []),
  ];
}

/** The end of the handover that is pending; nothing where none is. */
export function ending(
  booth: string,
  { handover }: Desk,
  how: Extract<BoothsFact, { type: 'booths.handover-ended' }>['data']['how'],
): readonly BoothsFact[] {
  return handover ? [{ type: 'booths.handover-ended', data: { booth, handover: handover.id, how } }] : [];
}

export function mute(state: BoothsState, { booth, on }: Data<'booths.mute'>, context: BoothsContext): Result {
  const own = ownDesk(state, booth, context);
  if (isRefusal(own)) return own;
  const { desk } = own;
  if (on && !desk.mic) return reject('not-at-mic', atMic(booth, desk));
  return (desk.mutedAt !== null) === on ? accept() : accept({ type: 'booths.muted', data: { booth, on } });
}

/** Given by the backend when a silence has lasted longer than a pause. */
export function noticeSilence(
  state: BoothsState,
  { booth, since }: Data<'booths.notice-silence'>,
  { now }: BoothsContext,
): Result {
  const desk = state.desks[booth];
  if (!desk || desk.silenceNoticed || silentSince(desk) !== since || now < since + longestPause) return accept();
  return accept({ type: 'booths.silence-noticed', data: { booth } });
}

export function standBy(state: BoothsState, { booth, on }: Data<'booths.stand-by'>, context: BoothsContext): Result {
  const own = ownDesk(state, booth, context);
  if (isRefusal(own)) return own;
  return (own.desk.standbyAt !== null) === on ? accept() : accept({ type: 'booths.stood-by', data: { booth, on } });
}
