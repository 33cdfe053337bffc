import { around } from '../../shared/projections/around.ts';
import type { WebinarCommand, WebinarState } from '../../shared/webinar.ts';

/** The command as someone would give it who sees this state: what is on and what comes next are those of now. */
export function asSeenNow(command: WebinarCommand, state: WebinarState): WebinarCommand {
  const { transport, questions } = state;
  const visit = transport.visit?.id ?? null;
  switch (command.type) {
    case 'transport.next':
      return { type: command.type, data: { visit, next: around(state).next } };
    case 'transport.previous':
      return { type: command.type, data: { visit, previous: around(state).previous ?? command.data.previous } };
    case 'transport.jump':
      return { type: command.type, data: { ...command.data, visit } };
    case 'transport.add-time':
      return { type: command.type, data: { ...command.data, visit } };
    case 'transport.pause':
    case 'transport.resume':
    case 'transport.end':
      return { type: command.type, data: { visit } };
    case 'questions.air':
      return { type: command.type, data: { ...command.data, saw: questions.onAir } };
    case 'questions.set-next':
      // Emptying the place was about the one that stood there: another one's place is not emptied unseen.
      if (command.data.question === null) return command;
      return { type: command.type, data: { ...command.data, saw: questions.next } };
    // Advancing airs what was seen as next: where that is another one now, the answer is a refusal.
    default:
      return command;
  }
}
