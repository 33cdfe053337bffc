import type { z } from 'zod';
import { deadlines as boothsDeadlines } from './booths/deadlines.ts';
import * as boothsDecide from './booths/decide.ts';
import * as boothsMessages from './booths/messages.ts';
import * as boothsState from './booths/state.ts';
import { deadlines as chatDeadlines } from './chat/deadlines.ts';
import * as chatDecide from './chat/decide.ts';
import * as chatMessages from './chat/messages.ts';
import * as chatState from './chat/state.ts';
import { system } from './core/actor.ts';
import type { Deadline } from './core/deadlines.ts';
import { type Decision, accept } from './core/decider.ts';
import type { Context, Fact, Recorded } from './core/envelope.ts';
import { type EventHistory, currentVersion } from './core/upcast.ts';
import * as documentsDecide from './documents/decide.ts';
import * as documentsMessages from './documents/messages.ts';
import * as documentsState from './documents/state.ts';
import * as glossaryDecide from './glossary/decide.ts';
import * as glossaryMessages from './glossary/messages.ts';
import * as glossaryState from './glossary/state.ts';
import { deadlines as incidentsDeadlines } from './incidents/deadlines.ts';
import * as incidentsDecide from './incidents/decide.ts';
import * as incidentsMessages from './incidents/messages.ts';
import * as incidentsState from './incidents/state.ts';
import * as peopleDecide from './people/decide.ts';
import * as peopleMessages from './people/messages.ts';
import * as peopleState from './people/state.ts';
import { follow } from './policies.ts';
import { settleIncidents } from './policies/incidents.ts';
import { isManned, pivotOf } from './projections/faults.ts';
import { retentionEndsAt } from './projections/retention.ts';
import { deadlines as questionsDeadlines } from './questions/deadlines.ts';
import * as questionsDecide from './questions/decide.ts';
import { intakeOf } from './questions/intake.ts';
import * as questionsMessages from './questions/messages.ts';
import * as questionsState from './questions/state.ts';
import * as runSheetDecide from './run-sheet/decide.ts';
import * as runSheetMessages from './run-sheet/messages.ts';
import { playable } from './run-sheet/select.ts';
import * as runSheetState from './run-sheet/state.ts';
import * as sessionDecide from './session/decide.ts';
import * as sessionMessages from './session/messages.ts';
import * as sessionState from './session/state.ts';
import { deadlines as transportDeadlines } from './transport/deadlines.ts';
import * as transportDecide from './transport/decide.ts';
import * as transportMessages from './transport/messages.ts';
import * as transportState from './transport/state.ts';

/** The slices composed into one decider: a live webinar. */

export interface WebinarState {
  readonly session: sessionState.SessionState;
  readonly people: peopleState.PeopleState;
  readonly runSheet: runSheetState.RunSheetState;
  readonly transport: transportState.TransportState;
  readonly questions: questionsState.QuestionsState;
  readonly booths: boothsState.BoothsState;
  readonly documents: documentsState.DocumentsState;
  readonly glossary: glossaryState.GlossaryState;
  readonly chat: chatState.ChatState;
  readonly incidents: incidentsState.IncidentsState;
}

export const initial: WebinarState = {
  session: sessionState.initial,
  people: peopleState.initial,
  runSheet: runSheetState.initial,
  transport: transportState.initial,
  questions: questionsState.initial,
  booths: boothsState.initial,
  documents: documentsState.initial,
  glossary: glossaryState.initial,
  chat: chatState.initial,
  incidents: incidentsState.initial,
};

/** Number of the reducers: raise it whenever a reducer changes, so that stored snapshots are made anew. */
export const reducerVersion = 8;

export type WebinarCommand =
  | sessionMessages.SessionCommand
  | peopleMessages.PeopleCommand
  | runSheetMessages.RunSheetCommand
  | transportMessages.TransportCommand
  | questionsMessages.QuestionsCommand
  | boothsMessages.BoothsCommand
  | documentsMessages.DocumentsCommand
  | glossaryMessages.GlossaryCommand
  | chatMessages.ChatCommand
  | incidentsMessages.IncidentsCommand;

export type WebinarFact =
  | sessionMessages.SessionFact
  | peopleMessages.PeopleFact
  | runSheetMessages.RunSheetFact
  | transportMessages.TransportFact
  | questionsMessages.QuestionsFact
  | boothsMessages.BoothsFact
  | documentsMessages.DocumentsFact
  | glossaryMessages.GlossaryFact
  | chatMessages.ChatFact
  | incidentsMessages.IncidentsFact;

export type WebinarEvent = Recorded<WebinarFact>;

export type WebinarRejection =
  | sessionDecide.SessionRejection
  | peopleDecide.PeopleRejection
  | runSheetDecide.RunSheetRejection
  | transportDecide.TransportRejection
  | questionsDecide.QuestionsRejection
  | boothsDecide.BoothsRejection
  | documentsDecide.DocumentsRejection
  | glossaryDecide.GlossaryRejection
  | chatDecide.ChatRejection
  | incidentsDecide.IncidentsRejection;

export type CommandType = WebinarCommand['type'];
export type EventType = WebinarFact['type'];

/** Payload schemas of every command. */
export const commands: Readonly<Record<CommandType, z.ZodType>> = {
  ...sessionMessages.commands,
  ...peopleMessages.commands,
  ...runSheetMessages.commands,
  ...transportMessages.commands,
  ...questionsMessages.commands,
  ...boothsMessages.commands,
  ...documentsMessages.commands,
  ...glossaryMessages.commands,
  ...chatMessages.commands,
  ...incidentsMessages.commands,
};

const steps: Readonly<Record<string, EventHistory['steps'] | undefined>> = {
  ...sessionMessages.steps,
  ...peopleMessages.steps,
  ...questionsMessages.steps,
};

/** Event types with their schemas and the steps from older versions. */
export const histories: Readonly<Record<EventType, EventHistory>> = Object.fromEntries(
  Object.entries({
    ...sessionMessages.events,
    ...peopleMessages.events,
    ...runSheetMessages.events,
    ...transportMessages.events,
    ...questionsMessages.events,
    ...boothsMessages.events,
    ...documentsMessages.events,
    ...glossaryMessages.events,
    ...chatMessages.events,
    ...incidentsMessages.events,
  }).map(([type, schema]) => [type, { schema, steps: steps[type] ?? [] }]),
) as unknown as Readonly<Record<EventType, EventHistory>>;

const live: readonly object[] = [
  transportMessages.commands,
  questionsMessages.liveCommands,
  boothsMessages.liveCommands,
  chatMessages.liveCommands,
  incidentsMessages.commands,
];

/**
 * Live commands act on what is happening now: they carry a time to live, are never shown before they are done and
 * never wait in an outbox. All others are edits.
 */
export function isLive(type: CommandType): boolean {
  return live.some((table) => Object.hasOwn(table, type));
}

export function isCommandType(type: string): type is CommandType {
  return Object.hasOwn(commands, type);
}

export function reduce(state: WebinarState, event: WebinarEvent): WebinarState {
  if (isOf(sessionMessages.events, event))
    return { ...state, session: sessionState.reduce(state.session, event as Recorded<sessionMessages.SessionFact>) };
  if (isOf(peopleMessages.events, event))
    return { ...state, people: peopleState.reduce(state.people, event as Recorded<peopleMessages.PeopleFact>) };
  if (isOf(runSheetMessages.events, event))
    return {
      ...state,
      runSheet: runSheetState.reduce(state.runSheet, event as Recorded<runSheetMessages.RunSheetFact>),
    };
  if (isOf(transportMessages.events, event))
    return {
      ...state,
      transport: transportState.reduce(state.transport, event as Recorded<transportMessages.TransportFact>),
    };
  if (isOf(questionsMessages.events, event))
    return {
      ...state,
      questions: questionsState.reduce(state.questions, event as Recorded<questionsMessages.QuestionsFact>),
    };
  if (isOf(boothsMessages.events, event))
    return { ...state, booths: boothsState.reduce(state.booths, event as Recorded<boothsMessages.BoothsFact>) };
  if (isOf(documentsMessages.events, event))
    return {
      ...state,
      documents: documentsState.reduce(state.documents, event as Recorded<documentsMessages.DocumentsFact>),
    };
  if (isOf(glossaryMessages.events, event))
    return {
      ...state,
      glossary: glossaryState.reduce(state.glossary, event as Recorded<glossaryMessages.GlossaryFact>),
    };
  if (isOf(chatMessages.events, event))
    return { ...state, chat: chatState.reduce(state.chat, event as Recorded<chatMessages.ChatFact>) };
  if (isOf(incidentsMessages.events, event))
    return {
      ...state,
      incidents: incidentsState.reduce(state.incidents, event as Recorded<incidentsMessages.IncidentsFact>),
    };
  throw new Error(`Unknown event ${(event as Fact).type}`);
}

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

/** Kind of the item that is on. */
export function currentKind({ transport, runSheet }: WebinarState): runSheetMessages.ItemKind | null {
  const { visit } = transport;
  return (visit && runSheet.items[visit.item]?.kind) ?? null;
}

/** Everything that must happen by itself, and when. */
export function deadlines(state: WebinarState): readonly Deadline<WebinarCommand>[] {
  const { transport, session, questions, booths, chat, incidents } = state;
  return [
    ...transportDeadlines(transport),
    ...questionsDeadlines(questions, transport.endedAt ?? session.end.at),
    ...boothsDeadlines(booths),
    ...chatDeadlines(chat, retentionEndsAt(state)),
    ...incidentsDeadlines(incidents, { endedAt: transport.endedAt, retainedUntil: retentionEndsAt(state) }),
  ];
}

function isOf(table: object, message: { readonly type: string }): boolean {
  return Object.hasOwn(table, message.type);
}
