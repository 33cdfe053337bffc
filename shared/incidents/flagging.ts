import { sameSpeech } from '../core/speech.ts';
import { accept, reject } from '../core/decider.ts';
import { cleanedLine } from '../core/text.ts';
import { codes } from './codes.ts';
import { flaggedBy } from './concerns.ts';
import {
  type Data,
  type IncidentsContext,
  type Refusal,
  type Result,
  boothOf,
  closed,
  isRefusal,
  known,
  outside,
  ownFlag,
} from './decision.ts';
import type { IncidentState } from './incident.ts';
import type { IncidentCode, IncidentsFact, Severity, Subject } from './messages.ts';
import { incidentOf, openLike } from './select.ts';
import type { IncidentsState } from './state.ts';

/** What booths say: there is a fault, there is none, it is fixed, not yet. */

export function raise(state: IncidentsState, data: Data<'incidents.raise'>, context: IncidentsContext): Result {
  const { incident, booth, code } = data;
  const refusal = outside(booth, context);
  if (refusal) return refusal;
  if (!codes[code].raisedBy.includes('booth')) return reject('not-for-booths', { code });
  const about = subjectOf(data, context);
  if (about && 'ok' in about) return about;
  const note = cleanedLine(data.note);
  const same = openLike(state, code, about);
  if (same) return accept(...again(same, booth, note));
  if (incidentOf(state, incident)) return reject('incident-exists', { incident });
  const severity = severityOf(code, about, context);
  return accept({ type: 'incidents.raised', data: { incident, code, severity, about, booth, note } });
}

/** The same from another booth, or once more: one incident. Flagging it while asked says that it is not fixed. */
function again(incident: IncidentState, booth: string, note: string): readonly IncidentsFact[] {
  const flag = incident.booths[booth];
  const about = { incident: incident.id, booth };
  if (flag?.withdrawnAt !== null || flag.confirmedAt !== null)
    return [{ type: 'incidents.joined', data: { ...about, note } }];
  return [
    ...(incident.status === 'fixed-asked'
      ? [{ type: 'incidents.fixed-answered', data: { ...about, fixed: false } } as const]
      : []),
    ...(note !== '' && note !== flag.note ? [{ type: 'incidents.noted', data: { ...about, note } } as const] : []),
  ];
}

/** Neither person nor booth is in what comes of it. */
export function slowDown(state: IncidentsState, context: IncidentsContext): Result {
  if (context.seat === null) return reject('not-seated', null);
  const incident = openLike(state, 'too-fast', null)?.id ?? context.freshId;
  return accept({ type: 'incidents.slowed-down', data: { incident } });
}

export function note(state: IncidentsState, data: Data<'incidents.note'>, context: IncidentsContext): Result {
  const incident = ownFlag(state, data, context);
  if (isRefusal(incident)) return incident;
  const text = cleanedLine(data.note);
  return incident.booths[data.booth]?.note === text
    ? accept()
    : accept({ type: 'incidents.noted', data: { ...data, note: text } });
}

export function withdraw(state: IncidentsState, data: Data<'incidents.withdraw'>, context: IncidentsContext): Result {
  const refusal = outside(data.booth, context);
  if (refusal) return refusal;
  const there = known(state, data.incident);
  if (isRefusal(there)) return there;
  // Again: it is withdrawn already.
  if (typeof there.booths[data.booth]?.withdrawnAt === 'number') return accept();
  const incident = ownFlag(state, data, context);
  return isRefusal(incident) ? incident : accept(...withdrawing(incident, data.booth, 'said'));
}

/**
 * What it comes to that a booth does not flag it any more. `said`: by itself; `gone`: the booth is not there any more,
 * which closes nothing that only people's word closes.
 */
export function withdrawing(incident: IncidentState, booth: string, how: 'said' | 'gone'): readonly IncidentsFact[] {
  const withdrawn = { type: 'incidents.withdrawn', data: { incident: incident.id, booth } } as const;
  if (incident.observed || (how === 'gone' && codes[incident.code].lasting)) return [withdrawn];
  const others = flaggedBy(incident).filter((id) => id !== booth);
  if (others.length === 0) return [withdrawn, closed(incident, 'withdrawn')];
  return others.every((id) => isConfirmed(incident, id)) ? [withdrawn, closed(incident, 'confirmed')] : [withdrawn];
}

/** The booths' answer to “fixed?”, or their word before anybody has asked. The last of them closes it. */
export function answerFixed(
  state: IncidentsState,
  data: Data<'incidents.answer-fixed'>,
  context: IncidentsContext,
): Result {
  const { booth, fixed } = data;
  const refusal = outside(booth, context);
  if (refusal) return refusal;
  const there = known(state, data.incident);
  if (isRefusal(there)) return there;
  // Late, and in agreement with what has become of it.
  if (fixed && there.status === 'closed') return accept();
  const incident = ownFlag(state, data, context);
  if (isRefusal(incident)) return incident;
  const answered: IncidentsFact = { type: 'incidents.fixed-answered', data };
  const confirmed = isConfirmed(incident, booth);
  if (!fixed) return confirmed || incident.status === 'fixed-asked' ? accept(answered) : accept();
  if (confirmed) return accept();
  const all = flaggedBy(incident).every((id) => id === booth || isConfirmed(incident, id));
  return all && !incident.observed ? accept<IncidentsFact>(answered, closed(incident, 'confirmed')) : accept(answered);
}

/** DOMAIN: a boothmate that is gone is graver while nobody is active. */
export function severityOf(
  code: IncidentCode,
  about: Subject | null,
  { isManned }: Pick<IncidentsContext, 'isManned'>,
): Severity {
  const { severity, unmanned } = codes[code];
  const booth = boothOf(about);
  return unmanned !== undefined && booth !== null && !isManned(booth) ? unmanned : severity;
}

/** What it is about as it is compared: one key is enough, so what is not said is taken from where the sender sits. */
function subjectOf(
  { booth, code, about }: Data<'incidents.raise'>,
  { serves, channels, isItem, pivotOf }: IncidentsContext,
): Subject | null | Refusal {
  const unknown = reject('subject-unknown', { code });
  switch (codes[code].about) {
    case null:
      return about === null ? null : unknown;
    case 'booth': {
      if (code !== 'relay-lost') return about === null || boothOf(about) === booth ? { booth } : unknown;
      const pivot = about === null ? pivotOf(booth) : boothOf(about);
      if (pivot === null) return about === null ? null : unknown;
      return serves(pivot) === null ? unknown : { booth: pivot };
    }
    case 'channel': {
      if (about === null) return null;
      const channel = 'channel' in about ? channels.find((each) => sameSpeech(each, about.channel)) : undefined;
      return channel === undefined ? unknown : { channel };
    }
    case 'item':
      if (about === null) return null;
      return 'item' in about && isItem(about.item) ? about : unknown;
  }
}

function isConfirmed({ booths }: IncidentState, booth: string): boolean {
  return typeof booths[booth]?.confirmedAt === 'number';
}
