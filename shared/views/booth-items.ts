import type { Instant } from '../core/envelope.ts';
import type { Language } from '../core/local-text.ts';
import { remembering } from '../core/remembering.ts';
import { type WithoutNulls, withoutNulls } from '../core/without-nulls.ts';
import type { PersonState } from '../people/state.ts';
import { isInterpreted, plannedFloors } from '../projections/floor.ts';
import { type Plan, planOf } from '../projections/schedule.ts';
import type { Media } from '../run-sheet/messages.ts';
import { playable } from '../run-sheet/select.ts';
import type { ItemState } from '../run-sheet/state.ts';
import type { WebinarState } from '../webinar.ts';
import { type PlannedWork, plannedWork } from './booth-work.ts';
import { type StageItem, stageItem } from './stage.ts';

/** An item as booths know it: what they need before they hear it. */
export interface BoothItem extends StageItem {
  readonly id: string;
  /** Instant at which it starts by plan; what is late now is not in it. */
  readonly plannedStart: Instant;
  /** Instant before which it does not start. */
  readonly fixedStart?: Instant;
  /** The languages in which it is planned to be spoken. */
  readonly floor: readonly Language[];
  /** What the reader’s booth does in each of them, the first one first; empty for readers who sit in none. */
  readonly work: readonly PlannedWork[];
  /** Whether booths have to work while it is on. */
  readonly interpreted: boolean;
  readonly people: readonly BoothSpeaker[];
  readonly media?: WithoutNulls<Media>;
  /** What staff noted for the booths. */
  readonly note?: string;
  /** Ids of its documents, of those that the reader has. */
  readonly documents: readonly string[];
}

export interface BoothSpeaker extends WithoutNulls<Pick<PersonState, 'language'>> {
  readonly name: string;
  /** City, institution or country; empty where unknown. */
  readonly place: string;
  /** How the name is said; empty where nobody has told it. */
  readonly pronunciation: string;
}

/** So many of the items to come are shown. */
const coming = 3;

/** The items that come, the next one first. */
export function itemsToCome({ transport, runSheet }: WebinarState): readonly ItemState[] {
  if (transport.status === 'ended') return [];
  const may = new Set(playable(runSheet));
  const after = transport.visit ? runSheet.order.indexOf(transport.visit.item) + 1 : 0;
  return runSheet.order
    .slice(after)
    .filter((id) => may.has(id))
    .slice(0, coming)
    .flatMap((id) => runSheet.items[id] ?? []);
}

/** Of whom an item is shown to. */
export interface ItemReader {
  /** Where they sit. */
  readonly booth: string | null;
  /** The documents that they have. */
  readonly documents: Readonly<Record<string, { readonly item?: string }>>;
}

export function boothItem(state: WebinarState, item: ItemState, { booth, documents }: ItemReader): BoothItem {
  const planned = plannedIn(plan(state.runSheet, state.session), item.id);
  const note = item.notes.booths ?? '';
  return {
    ...stageItem(state, item),
    id: item.id,
    plannedStart: planned.start,
    ...(planned.fixedStart !== null && { fixedStart: planned.fixedStart }),
    floor: plannedFloors(item),
    work: booth === null ? [] : plannedWork(state, item, booth),
    interpreted: isInterpreted(item),
    people: item.speakers.flatMap((id) => speaker(state.people.byId[id])),
    ...(item.media && { media: withoutNulls(item.media) }),
    ...(note !== '' && { note }),
    documents: Object.keys(documents).filter((id) => documents[id]?.item === item.id),
  };
}

const plan = remembering((runSheet: WebinarState['runSheet'], session: WebinarState['session']) =>
  planOf(session, runSheet),
);

function plannedIn({ items }: Plan, id: string): Plan['items'][number] {
  const found = items.find((planned) => planned.id === id);
  if (!found) throw new Error(`The plan has no item ${id}`);
  return found;
}

function speaker(person: PersonState | undefined): readonly BoothSpeaker[] {
  if (!person || person.name === '') return [];
  const { name, place, pronunciation, language } = person;
  return [{ name, place, pronunciation, ...withoutNulls({ language }) }];
}
