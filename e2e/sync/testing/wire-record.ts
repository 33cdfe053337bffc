import type { CommandEnvelope } from '../../../shared/core/envelope.ts';
import type { Outcome } from '../../../shared/protocol/outcome.ts';
import type { Handshake } from '../../../shared/protocol/socket.ts';
import type { WireMessage } from './wire-tap.ts';

/** What passed on one connection of the live protocol, understood. */
export interface RecordedConnection {
  readonly handshake: Handshake;
  /** Commands in the order in which they reached the backend; one that was sent twice stands here twice. */
  readonly commands: readonly CommandEnvelope[];
  /** Answers to commands, in the order in which they came. */
  readonly answers: readonly Outcome[];
  /** Everything that the backend said of itself, in order. */
  readonly told: readonly { readonly event: string; readonly message: unknown; readonly text: string }[];
  /** The client asked for what it missed, so that positions may come twice. */
  readonly asked: boolean;
}

type Growing = {
  -readonly [Key in keyof RecordedConnection]: RecordedConnection[Key] extends readonly (infer One)[]
    ? One[]
    : RecordedConnection[Key];
};

/** Socket.IO in an Engine.IO message: `4`, the packet's type, the number of the question or answer, and JSON. */
const packet = /^4([0-6])(\d*)(.*)$/s;

/** The connections of a tap whose handshake passed, in the order of their handshakes. */
export function connectionsOf(messages: readonly WireMessage[]): readonly RecordedConnection[] {
  const connections = new Map<string, Growing>();
  const questions = new Map<string, string>();
  for (const { connection: name, to, text } of messages) {
    const [, type, number = '', json = ''] = packet.exec(text) ?? [];
    if (type === undefined) continue;
    const connection = connections.get(name);
    if (type === '0' && to === 'backend') {
      const handshake = JSON.parse(json) as Handshake;
      connections.set(name, { handshake, commands: [], answers: [], told: [], asked: false });
    } else if (!connection) continue;
    else if (type === '2' && to === 'backend') {
      const [event, message] = JSON.parse(json) as [string, unknown];
      if (event === 'command') connection.commands.push(message as CommandEnvelope);
      if (event === 'sync') connection.asked = true;
      questions.set(`${name} ${number}`, event);
    } else if (type === '3' && to === 'client') {
      if (questions.get(`${name} ${number}`) === 'command') connection.answers.push((JSON.parse(json) as [Outcome])[0]);
    } else if (type === '2') {
      const [event, message] = JSON.parse(json) as [string, unknown];
      connection.told.push({ event, message, text: json });
    }
  }
  return [...connections.values()];
}
