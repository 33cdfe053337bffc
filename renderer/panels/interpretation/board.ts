import type { Desk } from '../../../shared/booths/desk.ts';
import { sameSpeech } from '../../../shared/booths/languages.ts';
import { boothsOf, deskAt, isStale, turnAge, type TurnAge } from '../../../shared/booths/select.ts';
import type { BoothState, BoothsState } from '../../../shared/booths/state.ts';
import type { Instant } from '../../../shared/core/envelope.ts';
import type { Language } from '../../../shared/core/local-text.ts';
import type { IncidentState } from '../../../shared/incidents/incident.ts';
import { bySeverityAndAge, flaggedBy, isOpen } from '../../../shared/incidents/select.ts';
import type { BoothCoverage, ChannelCoverage, Coverage, Why } from '../../../shared/projections/coverage.ts';
import { type Measured, type Trust, isSilence, measuredNow, trustIn } from '../../ui/booth/measured.ts';

/** The board: for every language one line (one more where two booths serve it), and what is wrong with it. */

/**
 * `idle`: nothing has to be interpreted at present, and somebody is at the mic; `present`, `absent`: nobody is, and
 * somebody of the team is there or not. `unserved`: it has no booth.
 */
export type LineState =
  ChannelCoverage['how'] | Exclude<Why['code'], 'no-floor' | 'no-booth'> | 'idle' | 'present' | 'absent' | 'unserved';

export interface Line {
  readonly key: string;
  readonly channel: Language;
  readonly booth: BoothState | null;
  readonly desk: Desk | null;
  readonly state: LineState;
  /** Listeners of this channel hear nothing that they understand, and should. */
  readonly isUncovered: boolean;
  /** An adapter hears nothing on it, and somebody should be heard. */
  readonly isSilent: boolean;
  readonly trust: Trust;
  readonly turn: TurnAge | null;
  /** What the booth hears; null where it does not work. */
  readonly from: BoothCoverage['from'];
  readonly path: readonly string[];
  readonly measured: Measured | null;
  /** Before the session: ways of sound that are confirmed, of those that have to be. */
  readonly checks: Checks | null;
  /** The worst of those that are open here. */
  readonly incident: IncidentState | null;
}

export interface Checks {
  readonly confirmed: number;
  readonly all: number;
}

export interface BoardOf {
  readonly channels: readonly Language[];
  readonly booths: BoothsState;
  readonly coverage: Coverage;
  readonly incidents: readonly IncidentState[];
  /** By channel. */
  readonly measured: Readonly<Record<Language, Measured>>;
  /** By booth; empty once the session has begun. */
  readonly checks: ReadonlyMap<string, Checks>;
  /** The session is live, and what is on has to be interpreted. */
  readonly isOn: boolean;
  /** This console hears the backend. */
  readonly isHeard: boolean;
  readonly now: Instant;
}

export function boardLines(of: BoardOf): readonly Line[] {
  return of.channels.flatMap((channel) => {
    const booths = boothsOf(of.booths, channel);
    return booths.length === 0 ? [unserved(of, channel)] : booths.map((booth) => served(of, channel, booth));
  });
}

function unserved({ coverage, isOn, isHeard, measured, incidents, now }: BoardOf, channel: Language): Line {
  const isFloor = coverage.channels.get(channel)?.how === 'floor';
  return {
    key: channel,
    channel,
    booth: null,
    desk: null,
    state: isFloor ? 'floor' : 'unserved',
    isUncovered: isOn && !isFloor && coverage.floor !== null,
    isSilent: false,
    trust: isHeard ? 'declared' : 'stale',
    turn: null,
    from: null,
    path: [],
    measured: measuredNow(measured, channel, now),
    checks: null,
    incident: worstAt(incidents, channel, null),
  };
}

function served(of: BoardOf, channel: Language, booth: BoothState): Line {
  const { coverage, isOn } = of;
  const desk = deskAt(of.booths, booth.id);
  const carried = coverage.channels.get(channel);
  const work = coverage.booths.get(booth.id);
  const state = isOn || carried?.how === 'floor' ? stateOf(channel, carried, work) : restingState(desk);
  const measured = measuredNow(of.measured, channel, of.now);
  const speaks = state === 'direct' || state === 'relay' || state === 'double-relay';
  return {
    key: `${channel} ${booth.id}`,
    channel,
    booth,
    desk,
    state,
    isUncovered: isOn && carried?.how === 'uncovered' && carried.why.code !== 'no-floor',
    isSilent: isOn && (speaks || state === 'floor') && isSilence(measured, of.now),
    trust: trustIn(measured, of.isHeard && !isStale(desk)),
    turn: turnAge(of.booths, booth.id, of.now),
    from: speaks ? (work?.from ?? null) : null,
    path: speaks ? (work?.path ?? []) : [],
    measured,
    checks: of.checks.get(booth.id) ?? null,
    incident: worstAt(of.incidents, channel, booth.id),
  };
}

function stateOf(channel: Language, carried: ChannelCoverage | undefined, work: BoothCoverage | undefined): LineState {
  if (carried?.how === 'floor') return 'floor';
  if (work?.status === 'works' && work.into !== null && sameSpeech(work.into, channel))
    return work.path.length === 0 ? 'direct' : work.path.length === 1 ? 'relay' : 'double-relay';
  if (work?.status === 'works') return 'other-way';
  const why = work?.why ?? (carried?.how === 'uncovered' ? carried.why : null);
  if (!why || why.code === 'no-booth') return 'uncovered';
  return why.code === 'no-floor' ? 'idle' : why.code;
}

/** Before and after the session, in a break and in a video that is not interpreted: nobody has to be there. */
function restingState(desk: Desk): LineState {
  if (isStale(desk)) return 'offline';
  if (!desk.mic) return Object.values(desk.presence).some(({ online }) => online) ? 'present' : 'absent';
  return desk.standbyAt === null ? 'idle' : 'standby';
}

/** The worst open incident of a line: of its booth, of its channel, or flagged by its booth. */
function worstAt(incidents: readonly IncidentState[], channel: Language, booth: string | null): IncidentState | null {
  const here = incidents.filter((incident) => isOpen(incident) && isAt(incident, channel, booth));
  return here.toSorted(bySeverityAndAge)[0] ?? null;
}

function isAt(incident: IncidentState, channel: Language, booth: string | null): boolean {
  const { about } = incident;
  if (about && 'channel' in about && sameSpeech(about.channel, channel)) return true;
  if (booth === null) return false;
  return flaggedBy(incident).includes(booth) || (about !== null && 'booth' in about && about.booth === booth);
}

/** What is said of the whole: how many languages work, and which do not. */
export interface Verdict {
  readonly languages: number;
  readonly working: number;
  readonly uncovered: readonly Language[];
  /** Some of it is old: then nothing is said to work. */
  readonly isStale: boolean;
}

export function verdictOf(lines: readonly Line[]): Verdict {
  const channels = [...new Set(lines.map(({ channel }) => channel))];
  const uncovered = channels.filter((channel) => lines.some((line) => line.channel === channel && line.isUncovered));
  const isWorking = ({ state, isSilent, trust, incident }: Line): boolean =>
    ['floor', 'direct', 'relay', 'double-relay'].includes(state) &&
    !isSilent &&
    (trust !== 'stale' || state === 'floor') &&
    incident?.severity !== 1;
  const working = channels.filter((channel) => lines.some((line) => line.channel === channel && isWorking(line)));
  return {
    languages: channels.length,
    working: working.length,
    uncovered,
    isStale: lines.some(({ trust }) => trust === 'stale'),
  };
}
