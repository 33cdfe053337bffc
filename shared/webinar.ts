import { deadlines as boothsDeadlines } from './booths/deadlines.ts';
import * as boothsDecide from './booths/decide.ts';
import * as boothsMessages from './booths/messages.ts';
import { deadlines as chatDeadlines } from './chat/deadlines.ts';
import * as chatDecide from './chat/decide.ts';
import * as chatMessages from './chat/messages.ts';
import { system } from './core/actor.ts';
import type { Deadline } from './core/deadlines.ts';
import { type Decision, accept } from './core/decider.ts';
import type { Context, Fact } from './core/envelope.ts';
import { currentVersion } from './core/upcast.ts';
import * as documentsDecide from './documents/decide.ts';
import * as documentsMessages from './documents/messages.ts';
import * as glossaryDecide from './glossary/decide.ts';
import * as glossaryMessages from './glossary/messages.ts';
import { deadlines as incidentsDeadlines } from './incidents/deadlines.ts';
import * as incidentsDecide from './incidents/decide.ts';
import * as incidentsMessages from './incidents/messages.ts';
import * as peopleDecide from './people/decide.ts';
import * as peopleMessages from './people/messages.ts';
import { follow } from './policies.ts';
import { settleIncidents } from './policies/incidents.ts';
import { isManned, pivotOf } from './projections/faults.ts';
import { retentionEndsAt } from './projections/retention.ts';
import { deadlines as questionsDeadlines } from './questions/deadlines.ts';
import * as questionsDecide from './questions/decide.ts';
import { intakeOf } from './questions/intake.ts';
import * as questionsMessages from './questions/messages.ts';
import * as runSheetDecide from './run-sheet/decide.ts';
import * as runSheetMessages from './run-sheet/messages.ts';
import { playable } from './run-sheet/select.ts';
import * as sessionDecide from './session/decide.ts';
import * as sessionMessages from './session/messages.ts';
import { deadlines as transportDeadlines } from './transport/deadlines.ts';
import * as transportDecide from './transport/decide.ts';
import * as transportMessages from './transport/messages.ts';
import {
  type WebinarCommand,
  type WebinarEvent,
  type WebinarFact,
  type WebinarRejection,
  type WebinarState,
  currentKind,
  histories,
  isOf,
  reduce,
} from './webinar-state.ts';

export {
  type CommandType,
  type EventType,
  type WebinarCommand,
  type WebinarEvent,
  type WebinarFact,
  type WebinarRejection,
  type WebinarState,
  commands,
  currentKind,
  histories,
  initial,
  isCommandType,
  isLive,
  reduce,
  reducerVersion,
} from './webinar-state.ts';

/** The slices composed into one decider: a live webinar. */

/**
 * Decides a command (already validated against its schema) and lets the policies follow.
 * @param lastSeq position of the newest event in the log; the returned events take the next ones.
 */
export function decide(state: WebinarState, command: WebinarCommand, context: Context, lastSeq: number): Decided {
  const decision = decideSlice(state, command, context, lastSeq);
  if (!decision.ok) return decision;
  const events: WebinarEvent[] = [];
  let current = state;
  const happen = (fact: WebinarFact, by: Context): readonly WebinarFact[] => {
    const before = current;
    const event = record(fact, lastSeq + events.length + 1, by);
    current = reduce(before, event);
    events.push(event);
    return follow(before, current, event);
  };
  const queue: WebinarFact[] = [...decision.facts];
  for (let fact = queue.shift(); fact; fact = queue.shift()) queue.push(...happen(fact, context));
  // Nothing follows from these: see there.
  for (const fact of settleIncidents(state, current, events)) happen(fact, { ...context, actor: system });
  return { ok: true, events, state: current };
}

export type Decided =
  | { readonly ok: true; readonly events: readonly WebinarEvent[]; readonly state: WebinarState }
  | Extract<Decision<WebinarFact, WebinarRejection>, { ok: false }>;

function decideSlice(
  state: WebinarState,
  command: WebinarCommand,
  context: Context,
  lastSeq: number,
): Decision<WebinarFact, WebinarRejection> {
  if (isOf(sessionMessages.commands, command))
    return sessionDecide.decide(state.session, command as sessionMessages.SessionCommand, context);
  if (isOf(peopleMessages.commands, command))
    return peopleDecide.decide(state.people, command as peopleMessages.PeopleCommand, context);
  if (isOf(runSheetMessages.commands, command))
    return decideRunSheet(state, command as runSheetMessages.RunSheetCommand, context);
  if (isOf(transportMessages.commands, command))
    return transportDecide.decide(state.transport, command as transportMessages.TransportCommand, {
      ...context,
      playable: playable(state.runSheet),
      order: state.runSheet.order,
    });
  if (isOf(questionsMessages.commands, command))
    return questionsDecide.decide(state.questions, command as questionsMessages.QuestionsCommand, {
      ...context,
      intake: intakeOf(state.questions.settings, { status: state.transport.status, kind: currentKind(state) }),
      languages: state.session.languages,
      seat: state.booths.seats[context.actor.person]?.booth ?? null,
      onProgramme: (person) => state.people.byId[person]?.programme === true,
    });
  if (isOf(boothsMessages.commands, command))
    return boothsDecide.decide(state.booths, command as boothsMessages.BoothsCommand, {
      ...context,
      timeZone: state.session.timeZone,
      live: state.transport.status === 'live',
      visit: state.transport.visit,
    });
  const isBooth = (id: string): boolean => state.booths.byId[id] !== undefined;
  const boothOf = (person: string): string | null => state.booths.seats[person]?.booth ?? null;
  if (isOf(documentsMessages.commands, command))
    return documentsDecide.decide(state.documents, command as documentsMessages.DocumentsCommand, {
      ...context,
      isItem: (id) => state.runSheet.items[id] !== undefined,
      isBooth,
      boothOf,
    });
  if (isOf(glossaryMessages.commands, command))
    return glossaryDecide.decide(state.glossary, command as glossaryMessages.GlossaryCommand, context);
  if (isOf(chatMessages.commands, command))
    return chatDecide.decide(state.chat, command as chatMessages.ChatCommand, { ...context, isBooth, boothOf });
  if (isOf(incidentsMessages.commands, command))
    return incidentsDecide.decide(state.incidents, command as incidentsMessages.IncidentsCommand, {
      ...context,
      seat: boothOf(context.actor.person),
      serves: (booth) => state.booths.byId[booth]?.serves ?? null,
      channels: state.session.languages,
      isItem: (id) => state.runSheet.items[id] !== undefined,
      pivotOf: (booth) => pivotOf(state, booth),
      isManned: (booth) => isManned(state, booth),
      freshId: `s${lastSeq + 1}-0`,
    });
  throw new Error(`Unknown command ${(command as Fact).type}`);
}

/** An import also adds the people it brings, ahead of the items that name them. */
function decideRunSheet(
  state: WebinarState,
  command: runSheetMessages.RunSheetCommand,
  context: Context,
): Decision<WebinarFact, WebinarRejection> {
  const decision = runSheetDecide.decide(state.runSheet, command, {
    ...context,
    timeZone: state.session.timeZone,
    current: state.transport.visit?.item ?? null,
  });
  if (!decision.ok || command.type !== 'run-sheet.import' || command.data.people.length === 0) return decision;
  const added = peopleDecide.add(state.people, command.data.people, 'import');
  return added.ok ? accept<WebinarFact>(...added.facts, ...decision.facts) : added;
}

function record(fact: WebinarFact, seq: number, { now, actor, command }: Context): WebinarEvent {
  // DOMAIN: a slow-down is anonymous to everyone. Who asked for it is kept nowhere.
  const by = fact.type === 'incidents.slowed-down' ? system.person : actor.person;
  return { seq, at: now, by, command, v: currentVersion(histories, fact.type), ...fact };
}

/** Everything that must happen by itself, and when. */
export function deadlines(state: WebinarState): readonly Deadline<WebinarCommand>[] {
  const { transport, session, questions, booths, chat, incidents } = state;
  return [
    ...transportDeadlines(transport),
    ...questionsDeadlines(questions, transport.endedAt ?? session.end.at),
    ...boothsDeadlines(booths, transport.status === 'live'),
    ...chatDeadlines(chat, retentionEndsAt(state)),
    ...incidentsDeadlines(incidents, { endedAt: transport.endedAt, retainedUntil: retentionEndsAt(state) }),
  ];
}
