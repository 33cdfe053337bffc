import type { Actor } from '../../../shared/core/actor.ts';
import { equalJson } from '../../../shared/core/equal.ts';
import type { Json } from '../../../shared/core/envelope.ts';
import {
  type WebinarCommand,
  type WebinarEvent,
  type WebinarState,
  decide,
  initial,
  reduce,
} from '../../../shared/webinar.ts';
import { erasedIn, withoutAll } from './erased.ts';
import type { Evidence } from './evidence.ts';

/** The events of one command. */
interface Batch {
  readonly command: string;
  readonly events: readonly WebinarEvent[];
  /** The state that it was decided on. */
  readonly before: WebinarState;
}

interface Sent {
  readonly command: WebinarCommand;
  readonly actor: Actor;
}

/**
 * What was acknowledged is in the log once, as it was acknowledged (rules K1, K2, K9), in the order of each sender
 * (K3), is what its command comes to on the state before it, and nothing else is there (C3).
 */
export function logFaults(evidence: Evidence): readonly string[] {
  const batches = batchesOf(evidence.log);
  const sent = sentOf(evidence);
  return [
    ...sequenceFaults(evidence.log),
    ...onceFaults(batches),
    ...authorFaults(batches, sent),
    ...answerFaults(evidence, batches),
    ...decisionFaults(evidence, batches, sent),
    ...orderFaults(evidence, batches),
  ];
}

function batchesOf(log: readonly WebinarEvent[]): readonly Batch[] {
  const batches: { command: string; events: WebinarEvent[]; before: WebinarState }[] = [];
  let state = initial;
  for (const event of log) {
    const last = batches.at(-1);
    if (last?.command === event.command) last.events.push(event);
    else batches.push({ command: event.command, events: [event], before: state });
    state = reduce(state, event);
  }
  return batches;
}

function sentOf({ desks }: Evidence): ReadonlyMap<string, Sent> {
  return new Map(
    desks.flatMap(({ given, person, role }) =>
      given.map(({ id, command }) => [id, { command, actor: { person, role } }] as const),
    ),
  );
}

function sequenceFaults(log: readonly WebinarEvent[]): readonly string[] {
  return log.flatMap((event, index) => {
    const faults: string[] = [];
    if (event.seq !== index + 1) faults.push(`Position ${event.seq} stands at ${index + 1}`);
    const isEarlier = event.type !== 'session.clock-moved' && event.at < (log[index - 1]?.at ?? 0);
    if (isEarlier) faults.push(`T3: position ${event.seq} is earlier than the one before`);
    return faults;
  });
}

function onceFaults(batches: readonly Batch[]): readonly string[] {
  const counted = Map.groupBy(batches, ({ command }) => command);
  return [...counted]
    .filter(([, own]) => own.length > 1)
    .map(([command, own]) => `${own[0]?.events[0]?.type} ${command} is in the log ${own.length} times`);
}

function authorFaults(batches: readonly Batch[], sent: ReadonlyMap<string, Sent>): readonly string[] {
  return batches.flatMap(({ command, events }) => {
    const { by, type } = events[0]!;
    const sender = sent.get(command)?.actor.person;
    if (sender === by) return [];
    // The backend's own: sessions that are made, people who come in, deadlines that have passed.
    if (!sender && (by === 'system' || type === 'session.created')) return [];
    return [`${type} ${command} is by ${by}, and was given by ${sender ?? 'nobody'}`];
  });
}

function answerFaults({ connections, outcomes }: Evidence, batches: readonly Batch[]): readonly string[] {
  const faults: string[] = [];
  const last = new Map(batches.map(({ command, events }) => [command, events.at(-1)!.seq]));
  const erasures = new Set(
    batches.flatMap(({ command, events }) => (events[0]!.type === 'people.erased' ? [command] : [])),
  );
  const isErasure = (command: string): boolean => erasures.has(command);
  for (const { answers } of connections) {
    for (const answer of answers) {
      if (!answer.ok && ['storage-failed', 'rate-limited'].includes(answer.rejection.code)) continue;
      const kept = outcomes.get(answer.id);
      if (!kept) faults.push(`K1: ${answer.id} was answered with ${JSON.stringify(answer)} and is not kept`);
      else if (!equalJson(blanked(kept) as Json, blanked(answer) as Json))
        faults.push(`K2: ${answer.id} was answered with ${JSON.stringify(answer)}, kept is ${JSON.stringify(kept)}`);
      const seq = last.get(answer.id);
      // An erasure that a crash left half done is completed and answered behind what was appended meanwhile.
      const stands =
        answer.ok && seq !== undefined && (seq === answer.seq || (isErasure(answer.id) && seq < answer.seq));
      if (answer.ok && seq !== undefined && !stands)
        faults.push(`K9: ${answer.id} was answered with ${answer.seq} and stands at ${seq}`);
      if (!answer.ok && seq !== undefined) faults.push(`K5: ${answer.id} was refused and stands at ${seq}`);
    }
  }
  return faults;
}

/** Without the values that an erasure may have blanked. */
function blanked(outcome: unknown): unknown {
  return JSON.parse(
    JSON.stringify(outcome, (key, value: unknown) => (key === 'theirs' || key === 'yours' ? null : value)),
  );
}

/** Decides every command again: the log holds what it comes to, no more and no less. */
function decisionFaults(
  { log, outcomes }: Evidence,
  batches: readonly Batch[],
  sent: ReadonlyMap<string, Sent>,
): readonly string[] {
  const faults: string[] = [];
  const erased = erasedIn(log);
  const without = (event: WebinarEvent): Json => withoutAll(event, erased) as unknown as Json;
  for (const { command, events, before } of batches) {
    const given = sent.get(command);
    // What someone wrote about a person who was erased since cannot be decided again.
    if (!given || isAbout(given.command, erased)) continue;
    const { seq, at: now } = events[0]!;
    const again = decide(before, given.command, { now, actor: given.actor, command }, seq - 1);
    if (!again.ok)
      faults.push(`${given.command.type} ${command} is in the log and is refused: ${again.rejection.code}`);
    else if (!equalJson(again.events.map(without), events.map(without)))
      faults.push(`${given.command.type} ${command} comes to something else than what is in the log`);
  }
  const logged = new Set(batches.map(({ command }) => command));
  const states = statesOf(log);
  for (const [id, outcome] of outcomes) {
    const given = sent.get(id);
    if (!outcome.ok || logged.has(id) || !given || isAbout(given.command, erased)) continue;
    const now = log[outcome.seq - 1]?.at ?? 0;
    const again = decide(states[outcome.seq]!, given.command, { now, actor: given.actor, command: id }, outcome.seq);
    if (!again.ok || again.events.length > 0)
      faults.push(`${given.command.type} ${id} was accepted and is not in the log, though it changes something`);
  }
  return faults;
}

function statesOf(log: readonly WebinarEvent[]): readonly WebinarState[] {
  const states = [initial];
  for (const event of log) states.push(reduce(states.at(-1)!, event));
  return states;
}

function isAbout(command: WebinarCommand, people: readonly string[]): boolean {
  return command.type === 'people.edit' && people.includes(command.data.person);
}

/** Edits of a desk stand in the order in which they were made, commands of a connection in that of their arrival. */
function orderFaults({ desks, connections }: Evidence, batches: readonly Batch[]): readonly string[] {
  const places = new Map(batches.map(({ command, events }) => [command, events[0]!.seq]));
  const ofDesks = desks.flatMap(({ given }) =>
    disorder(
      // What was not stored when a desk ended may turn up at a later start.
      given.filter(({ isLive, mayBeLost }) => !isLive && !mayBeLost).map(({ id }) => id),
      places,
    ),
  );
  const seenOn = new Map<string, Set<number>>();
  for (const [index, { commands }] of connections.entries())
    for (const { id } of commands) seenOn.set(id, (seenOn.get(id) ?? new Set()).add(index));
  const ofConnections = connections.flatMap(({ commands }) => {
    // One that was sent over another connection too may have been decided there.
    const own = commands.map(({ id }) => id).filter((id) => seenOn.get(id)?.size === 1);
    return disorder([...new Set(own)], places);
  });
  return [...ofDesks, ...ofConnections];
}

function disorder(ids: readonly string[], places: ReadonlyMap<string, number>): readonly string[] {
  const faults: string[] = [];
  let latest = { id: '', seq: 0 };
  for (const id of ids) {
    const seq = places.get(id) ?? latest.seq;
    if (seq < latest.seq)
      faults.push(`K3: ${id} stands at ${seq}, and ${latest.id}, given before it, at ${latest.seq}`);
    else latest = { id, seq };
  }
  return faults;
}
