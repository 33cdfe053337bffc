import type { z } from 'zod';
import type { Fact, Recorded } from './core/envelope.ts';
import type { EventHistory } from './core/upcast.ts';
import type * as boothsDecide from './booths/decide.ts';
import * as boothsMessages from './booths/messages.ts';
import * as boothsState from './booths/state.ts';
import type * as chatDecide from './chat/decide.ts';
import * as chatMessages from './chat/messages.ts';
import * as chatState from './chat/state.ts';
import type * as documentsDecide from './documents/decide.ts';
import * as documentsMessages from './documents/messages.ts';
import * as documentsState from './documents/state.ts';
import type * as glossaryDecide from './glossary/decide.ts';
import * as glossaryMessages from './glossary/messages.ts';
import * as glossaryState from './glossary/state.ts';
import type * as incidentsDecide from './incidents/decide.ts';
import * as incidentsMessages from './incidents/messages.ts';
import * as incidentsState from './incidents/state.ts';
import type * as peopleDecide from './people/decide.ts';
import * as peopleMessages from './people/messages.ts';
import * as peopleState from './people/state.ts';
import type * as questionsDecide from './questions/decide.ts';
import * as questionsMessages from './questions/messages.ts';
import * as questionsState from './questions/state.ts';
import type * as runSheetDecide from './run-sheet/decide.ts';
import * as runSheetMessages from './run-sheet/messages.ts';
import * as runSheetState from './run-sheet/state.ts';
import type * as sessionDecide from './session/decide.ts';
import * as sessionMessages from './session/messages.ts';
import * as sessionState from './session/state.ts';
import type * as transportDecide from './transport/decide.ts';
import * as transportMessages from './transport/messages.ts';
import * as transportState from './transport/state.ts';

/**
 * What a live webinar is made of: the slices' states and messages composed, and what its events make of it. A console
 * shows a session with this alone; what decides (`webinar.ts`) it loads when somebody edits.
 */

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
export const reducerVersion = 10;

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

/** Kind of the item that is on. */
export function currentKind({ transport, runSheet }: WebinarState): runSheetMessages.ItemKind | null {
  const { visit } = transport;
  return (visit && runSheet.items[visit.item]?.kind) ?? null;
}

/** Whether a message is one of a slice's table. */
export function isOf(table: object, message: { readonly type: string }): boolean {
  return Object.hasOwn(table, message.type);
}
