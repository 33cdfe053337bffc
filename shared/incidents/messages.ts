import { z } from 'zod';
import { type FactsOf, Id } from '../core/envelope.ts';
import { Language } from '../core/local-text.ts';

/** What a booth flags, or the system notices: DOMAIN “Interpretation”; `codes.ts` holds the table. */
export const IncidentCode = z.enum([
  'no-floor-sound',
  'acoustic-shock',
  'unusable-sound',
  'relay-lost',
  'uncovered-language',
  'channel-silent',
  'wrong-channel',
  'open-mic',
  'video-sound-missing',
  'boothmate-gone',
  'poor-sound',
  'too-fast',
  'away-from-mic',
  'overlapping-speakers',
  'unread-text',
  'unplanned-language',
  'slides-not-visible',
  'handover-unanswered',
  'need-relief',
  'inaudible-question',
  'need-document',
  'need-name',
  'other',
]);
export type IncidentCode = z.infer<typeof IncidentCode>;

/** What somebody says that they do about it. */
export const Action = z.enum([
  'reroute',
  'hold-session',
  'stop-source',
  'change-microphone',
  'take-in-writing',
  'backup-pivot',
  'find-cover',
  'tell-interpreter',
  'restart-video',
  'take-mic',
  'ask-headset',
  'slow-down',
  'say-aloud',
  'cue-speaker',
  'name-speaker',
  'send-text',
  'set-floor',
  'send-slides',
  'prompt-again',
  'call',
  'call-producer',
  'give-break',
  'end-on-time',
  'repeat-question',
  'attach-document',
  'confirm-name',
  'other',
]);
export type Action = z.infer<typeof Action>;

/** What it is about, where the same fault may stand in several places at once: a booth (pivot), a channel, an item. */
export const Subject = z.union([
  z.strictObject({ booth: Id }),
  z.strictObject({ channel: Language }),
  z.strictObject({ item: Id }),
  z.strictObject({ person: Id }),
]);
export type Subject = z.infer<typeof Subject>;

/** A few words; never needed. */
const Note = z.string().trim().max(140);

/** All commands are live. Interpreters give them for the booth in which they sit. */
export const commands = {
  /** `incident`: its id if it is new; where the same fault is open, this booth is added to that. Not for `too-fast`. */
  'incidents.raise': z.strictObject({
    incident: Id,
    booth: Id,
    code: IncidentCode.exclude(['too-fast']),
    about: Subject.nullable(),
    note: Note,
  }),
  /** Nobody learns who asked: neither person nor booth is in the event. */
  'incidents.slow-down': z.strictObject({}),
  'incidents.note': z.strictObject({ incident: Id, booth: Id, note: Note }),
  'incidents.withdraw': z.strictObject({ incident: Id, booth: Id }),
  /** `delivered`: a console has it. `seen`: it is shown in a window that is looked at. */
  'incidents.mark': z.strictObject({ incident: Id, what: z.enum(['delivered', 'seen']) }),
  'incidents.acknowledge': z.strictObject({ incident: Id }),
  'incidents.act': z.strictObject({ incident: Id, action: Action }),
  /** “Is it fixed?”: asks the booths that flagged it. */
  'incidents.ask-fixed': z.strictObject({ incident: Id }),
  /** Their answer: yes, or not yet. */
  'incidents.answer-fixed': z.strictObject({ incident: Id, booth: Id, fixed: z.boolean() }),
  /** Without the booths' word. S1 and S2 need a reason. */
  'incidents.close': z.strictObject({ incident: Id, reason: z.string().trim().max(500) }),
  'incidents.reopen': z.strictObject({ incident: Id, booth: Id.nullable() }),
  /** The producer lets the moderator know of something that was for producers alone. */
  'incidents.tell-moderator': z.strictObject({ incident: Id }),
  /** Given by the backend: time has passed, or something was measured. */
  'incidents.escalate': z.strictObject({ incident: Id, level: z.number().int().min(1).max(3) }),
  'incidents.ask-again': z.strictObject({ incident: Id, ask: z.number().int().min(1) }),
  'incidents.fade': z.strictObject({ incident: Id }),
  'incidents.measure': z.strictObject({
    code: z.enum(['channel-silent', 'wrong-channel', 'open-mic']),
    channel: Language,
    present: z.boolean(),
  }),
  /** Given by the backend when the retention time is over: notes and reasons go. */
  'incidents.erase-all': z.strictObject({}),
};

export const Severity = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Severity = z.infer<typeof Severity>;

/** How an incident came to its end. */
export const Ending = z.enum(['confirmed', 'override', 'cleared', 'faded', 'withdrawn']);
export type Ending = z.infer<typeof Ending>;

export const events = {
  /** `booth` null: the system noticed it. */
  'incidents.raised': z.strictObject({
    incident: Id,
    code: IncidentCode,
    severity: Severity,
    about: Subject.nullable(),
    booth: Id.nullable(),
    note: z.string(),
  }),
  /** Another booth has the same, or the system sees it too (null). */
  'incidents.joined': z.strictObject({ incident: Id, booth: Id.nullable(), note: z.string() }),
  /** The system's own reason for it is gone; booths that flagged it are still asked. */
  'incidents.cleared': z.strictObject({ incident: Id }),
  /** It became more severe, or less. */
  'incidents.regraded': z.strictObject({ incident: Id, severity: Severity }),
  /** Recorded as the system's: who asked is not kept. The first one opens the incident. */
  'incidents.slowed-down': z.strictObject({ incident: Id }),
  'incidents.noted': z.strictObject({ incident: Id, booth: Id, note: z.string() }),
  'incidents.withdrawn': z.strictObject({ incident: Id, booth: Id }),
  'incidents.marked': z.strictObject({ incident: Id, what: z.enum(['delivered', 'seen']) }),
  'incidents.acknowledged': z.strictObject({ incident: Id }),
  'incidents.acted': z.strictObject({ incident: Id, action: Action }),
  'incidents.fixed-asked': z.strictObject({ incident: Id, ask: z.number().int() }),
  'incidents.fixed-answered': z.strictObject({ incident: Id, booth: Id, fixed: z.boolean() }),
  'incidents.escalated': z.strictObject({ incident: Id, level: z.number().int() }),
  'incidents.moderator-told': z.strictObject({ incident: Id }),
  'incidents.closed': z.strictObject({ incident: Id, how: Ending, reason: z.string() }),
  'incidents.reopened': z.strictObject({ incident: Id, booth: Id.nullable() }),
  /** Notes and reasons that a person wrote, or anybody (null), are gone. */
  'incidents.erased': z.strictObject({ person: Id.nullable() }),
  'incidents.shifted': z.strictObject({ ms: z.number().int() }),
};

export type IncidentsCommand = FactsOf<typeof commands>;
export type IncidentsFact = FactsOf<typeof events>;
