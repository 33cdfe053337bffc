import type { Role } from '../core/actor.ts';
import type { Action, IncidentCode, Severity } from './messages.ts';

/** DOMAIN “Interpretation”, the table of incidents, as data: everything that depends on the code reads it here. */

/**
 * Who is told. `that-booth` and `pivot-booth`: the one that the incident is about; `listeners`: those of the channels
 * that are interrupted, by a notice.
 */
export type Recipient =
  'producer' | 'moderator' | 'organiser' | 'booths' | 'that-booth' | 'pivot-booth' | 'speaker' | 'listeners';

/** `system`: from what the product knows. `measurement`: where an adapter reports the sound of a channel. */
export type Raiser = 'booth' | 'system' | 'measurement';

export interface CodeRule {
  readonly raisedBy: readonly Raiser[];
  readonly severity: Severity;
  /** Its severity while nobody is active in the booth that it is about. */
  readonly unmanned?: Severity;
  /** Told at once. */
  readonly to: readonly Recipient[];
  /** Told too once two booths have it, or the producer says so. */
  readonly onceShared?: Recipient;
  /** The next role, which an S2 goes to at its second time limit. An S1 goes to all producers and moderators then. */
  readonly next: Recipient;
  /** What is offered as the next step, the likeliest first. */
  readonly steps: readonly Action[];
  /** What it is about: faults that differ in it are different incidents. Null: it stands in one place only. */
  readonly about: 'booth' | 'channel' | 'item' | null;
  /** Nothing but people's word closes it. */
  readonly lasting: boolean;
}

function rule(about: Pick<CodeRule, 'raisedBy' | 'severity' | 'to' | 'steps'> & Partial<CodeRule>): CodeRule {
  return { about: null, lasting: false, next: nextRole(about.to), ...about };
}

/** The one of those who run the session that does not know yet; where both do, the organiser. */
function nextRole(told: readonly Recipient[]): Recipient {
  return (['producer', 'moderator'] as const).find((role) => !told.includes(role)) ?? 'organiser';
}

const ofChannel = rule({
  raisedBy: ['booth', 'measurement'],
  severity: 1,
  to: ['that-booth', 'producer'],
  steps: ['tell-interpreter'],
  about: 'channel',
});

export const codes: Readonly<Record<IncidentCode, CodeRule>> = {
  'no-floor-sound': rule({
    raisedBy: ['booth'],
    severity: 1,
    to: ['producer'],
    onceShared: 'moderator',
    steps: ['reroute', 'hold-session'],
  }),
  'acoustic-shock': rule({
    raisedBy: ['booth'],
    severity: 1,
    to: ['producer', 'moderator', 'booths'],
    steps: ['stop-source'],
    lasting: true,
  }),
  'unusable-sound': rule({
    raisedBy: ['booth'],
    severity: 1,
    to: ['moderator', 'producer', 'speaker', 'listeners'],
    steps: ['change-microphone', 'take-in-writing'],
  }),
  'relay-lost': rule({
    raisedBy: ['booth', 'system'],
    severity: 1,
    to: ['pivot-booth', 'producer', 'moderator'],
    steps: ['backup-pivot'],
    about: 'booth',
  }),
  'uncovered-language': rule({
    raisedBy: ['system'],
    severity: 1,
    to: ['producer', 'moderator', 'booths'],
    steps: ['find-cover'],
    about: 'channel',
  }),
  'channel-silent': ofChannel,
  'wrong-channel': ofChannel,
  'open-mic': ofChannel,
  'video-sound-missing': rule({
    raisedBy: ['booth'],
    severity: 1,
    to: ['producer', 'moderator'],
    steps: ['restart-video'],
  }),
  'boothmate-gone': rule({
    raisedBy: ['system', 'booth'],
    severity: 2,
    unmanned: 1,
    to: ['producer', 'that-booth'],
    steps: ['take-mic'],
    about: 'booth',
  }),
  'poor-sound': rule({ raisedBy: ['booth'], severity: 2, to: ['producer', 'moderator'], steps: ['ask-headset'] }),
  'too-fast': rule({
    raisedBy: ['booth'],
    severity: 2,
    to: ['speaker', 'moderator'],
    steps: ['slow-down', 'say-aloud'],
  }),
  'away-from-mic': rule({ raisedBy: ['booth'], severity: 2, to: ['speaker', 'producer'], steps: ['cue-speaker'] }),
  'overlapping-speakers': rule({ raisedBy: ['booth'], severity: 2, to: ['moderator'], steps: ['name-speaker'] }),
  'unread-text': rule({
    raisedBy: ['booth'],
    severity: 2,
    to: ['speaker', 'producer', 'moderator'],
    steps: ['slow-down', 'send-text'],
  }),
  'unplanned-language': rule({
    raisedBy: ['booth', 'system'],
    severity: 2,
    to: ['moderator', 'producer', 'booths'],
    steps: ['set-floor'],
  }),
  'slides-not-visible': rule({ raisedBy: ['booth'], severity: 2, to: ['producer'], steps: ['send-slides'] }),
  'handover-unanswered': rule({
    raisedBy: ['system'],
    severity: 2,
    to: ['that-booth'],
    steps: ['prompt-again', 'call'],
    about: 'booth',
  }),
  'need-relief': rule({
    raisedBy: ['booth'],
    severity: 2,
    to: ['moderator', 'producer'],
    steps: ['give-break', 'end-on-time'],
  }),
  'inaudible-question': rule({ raisedBy: ['booth'], severity: 3, to: ['moderator'], steps: ['repeat-question'] }),
  'need-document': rule({
    raisedBy: ['booth'],
    severity: 4,
    to: ['producer'],
    steps: ['attach-document'],
    about: 'item',
  }),
  'need-name': rule({ raisedBy: ['booth'], severity: 4, to: ['producer'], steps: ['confirm-name'], about: 'item' }),
  /** Said in the note; what one booth means by it is not what another means. */
  other: rule({ raisedBy: ['booth'], severity: 4, to: ['producer'], steps: ['other'], about: 'booth' }),
};

/**
 * Milliseconds without anybody's acknowledgement until the levels 1, 2, …: pressing; to the next role (S1: all
 * producers and moderators); “call now”.
 */
export const escalation: Readonly<Record<Severity, readonly number[]>> = {
  1: [10_000, 20_000, 45_000],
  2: [30_000, 60_000],
  3: [120_000],
  4: [120_000],
};

/** Milliseconds after which booths that have not answered are asked “fixed?” again; null: they are not. */
export const askAgainAfter: Readonly<Record<Severity, number | null>> = { 1: 30_000, 2: 60_000, 3: null, 4: null };

/** So often at most: who has not answered by then is not there, and a session left open must not ask for ever. */
export const mostAsks = 20;

/** A slow-down this soon (ms) after the one before it calls for the sentence that the moderator says aloud. */
export const repeatedWithin = 60_000;

/** Milliseconds after the last slow-down at which their incident fades. */
export const fadesAfter = 180_000;

/** Who hears an alert unless they have switched it: others have open microphones, or full ears. */
export const heardBy: readonly Role[] = ['producer'];
