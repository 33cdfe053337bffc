import { type Decision, type Rejection, accept, reject, unreachable } from '../core/decider.ts';
import type { Context } from '../core/envelope.ts';
import { cleaned, isVisible } from '../core/text.ts';
import type { Body, ChatCommand, ChatFact } from './messages.ts';
import { hasWritten } from './select.ts';
import { type ChatState, emptyThread } from './state.ts';

/** What the chats must know of the other slices. */
export interface ChatContext extends Context {
  readonly isBooth: (id: string) => boolean;
  /** The booth in which a person sits. */
  readonly boothOf: (person: string) => string | null;
}

export type ChatRejection =
  | Rejection<'record-unknown', { readonly kind: string; readonly record: string }>
  | Rejection<'not-in-booth', { readonly booth: string; readonly seated: string | null }>
  | Rejection<'message-empty', null>
  | Rejection<'message-unknown', { readonly message: string }>;

type Result = Decision<ChatFact, ChatRejection>;
type Refusal = Extract<Result, { ok: false }>;

export function decide(state: ChatState, command: ChatCommand, context: ChatContext): Result {
  switch (command.type) {
    case 'chat.say-in-booth':
      return say('chat.said-in-booth', command.data, context);
    case 'chat.say-to-booths':
      return say('chat.said-to-booths', command.data, context);
    case 'chat.say-to-producer':
      return say('chat.said-to-producer', command.data, context);
    case 'chat.tell-booths': {
      const body = kept(command.data.body);
      return body ? accept({ type: 'chat.told-booths', data: { body } }) : reject('message-empty', null);
    }
    case 'chat.read':
      return read(state, command.data, context);
    case 'chat.erase-all':
      return hasWritten(state, null) ? accept({ type: 'chat.erased', data: { person: null } }) : accept();
    default:
      return unreachable(command);
  }
}

function say(
  type: 'chat.said-in-booth' | 'chat.said-to-booths' | 'chat.said-to-producer',
  { booth, body }: { readonly booth: string; readonly body: Body },
  context: ChatContext,
): Result {
  const refusal = outside(booth, context);
  if (refusal) return refusal;
  const said = kept(body);
  return said ? accept({ type, data: { booth, body: said } }) : reject('message-empty', null);
}

/** As it is kept; null where nothing of it can be seen. */
function kept(body: Body): Body | null {
  if ('canned' in body) return body;
  const text = cleaned(body.text);
  return isVisible(text) ? { text } : null;
}

/** Reading goes forward: what was read stays read. */
function read(
  state: ChatState,
  { booth, message }: { readonly booth: string; readonly message: string },
  context: ChatContext,
): Result {
  const refusal = outside(booth, context);
  if (refusal) return refusal;
  const side = context.actor.role === 'interpreter' ? 'booth' : 'producer';
  const thread = state.producer[booth] ?? emptyThread;
  const placeOf = (id: string | null): number => thread.messages.findIndex((each) => each.id === id);
  const place = placeOf(message);
  if (place < 0) return reject('message-unknown', { message });
  return placeOf(thread.read[side]) >= place ? accept() : accept({ type: 'chat.read', data: { booth, message, side } });
}

/** Interpreters speak from where they sit; producers with any booth. */
function outside(booth: string, { actor, isBooth, boothOf }: ChatContext): Refusal | null {
  if (!isBooth(booth)) return reject('record-unknown', { kind: 'booth', record: booth });
  const seated = boothOf(actor.person);
  return actor.role === 'interpreter' && seated !== booth ? reject('not-in-booth', { booth, seated }) : null;
}
