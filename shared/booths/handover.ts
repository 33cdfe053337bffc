import { accept, reject } from '../core/decider.ts';
import type { Instant } from '../core/envelope.ts';
import {
  type AboutHandover,
  type BoothsContext,
  type Data,
  type Refusal,
  type Result,
  atMic,
  isRefusal,
  ownDesk,
} from './decision.ts';
import type { Desk, Handover } from './desk.ts';
import { ending } from './mic.ts';
import type { BoothsState } from './state.ts';

/** DOMAIN: request → accept or decline → countdown → changed. */

/** Milliseconds in which a request is answered, or expires. */
export const answerWithin = 60_000;

export function handOver(
  state: BoothsState,
  { booth, saw, to }: Data<'booths.hand-over'>,
  context: BoothsContext,
): Result {
  const own = ownDesk(state, booth, context);
  if (isRefusal(own)) return own;
  const { desk, me } = own;
  if (desk.mic?.id !== saw) return reject('mic-moved', atMic(booth, desk));
  if (desk.mic.interpreter !== me) return reject('not-at-mic', atMic(booth, desk));
  const team = state.byId[booth]?.interpreters ?? {};
  if (Object.keys(team).every((id) => id === me)) return reject('no-boothmate', { booth });
  if (to !== null && (to === me || !Object.hasOwn(team, to)))
    return reject('interpreter-unknown', { booth, interpreter: to });
  const { handover } = desk;
  if (handover) {
    // Both wanted the same at once: the boothmate's wish is granted.
    const meets = handover.asked === 'by-boothmate' && (to === null || handover.to === to);
    return meets ? accepting(state, booth, handover, handover.to, context.now) : pending(booth, handover);
  }
  return asking(booth, { asked: 'by-active', from: me, to }, context.now);
}

export function askMic(state: BoothsState, { booth, saw }: Data<'booths.ask-mic'>, context: BoothsContext): Result {
  const own = ownDesk(state, booth, context);
  if (isRefusal(own)) return own;
  const { desk, me } = own;
  if (desk.mic?.interpreter === me) return accept();
  if (desk.mic?.id !== saw) return reject('mic-moved', atMic(booth, desk));
  const { handover } = desk;
  if (handover) {
    const meets = handover.asked === 'by-active' && (handover.to === null || handover.to === me);
    return meets ? accepting(state, booth, handover, me, context.now) : pending(booth, handover);
  }
  return asking(booth, { asked: 'by-boothmate', from: desk.mic.interpreter, to: me }, context.now);
}

export function acceptHandover(
  state: BoothsState,
  { booth, handover: id }: Data<'booths.accept'>,
  context: BoothsContext,
): Result {
  const own = ownHandover(state, booth, id, context);
  if (isRefusal(own)) return own;
  const { handover, me } = own;
  if (handover.changesAt === null && !isAsked(handover, me)) return ofOthers(booth, handover);
  return accepting(state, booth, handover, handover.asked === 'by-active' ? me : handover.to, context.now);
}

export function decline(
  state: BoothsState,
  { booth, handover: id }: Data<'booths.decline'>,
  context: BoothsContext,
): Result {
  const own = ownHandover(state, booth, id, context);
  if (isRefusal(own)) return own;
  const { handover, desk, me } = own;
  if (handover.changesAt !== null) return taken(booth, handover);
  // An offer to whoever accepts first is not one boothmate's to decline where another may still accept.
  const others = Object.keys(state.byId[booth]?.interpreters ?? {}).length > 2;
  if (!isAsked(handover, me) || (handover.to === null && others)) return ofOthers(booth, handover);
  return accept(...ending(booth, desk, 'declined'));
}

export function cancel(
  state: BoothsState,
  { booth, handover: id }: Data<'booths.cancel-handover'>,
  context: BoothsContext,
): Result {
  const own = ownHandover(state, booth, id, context);
  if (isRefusal(own)) return own;
  const { handover, desk, me } = own;
  const asker = handover.asked === 'by-active' ? handover.from : handover.to;
  const may = handover.changesAt === null ? me === asker : me === handover.from || me === handover.to;
  return may ? accept(...ending(booth, desk, 'cancelled')) : ofOthers(booth, handover);
}

/** Given by the backend when nobody has answered in time. */
export function expire(
  state: BoothsState,
  { booth, handover: id }: Data<'booths.expire-handover'>,
  { now }: BoothsContext,
): Result {
  const desk = state.desks[booth];
  const { handover } = desk ?? {};
  if (!desk || handover?.id !== id || handover.changesAt !== null || now < handover.expiresAt) return accept();
  return accept(...ending(booth, desk, 'expired'));
}

/** Given by the backend when the countdown is over. */
export function complete(
  state: BoothsState,
  { booth, handover: id }: Data<'booths.complete-handover'>,
  { now }: BoothsContext,
): Result {
  const desk = state.desks[booth];
  const { handover } = desk ?? {};
  if (!desk || handover?.id !== id || handover.changesAt === null || now < handover.changesAt) return accept();
  if (handover.to === null) throw new Error(`The handover ${id} was accepted by nobody`);
  return accept(
    { type: 'booths.mic-taken', data: { booth, interpreter: handover.to, how: 'handover' } },
    ...ending(booth, desk, 'done'),
  );
}

function asking(booth: string, about: Pick<Handover, 'asked' | 'from' | 'to'>, now: Instant): Result {
  return accept({ type: 'booths.handover-asked', data: { booth, ...about, expiresAt: now + answerWithin } });
}

/** The first who accepts gets it; again by the same changes nothing. */
function accepting(
  { settings }: BoothsState,
  booth: string,
  handover: Handover,
  to: string | null,
  now: Instant,
): Result {
  if (to === null) throw new Error(`The handover ${handover.id} has nobody to go to`);
  if (handover.changesAt !== null) return handover.to === to ? accept() : taken(booth, handover);
  const changesAt = now + settings.countdown;
  return accept({ type: 'booths.handover-accepted', data: { booth, handover: handover.id, to, changesAt } });
}

/** The handover that the sender names, while it stands and in their own booth. */
function ownHandover(
  state: BoothsState,
  booth: string,
  id: string,
  context: BoothsContext,
): { readonly desk: Desk; readonly me: string; readonly handover: Handover } | Refusal {
  const own = ownDesk(state, booth, context);
  if (isRefusal(own)) return own;
  const { handover } = own.desk;
  const isOver = handover?.changesAt === null && context.now >= handover.expiresAt;
  return handover?.id === id && !isOver ? { ...own, handover } : reject('handover-gone', atMic(booth, own.desk));
}

/** Whether it is for this interpreter to say yes or no. */
function isAsked({ asked, from, to }: Handover, interpreter: string): boolean {
  if (asked === 'by-boothmate') return interpreter === from;
  return interpreter !== from && (to === null || to === interpreter);
}

function pending(booth: string, handover: Handover): Refusal {
  return reject('handover-pending', about(booth, handover));
}

function taken(booth: string, handover: Handover): Refusal {
  return reject('handover-taken', about(booth, handover));
}

function ofOthers(booth: string, handover: Handover): Refusal {
  return reject('handover-of-others', about(booth, handover));
}

function about(booth: string, { asked, from, to, changesAt }: Handover): AboutHandover {
  return { booth, asked, from, to, changesAt };
}
