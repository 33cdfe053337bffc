import { boothName, boothsInOrder, deskAt, interpreterName, limits } from '../booths/select.ts';
import type { Turn } from '../booths/desk.ts';
import type { Instant } from '../core/envelope.ts';
import type { Language } from '../core/local-text.ts';
import { flaggedBy } from '../incidents/concerns.ts';
import type { IncidentState } from '../incidents/incident.ts';
import type { Ending, IncidentCode, Severity, Subject } from '../incidents/messages.ts';
import { sameSpeech } from '../core/speech.ts';
import type { WebinarState } from '../webinar.ts';

/**
 * What became of the interpretation of a session. It counts what was declared and flagged; of health it holds nothing
 * but that S1 incidents were, without notes or the names of those who flagged them. Durations in ms.
 */
export interface InterpretationReport {
  /** The session as it ran; null before its start. Everything is counted within it. */
  readonly from: Instant | null;
  /** Its end, or the instant of the report while it goes on. */
  readonly to: Instant;
  readonly languages: readonly LanguageReport[];
  readonly booths: readonly BoothReport[];
  /** By severity, for all that were raised. */
  readonly answers: Readonly<Record<Severity, AnswerTimes>>;
  /** S1 alone, oldest first. */
  readonly critical: readonly CriticalIncident[];
  /** How often speakers were asked to slow down. */
  readonly slowDowns: number;
}

export interface LanguageReport {
  readonly language: Language;
  /** Together, without counting twice what overlaps. */
  readonly out: number;
  readonly outages: readonly Outage[];
}

/** A time in which listeners of a channel had no interpretation, as the system saw or booths flagged it. */
export interface Outage {
  readonly incident: string;
  readonly code: IncidentCode;
  readonly from: Instant;
  readonly to: Instant;
  /** It lasted until the end of what the report counts. */
  readonly open: boolean;
}

export interface BoothReport {
  readonly booth: string;
  /** Its name, or the languages that it serves. */
  readonly name: string;
  /** The channels that the minutes below were worked for: two where it works both ways. */
  readonly serves: readonly Language[];
  readonly interpreters: readonly InterpreterReport[];
  readonly handovers: {
    /** The mic changed as it was agreed. */
    readonly done: number;
    /** Nobody answered in time. */
    readonly unanswered: number;
  };
  /** Turns that passed the warning of a booth with two, and how long the longest was. */
  readonly overlong: number;
  readonly longest: number;
}

export interface InterpreterReport {
  readonly interpreter: string;
  /** Null where it was erased. */
  readonly name: string | null;
  readonly turns: number;
  /** At the mic. */
  readonly ms: number;
  readonly longest: number;
}

export interface AnswerTimes {
  readonly raised: number;
  /** Acknowledged by somebody, and how long that took; null where none was. */
  readonly acknowledged: number;
  readonly median: number | null;
  readonly longest: number | null;
}

export interface CriticalIncident {
  readonly incident: string;
  readonly code: IncidentCode;
  readonly about: Subject | null;
  /** Booths that flagged it. */
  readonly booths: readonly string[];
  readonly raisedAt: Instant;
  /** Until somebody acknowledged it; null: nobody has. */
  readonly acknowledgedAfter: number | null;
  /** How far waiting has taken it. */
  readonly level: number;
  /** Null: it was open to the end. */
  readonly ended: { readonly how: Ending; readonly after: number } | null;
}

export function interpretationReport(state: WebinarState, now: Instant): InterpretationReport {
  const { transport, session, incidents } = state;
  const span: Span = { from: transport.startedAt ?? now, to: transport.endedAt ?? now };
  const counted = incidents.list.filter(
    ({ raisedAt, ended }) => transport.startedAt !== null && overlaps(span, raisedAt, ended?.at ?? span.to),
  );
  return {
    from: transport.startedAt,
    to: span.to,
    languages: session.languages.map((language) => languageReport(state, counted, language, span)),
    booths: boothsInOrder(state.booths).map(({ id }) => boothReport(state, id, counted, span)),
    answers: { 1: answers(counted, 1), 2: answers(counted, 2), 3: answers(counted, 3), 4: answers(counted, 4) },
    critical: counted.filter(({ severity }) => severity === 1).map(critical),
    slowDowns: counted.reduce((count, { times }) => count + times.filter((at) => overlaps(span, at, at)).length, 0),
  };
}

interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

function overlaps({ from, to }: Span, start: Instant, end: Instant): boolean {
  return start <= to && end >= from;
}

function clipped({ from, to }: Span, start: Instant, end: Instant): Span {
  return { from: Math.max(from, start), to: Math.min(to, end) };
}

function languageReport(
  state: WebinarState,
  incidents: readonly IncidentState[],
  language: Language,
  span: Span,
): LanguageReport {
  const outages = incidents.flatMap((incident) =>
    silences(state, incident, language).flatMap(({ from, to }): Outage[] => {
      const within = clipped(span, from, to ?? span.to);
      if (within.to <= within.from) return [];
      return [{ incident: incident.id, code: incident.code, ...within, open: to === null }];
    }),
  );
  outages.sort((a, b) => a.from - b.from);
  return { language, out: together(outages), outages };
}

/** Milliseconds that these cover, in the order in which they begin. */
function together(spans: readonly Span[]): number {
  let covered = 0;
  let until = -Infinity;
  for (const { from, to } of spans) {
    covered += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return covered;
}

/** When an incident left a channel without interpretation; `to` null: it does so still. */
function silences(
  { booths }: WebinarState,
  incident: IncidentState,
  language: Language,
): readonly { readonly from: Instant; readonly to: Instant | null }[] {
  const { code, about, raisedAt, ended } = incident;
  const serves = (booth: string): boolean =>
    booths.byId[booth]?.serves.some((channel) => sameSpeech(channel, language)) ?? false;
  switch (code) {
    case 'uncovered-language':
    case 'channel-silent':
      if (!about || !('channel' in about) || !sameSpeech(about.channel, language)) return [];
      return [{ from: raisedAt, to: goneAt(incident) }];
    // What the booths themselves say of the sound that they work with: they hear when it is back.
    case 'unusable-sound':
    case 'no-floor-sound':
    case 'relay-lost':
      return Object.entries(incident.booths).flatMap(([booth, { at, confirmedAt, withdrawnAt }]) =>
        serves(booth) ? [{ from: at, to: confirmedAt ?? withdrawnAt ?? ended?.at ?? null }] : [],
      );
    default:
      return [];
  }
}

/** What the system has seen ends when it is gone, also where somebody has closed it before. */
function goneAt({ observed, clearedAt, ended }: IncidentState): Instant | null {
  return observed ? null : (clearedAt ?? ended?.at ?? null);
}

function boothReport(state: WebinarState, booth: string, incidents: readonly IncidentState[], span: Span): BoothReport {
  const record = state.booths.byId[booth];
  if (!record) throw new Error(`The order names the missing booth ${booth}`);
  const { mic, turns } = deskAt(state.booths, booth);
  const all = [...turns, ...(mic ? [{ ...mic, until: span.to, handedOver: false }] : [])].flatMap((turn) => {
    const ms = lengthOf(turn, turn.until, span);
    return ms > 0 ? [{ ...turn, ms }] : [];
  });
  const { warning } = limits(state.booths.settings, false);
  const ids = [...new Set([...Object.keys(record.interpreters), ...all.map(({ interpreter }) => interpreter)])];
  return {
    booth,
    name: boothName(record),
    serves: record.serves,
    interpreters: ids.map((interpreter): InterpreterReport => {
      const own = all.filter((turn) => turn.interpreter === interpreter);
      return {
        interpreter,
        name: interpreterName(state.booths, booth, interpreter),
        turns: own.length,
        ms: own.reduce((sum, { ms }) => sum + ms, 0),
        longest: Math.max(0, ...own.map(({ ms }) => ms)),
      };
    }),
    handovers: {
      done: all.filter(({ handedOver }) => handedOver).length,
      unanswered: incidents.filter(({ code, about }) => code === 'handover-unanswered' && isBooth(about, booth)).length,
    },
    overlong: all.filter(({ ms }) => ms > warning).length,
    longest: Math.max(0, ...all.map(({ ms }) => ms)),
  };
}

/** How long a turn lasted within the session: who comes early to check the sound does not work yet. */
function lengthOf({ since }: Turn, until: Instant, span: Span): number {
  const { from, to } = clipped(span, since, until);
  return Math.max(0, to - from);
}

function isBooth(about: Subject | null, booth: string): boolean {
  return about !== null && 'booth' in about && about.booth === booth;
}

function answers(incidents: readonly IncidentState[], severity: Severity): AnswerTimes {
  const those = incidents.filter((incident) => incident.severity === severity);
  const waits = those.flatMap((incident) => waitOf(incident) ?? []).sort((a, b) => a - b);
  const [lower, upper] = [waits[(waits.length - 1) >> 1], waits[waits.length >> 1]];
  return {
    raised: those.length,
    acknowledged: waits.length,
    median: lower === undefined || upper === undefined ? null : (lower + upper) / 2,
    longest: waits.at(-1) ?? null,
  };
}

function waitOf({ raisedAt, acknowledgedAt }: IncidentState): number | null {
  return acknowledgedAt === null ? null : acknowledgedAt - raisedAt;
}

function critical(incident: IncidentState): CriticalIncident {
  const { id, code, about, raisedAt, level, ended } = incident;
  return {
    incident: id,
    code,
    about,
    booths: flaggedBy(incident),
    raisedAt,
    acknowledgedAfter: waitOf(incident),
    level,
    ended: ended && { how: ended.how, after: ended.at - raisedAt },
  };
}
