import type { Seat } from '../booths/state.ts';
import type { Instant } from '../core/envelope.ts';
import type { Language } from '../core/local-text.ts';
import { withoutNulls } from '../core/without-nulls.ts';
import { floorNow } from '../projections/floor.ts';
import type { WebinarState } from '../webinar.ts';
import { type BoothChatView, boothChatView } from './booth-chat.ts';
import { type BoothDesk, boothDesk } from './booth-desk.ts';
import { type BoothDocument, boothDocuments } from './booth-documents.ts';
import { type BoothItem, boothItem, itemsToCome } from './booth-items.ts';
import { type BoothLines, boothLines } from './booth-lines.ts';
import { type ChannelWork, channelWork, workNow } from './booth-work.ts';
import { type BoothTerm, boothGlossary } from './booth-words.ts';
import { type BoothIncidents, boothIncidents } from './incidents.ts';
import { type ReaderQuestion, readerQuestions } from './reader.ts';
import { type StageView, stageView } from './stage.ts';

export type { BoothChatView, BoothMessage, Thread } from './booth-chat.ts';
export type { BoothDesk, Teammate, TurnClock } from './booth-desk.ts';
export type { BoothDocument, BoothDocumentVersion } from './booth-documents.ts';
export type { BoothItem, BoothSpeaker } from './booth-items.ts';
export type { BoothLine, BoothLines } from './booth-lines.ts';
export type { BoothCheck, BoothSound } from './booth-sound.ts';
export type { BoothTerm } from './booth-words.ts';
export type { BoothWork, ChannelWork, PlannedWork, ShownWhy } from './booth-work.ts';
export type { BoothIncident } from './incidents.ts';

/**
 * What interpreters see, and nothing else: what is on and what comes, every booth’s public line, what is wrong and is
 * theirs to know, and of their own booth its desk and its chats. Nothing is null (see `StageView`).
 */
export interface BoothView extends StageView, BoothIncidents {
  readonly item?: BoothItem;
  /** The first of `coming`. */
  readonly next?: BoothItem;
  /** The next three items. */
  readonly coming: readonly BoothItem[];
  readonly floor: FloorNow;
  /** What each channel of the session carries now, by its language. */
  readonly channels: Readonly<Record<Language, ChannelWork>>;
  readonly booths: BoothLines;
  /** Of the booth in which the reader sits; absent where they sit in none. */
  readonly desk?: BoothDesk;
  /** Of the reader’s booth, of all booths without one; by id. */
  readonly documents: Readonly<Record<string, BoothDocument>>;
  /** By id of the term. */
  readonly glossary: Readonly<Record<string, BoothTerm>>;
  readonly chat?: BoothChatView;
  readonly questions: { readonly onAir?: ReaderQuestion; readonly next?: ReaderQuestion };
}

/** The language that is spoken. */
export interface FloorNow {
  /** Absent where neither anybody has said it nor the item that is on has one planned. */
  readonly language?: Language;
  /** Somebody has said it for this stay on the item, and when; else it is the one that is planned. */
  readonly set: boolean;
  readonly since?: Instant;
}

/**
 * The view of everyone who sits in one booth: it depends on the booth, not on who of its people looks.
 * @param seat null: of someone who sits in none, and of staff who look at what booths see; without private chats.
 */
export function boothView(state: WebinarState, seat: Pick<Seat, 'booth'> | null): BoothView {
  const { transport, runSheet, booths, questions } = state;
  const { item: _item, next: _next, ...stage } = stageView(state);
  const booth = seat && booths.byId[seat.booth];
  const documents = boothDocuments(state.documents, booth?.id ?? null);
  const reader = { booth: booth?.id ?? null, documents };
  const coverage = workNow(booths, state.session, transport, runSheet);
  const on = transport.visit && runSheet.items[transport.visit.item];
  const coming = itemsToCome(state).map((item) => boothItem(state, item, reader));
  return {
    ...stage,
    ...(on && { item: boothItem(state, on, reader) }),
    ...(coming[0] && { next: coming[0] }),
    coming,
    floor: floorOf(state),
    channels: channelWork(coverage),
    booths: boothLines(booths, coverage),
    ...(booth && { desk: boothDesk(state, booth), chat: boothChatView(state, booth.id) }),
    ...boothIncidents(state, reader.booth),
    documents,
    glossary: boothGlossary(state.glossary.byId),
    questions: readerQuestions(questions),
  };
}

function floorOf(state: WebinarState): FloorNow {
  const language = floorNow(state);
  const { floor } = state.booths;
  const set = floor !== null && floor.visit === (state.transport.visit?.id ?? null);
  return { ...withoutNulls({ language }), set, ...(set && { since: floor.at }) };
}
