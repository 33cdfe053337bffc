import { accept, unreachable } from '../core/decider.ts';
import { type BoothsContext, type Data, type Result } from './decision.ts';
import { answerReady, setFloor } from './floor.ts';
import { acceptHandover, askMic, cancel, complete, decline, expire, handOver } from './handover.ts';
import type { BoothsCommand } from './messages.ts';
import { leaveMic, mute, noticeSilence, standBy, take } from './mic.ts';
import { enrol, sit, stand } from './seats.ts';
import { add, configure, edit, erase, remove, takeBack } from './set-up.ts';
import { checkSound, declareInto, declareSource } from './sound.ts';
import type { BoothsState } from './state.ts';

export type { BoothsContext, BoothsRejection } from './decision.ts';

export function decide(state: BoothsState, command: BoothsCommand, context: BoothsContext): Result {
  switch (command.type) {
    case 'booths.sit':
      return sit(state, command.data, context);
    case 'booths.enrol':
      return enrol(state, command.data, context);
    case 'booths.stand':
      return stand(state, context);
    case 'booths.take':
      return take(state, command.data, context);
    case 'booths.leave-mic':
      return leaveMic(state, command.data, context);
    case 'booths.hand-over':
      return handOver(state, command.data, context);
    case 'booths.ask-mic':
      return askMic(state, command.data, context);
    case 'booths.accept':
      return acceptHandover(state, command.data, context);
    case 'booths.decline':
      return decline(state, command.data, context);
    case 'booths.cancel-handover':
      return cancel(state, command.data, context);
    case 'booths.expire-handover':
      return expire(state, command.data, context);
    case 'booths.complete-handover':
      return complete(state, command.data, context);
    case 'booths.mute':
      return mute(state, command.data, context);
    case 'booths.stand-by':
      return standBy(state, command.data, context);
    case 'booths.declare-source':
      return declareSource(state, command.data, context);
    case 'booths.declare-into':
      return declareInto(state, command.data, context);
    case 'booths.check-sound':
      return checkSound(state, command.data, context);
    case 'booths.set-floor':
      return setFloor(state, command.data, context);
    case 'booths.ask-ready':
      return accept({ type: 'booths.ready-asked', data: {} });
    case 'booths.answer-ready':
      return answerReady(state, command.data, context);
    case 'booths.notice-presence':
      return noticePresence(state, command.data);
    case 'booths.notice-silence':
      return noticeSilence(state, command.data, context);
    case 'booths.add':
      return add(state, command.data, context);
    case 'booths.edit':
      return edit(state, command.data, context);
    case 'booths.remove':
      return remove(state, command.data, context);
    case 'booths.configure':
      return configure(state, command.data);
    case 'booths.undo':
      return takeBack(state, 'undo', command.data.of, context);
    case 'booths.redo':
      return takeBack(state, 'redo', command.data.of, context);
    case 'booths.erase':
      return erase(state, command.data);
    default:
      return unreachable(command);
  }
}

/** Only transitions, and only of those who sit somewhere. */
function noticePresence(state: BoothsState, { person, online }: Data<'booths.notice-presence'>): Result {
  const seat = state.seats[person];
  if (!seat || state.desks[seat.booth]?.presence[seat.interpreter]?.online === online) return accept();
  return accept({ type: 'booths.presence-changed', data: { ...seat, online } });
}
