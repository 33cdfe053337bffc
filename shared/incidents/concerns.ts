import { sameSpeech } from '../core/speech.ts';
import type { StaffRole } from '../core/actor.ts';
import type { Language } from '../core/local-text.ts';
import { type Recipient, codes } from './codes.ts';
import type { IncidentState } from './incident.ts';

/** Whose an incident is at present. Everyone of the staff may see and answer all of them; these are asked to. */

export interface BoothReader {
  readonly booth: string;
  /** Channels that it serves. */
  readonly serves: readonly Language[];
}

export type Reader = { readonly role: StaffRole | 'speaker' } | BoothReader;

type Standing = Pick<IncidentState, 'code' | 'severity' | 'about' | 'booths' | 'level' | 'moderatorTold'>;

/** Everyone who is told by now: what the code says, and whom two booths, the producer's word or waiting have added. */
export function recipients(incident: Standing): ReadonlySet<Recipient> {
  const rule = codes[incident.code];
  const told = new Set(rule.to);
  if (rule.onceShared && flaggedBy(incident).length > 1) told.add(rule.onceShared);
  if (incident.moderatorTold) told.add('moderator');
  if (incident.level >= 2) {
    if (incident.severity === 1) told.add('producer').add('moderator');
    else told.add(rule.next);
  }
  return told;
}

/** Whether it is somebody's at present. An organiser stands in for those who run the session, and has all of theirs. */
export function concerns(incident: Standing, reader: Reader): boolean {
  const told = recipients(incident);
  if ('booth' in reader) return told.has('booths') || (isToBooth(told) && isAbout(incident, reader));
  if (reader.role !== 'organiser') return told.has(reader.role);
  return told.has('producer') || told.has('moderator') || told.has('organiser');
}

/** Booths that flag it: those that have withdrawn do not count. */
export function flaggedBy({ booths }: Pick<IncidentState, 'booths'>): readonly string[] {
  return Object.keys(booths).filter((id) => booths[id]?.withdrawnAt === null);
}

function isToBooth(told: ReadonlySet<Recipient>): boolean {
  return told.has('that-booth') || told.has('pivot-booth');
}

/** Where it was not said which booth or channel it is, every booth but those that flag it looks to itself. */
function isAbout({ about, booths }: Standing, { booth, serves }: BoothReader): boolean {
  if (about === null) return booths[booth]?.withdrawnAt !== null;
  if ('booth' in about) return about.booth === booth;
  return 'channel' in about && serves.some((channel) => sameSpeech(channel, about.channel));
}
