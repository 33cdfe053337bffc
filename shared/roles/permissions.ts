import type { Role } from '../core/actor.ts';
import type { CommandType } from '../webinar.ts';

const staff = ['organiser', 'moderator', 'producer'] as const;
const organiser = ['organiser'] as const;
/** DOMAIN: questions are sorted by moderators; the organiser may whatever a moderator may. */
const moderators = ['organiser', 'moderator'] as const;
const readers = ['organiser', 'moderator', 'interpreter'] as const;
const interpreters = ['interpreter'] as const;
/** Staff and booths: those who write the glossary, and answer incidents. */
const colleagues = ['organiser', 'moderator', 'producer', 'interpreter'] as const;
/** Those who answer booths. */
const producers = ['organiser', 'producer'] as const;
/** Both sides of a booth's thread with the producers. */
const threads = ['organiser', 'producer', 'interpreter'] as const;
const audience = ['audience'] as const;
/** Given by the backend only. */
const nobody = [] as const;

/** Who may give which command. Applied by the backend; the console reads it to hide what would be refused. */
export const permissions: Readonly<Record<CommandType, readonly Role[]>> = {
  'session.create': nobody,
  'session.edit': staff,
  'session.undo': staff,
  'session.redo': staff,
  'session.move-clock': nobody,
  'people.add': staff,
  'people.edit': staff,
  'people.remove': staff,
  'people.undo': staff,
  'people.redo': staff,
  'people.erase': organiser,
  'people.join': nobody,
  'run-sheet.add': staff,
  'run-sheet.edit': staff,
  'run-sheet.move': staff,
  'run-sheet.remove': staff,
  'run-sheet.import': staff,
  'run-sheet.undo': staff,
  'run-sheet.redo': staff,
  'transport.start': staff,
  'transport.next': staff,
  'transport.previous': staff,
  'transport.jump': staff,
  'transport.pause': staff,
  'transport.resume': staff,
  'transport.add-time': staff,
  'transport.end': staff,
  'transport.undo': staff,
  'transport.show-message': staff,
  'transport.clear-message': staff,
  'transport.blackout': staff,
  'questions.submit': audience,
  'questions.amend': audience,
  'questions.withdraw': audience,
  'questions.receive': staff,
  'questions.move': moderators,
  'questions.edit': moderators,
  'questions.tag': staff,
  'questions.reorder': moderators,
  'questions.merge': moderators,
  'questions.unmerge': moderators,
  'questions.render': readers,
  'questions.review': readers,
  'questions.machine-render': nobody,
  'questions.see': interpreters,
  'questions.set-next': moderators,
  'questions.air': moderators,
  'questions.advance': moderators,
  'questions.leave-air': moderators,
  'questions.configure': moderators,
  'questions.undo': staff,
  'questions.undo-live': staff,
  'questions.redo': staff,
  'questions.erase': moderators,
  /** The audience for themselves only: the slice sees to that. */
  'questions.erase-author': ['organiser', 'moderator', 'audience'],
  'questions.erase-all': nobody,
  /** Of a booth, only its own people say what goes on in it: staff never do. */
  'booths.sit': interpreters,
  'booths.enrol': interpreters,
  'booths.stand': interpreters,
  'booths.take': interpreters,
  'booths.leave-mic': interpreters,
  'booths.hand-over': interpreters,
  'booths.ask-mic': interpreters,
  'booths.accept': interpreters,
  'booths.decline': interpreters,
  'booths.cancel-handover': interpreters,
  'booths.mute': interpreters,
  'booths.stand-by': interpreters,
  'booths.declare-source': interpreters,
  'booths.declare-into': interpreters,
  'booths.check-sound': interpreters,
  'booths.answer-ready': interpreters,
  'booths.set-floor': staff,
  'booths.ask-ready': staff,
  'booths.notice-presence': nobody,
  'booths.notice-silence': nobody,
  'booths.expire-handover': nobody,
  'booths.complete-handover': nobody,
  'booths.add': staff,
  'booths.edit': staff,
  'booths.remove': staff,
  'booths.configure': staff,
  'booths.undo': staff,
  'booths.redo': staff,
  'booths.erase': organiser,
  'documents.add': staff,
  'documents.edit': staff,
  'documents.add-version': staff,
  'documents.remove': staff,
  'documents.undo': staff,
  'documents.redo': staff,
  'documents.open': interpreters,
  'glossary.add': colleagues,
  'glossary.edit': colleagues,
  'glossary.remove': colleagues,
  'glossary.undo': colleagues,
  'glossary.redo': colleagues,
  'chat.say-in-booth': interpreters,
  'chat.say-to-booths': interpreters,
  'chat.say-to-producer': threads,
  'chat.tell-booths': producers,
  'chat.read': threads,
  'chat.erase-all': nobody,
  'incidents.raise': interpreters,
  'incidents.slow-down': interpreters,
  'incidents.note': interpreters,
  'incidents.withdraw': interpreters,
  'incidents.answer-fixed': interpreters,
  /** Booths too, where it is theirs to answer: the slice sees to that. */
  'incidents.mark': colleagues,
  'incidents.acknowledge': colleagues,
  'incidents.act': colleagues,
  'incidents.ask-fixed': colleagues,
  'incidents.reopen': colleagues,
  'incidents.close': staff,
  'incidents.tell-moderator': staff,
  'incidents.escalate': nobody,
  'incidents.ask-again': nobody,
  'incidents.fade': nobody,
  'incidents.measure': nobody,
  'incidents.erase-all': nobody,
};

/** Who lets other programs in and out of a session: whoever sorts its questions, which is what they bring and take. */
export const mayIntegrate: readonly Role[] = moderators;

/** Who takes the report of the interpretation out: whoever's stream holds all that it is made of. */
export const mayReadReport: readonly Role[] = staff;

export function mayCommand(role: Role | 'system', type: CommandType): boolean {
  return role === 'system' || permissions[type].includes(role);
}

/**
 * Which roles someone may invite to: never one above their own, apart from what the audience may with its own
 * questions, what only a booth can say of itself, and what booths and producers say to each other.
 */
export const mayInvite: Readonly<Record<Role, readonly Role[]>> = {
  organiser: ['organiser', 'moderator', 'producer', 'interpreter', 'speaker', 'audience', 'viewer'],
  moderator: ['moderator', 'producer', 'interpreter', 'speaker', 'audience', 'viewer'],
  producer: ['speaker', 'audience', 'viewer'],
  interpreter: [],
  speaker: [],
  viewer: [],
  audience: [],
};
