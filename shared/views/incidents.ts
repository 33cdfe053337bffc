import type { Role } from '../core/actor.ts';
import type { Instant } from '../core/envelope.ts';
import type { Language } from '../core/local-text.ts';
import { sameSpeech } from '../core/speech.ts';
import { withoutNulls } from '../core/without-nulls.ts';
import { codes } from '../incidents/codes.ts';
import { flaggedBy, recipients } from '../incidents/concerns.ts';
import type { IncidentState, IncidentStatus } from '../incidents/incident.ts';
import type { Action, Ending, IncidentCode, Severity, Subject } from '../incidents/messages.ts';
import { concerns, isOpen, openIncidents, openLike, outstanding } from '../incidents/select.ts';
import { nameOf } from '../people/select.ts';
import { floorNow } from '../projections/floor.ts';
import type { WebinarState } from '../webinar.ts';

/** What booths, speakers and the audience get of incidents. Nothing is null (see `StageView`). */

/** Somebody who has done something about it; the system has neither name nor role. */
export interface Colleague {
  readonly name?: string;
  readonly role?: Role;
}

export interface BoothIncident {
  readonly code: IncidentCode;
  readonly severity: Severity;
  readonly about?: Subject;
  readonly status: IncidentStatus;
  readonly raisedAt: Instant;
  /** When it came to its status. */
  readonly since: Instant;
  readonly level: number;
  /** Booths that flag it; empty where only the system has noticed. */
  readonly booths: readonly string[];
  /** The flag of the reader’s own booth; absent where it is others’. */
  readonly own?: {
    readonly at: Instant;
    readonly note?: string;
    readonly withdrawnAt?: Instant;
    readonly confirmedAt?: Instant;
    readonly notYetAt?: Instant;
  };
  /** When the first console of somebody else had it. */
  readonly deliveredAt?: Instant;
  /** Who beside the reader’s booth had it on a screen that is looked at, the first one first. */
  readonly seen: readonly (Colleague & { readonly at: Instant })[];
  readonly owner?: Colleague & { readonly at: Instant };
  /** What is done about it, the newest action. */
  readonly doing?: Colleague & { readonly action: Action; readonly at: Instant };
  /** “Fixed?”: when it was asked last, and how often. */
  readonly asked?: { readonly at: Instant; readonly count: number };
  readonly ended?: Colleague & { readonly how: Ending; readonly at: Instant; readonly reason?: string };
}

/** How often, and when last, the speaker was asked to slow down: nobody learns by whom. */
export interface SlowDown {
  readonly count: number;
  readonly at: Instant;
}

export interface BoothIncidents {
  /** By id: those that the reader’s booth flags, or that are its to know, and the newest of its own that are closed. */
  readonly incidents: Readonly<Record<string, BoothIncident>>;
  readonly slowDown?: SlowDown;
}

/** So many of a booth’s own flags stay in sight once they are closed. */
const closedShown = 5;

/** @param booth null: of someone who sits in none, who gets what all booths get. */
export function boothIncidents(state: WebinarState, booth: string | null): BoothIncidents {
  const { list } = state.incidents;
  const serves = (booth !== null && state.booths.byId[booth]?.serves) || [];
  const isOwn = ({ booths }: IncidentState): boolean => booth !== null && Object.hasOwn(booths, booth);
  const isTheirs = (incident: IncidentState): boolean =>
    booth === null ? recipients(incident).has('booths') : concerns(incident, { booth, serves });
  const open = list.filter((incident) => isOpen(incident) && (isOwn(incident) || isTheirs(incident)));
  const closed = list
    .filter((incident) => !isOpen(incident) && isOwn(incident))
    .sort((a, b) => a.since - b.since)
    .slice(-closedShown);
  const slowDown = slowDownNow(state);
  return {
    incidents: Object.fromEntries(
      [...open, ...closed].map((incident) => [incident.id, boothIncident(state, incident, booth)]),
    ),
    ...(slowDown && { slowDown }),
  };
}

export function slowDownNow({ incidents }: Pick<WebinarState, 'incidents'>): SlowDown | null {
  const times = openLike(incidents, 'too-fast', null)?.times ?? [];
  const at = times.at(-1);
  return at === undefined ? null : { count: times.length, at };
}

function boothIncident(state: WebinarState, incident: IncidentState, booth: string | null): BoothIncident {
  const { code, severity, about, status, raisedAt, since, level, owner, ended } = incident;
  const flag = booth === null ? undefined : incident.booths[booth];
  const delivered = Object.values(incident.delivered);
  const doing = incident.actions.at(-1);
  return {
    code,
    severity,
    ...withoutNulls({ about }),
    status,
    raisedAt,
    since,
    level,
    booths: flaggedBy(incident),
    ...(flag && {
      own: {
        at: flag.at,
        ...(flag.note !== '' && { note: flag.note }),
        ...withoutNulls({ withdrawnAt: flag.withdrawnAt, confirmedAt: flag.confirmedAt, notYetAt: flag.notYetAt }),
      },
    }),
    ...(delivered.length > 0 && { deliveredAt: Math.min(...delivered) }),
    seen: Object.entries(incident.seen)
      .filter(([person]) => booth === null || state.booths.seats[person]?.booth !== booth)
      .map(([person, at]) => ({ ...colleague(state, person), at }))
      .sort((a, b) => a.at - b.at),
    ...(owner && { owner: { ...colleague(state, owner.person), at: owner.at } }),
    ...(doing && { doing: { ...colleague(state, doing.by), action: doing.action, at: doing.at } }),
    ...(incident.askedAt !== null && { asked: { at: incident.askedAt, count: incident.asks } }),
    ...(ended && {
      ended: {
        ...colleague(state, ended.by),
        how: ended.how,
        at: ended.at,
        ...(ended.reason !== '' && { reason: ended.reason }),
      },
    }),
  };
}

function colleague({ people }: WebinarState, id: string): Colleague {
  const name = nameOf(people, id);
  const role = people.byId[id]?.role ?? null;
  return withoutNulls({ name, role });
}

/** What speakers are told: that, and since when; never by which booth. */
export interface SpeakerIncidents {
  readonly slowDown?: SlowDown;
  /** By code, slow-downs aside; absent where there is none. */
  readonly notices?: Readonly<Partial<Record<IncidentCode, { readonly since: Instant }>>>;
}

export function speakerIncidents(state: Pick<WebinarState, 'incidents'>): SpeakerIncidents {
  const slowDown = slowDownNow(state);
  const told = openIncidents(state.incidents).filter(
    ({ code }) => code !== 'too-fast' && codes[code].to.includes('speaker'),
  );
  const notices = Object.fromEntries(told.map(({ code, raisedAt }) => [code, { since: raisedAt }]));
  return { ...(slowDown && { slowDown }), ...(told.length > 0 && { notices }) };
}

/** Channels whose listeners hear no interpretation, and since when: by language. */
export type Interruptions = Readonly<Record<Language, Instant>>;

/**
 * Where interpretation is interrupted: nobody covers the language, or its booth cannot work with the sound. Only while
 * an incident that is open says so: whoever closes it takes the notice away.
 */
export function interruptions(state: WebinarState): Interruptions {
  if (state.transport.status !== 'live') return {};
  const since: Record<Language, Instant> = {};
  for (const incident of openIncidents(state.incidents))
    for (const { channel, at } of interruptedBy(state, incident)) since[channel] = Math.min(since[channel] ?? at, at);
  return since;
}

interface Interrupted {
  readonly channel: Language;
  readonly at: Instant;
}

function interruptedBy(state: WebinarState, incident: IncidentState): readonly Interrupted[] {
  const { code, about, raisedAt: at } = incident;
  switch (code) {
    case 'uncovered-language':
      return about && 'channel' in about ? [{ channel: about.channel, at }] : [];
    case 'unusable-sound':
      return outstanding(incident).flatMap((booth) => {
        const flaggedAt = incident.booths[booth]?.at ?? at;
        return interpretedBy(state, booth).map((channel) => ({ channel, at: flaggedAt }));
      });
    default:
      return [];
  }
}

/** The channels of a booth that do not carry the floor. */
function interpretedBy(state: WebinarState, booth: string): readonly Language[] {
  const floor = floorNow(state);
  const serves = state.booths.byId[booth]?.serves ?? [];
  return serves.filter((channel) => floor === null || !sameSpeech(channel, floor));
}

/** Codes that may change what the audience is told. */
export const toldToListeners: ReadonlySet<IncidentCode> = new Set([
  'uncovered-language',
  'unusable-sound',
  'relay-lost',
]);
