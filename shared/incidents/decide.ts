import { accept, unreachable } from '../core/decider.ts';
import { acknowledge, act, askFixed, close, mark, reopen, tellModerator } from './answering.ts';
import type { IncidentsContext, Result } from './decision.ts';
import { answerFixed, note, raise, slowDown, withdraw } from './flagging.ts';
import type { IncidentsCommand } from './messages.ts';
import { askAgain, escalate, fade, measure } from './noticing.ts';
import type { IncidentsState } from './state.ts';

export type { IncidentsContext, IncidentsRejection } from './decision.ts';

export function decide(state: IncidentsState, command: IncidentsCommand, context: IncidentsContext): Result {
  switch (command.type) {
    case 'incidents.raise':
      return raise(state, command.data, context);
    case 'incidents.slow-down':
      return slowDown(state, context);
    case 'incidents.note':
      return note(state, command.data, context);
    case 'incidents.withdraw':
      return withdraw(state, command.data, context);
    case 'incidents.mark':
      return mark(state, command.data, context);
    case 'incidents.acknowledge':
      return acknowledge(state, command.data, context);
    case 'incidents.act':
      return act(state, command.data, context);
    case 'incidents.ask-fixed':
      return askFixed(state, command.data, context);
    case 'incidents.answer-fixed':
      return answerFixed(state, command.data, context);
    case 'incidents.close':
      return close(state, command.data, context);
    case 'incidents.reopen':
      return reopen(state, command.data, context);
    case 'incidents.tell-moderator':
      return tellModerator(state, command.data);
    case 'incidents.escalate':
      return escalate(state, command.data, context);
    case 'incidents.ask-again':
      return askAgain(state, command.data, context);
    case 'incidents.fade':
      return fade(state, command.data, context);
    case 'incidents.measure':
      return measure(state, command.data, context);
    case 'incidents.erase-all':
      return Object.keys(state.written).length === 0
        ? accept()
        : accept({ type: 'incidents.erased', data: { person: null } });
    default:
      return unreachable(command);
  }
}
