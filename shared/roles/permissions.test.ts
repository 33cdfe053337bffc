import { describe, expect, it } from 'vitest';
import { Role } from '../core/actor.ts';
import { type CommandType, commands } from '../webinar.ts';
import { mayCommand, mayInvite, permissions } from './permissions.ts';

/** Roles that may give each command, by first letter: o m p i s v a. Written out a second time, to be compared. */
const expected: Readonly<Record<CommandType, string>> = {
  'session.create': '',
  'session.edit': 'omp',
  'session.undo': 'omp',
  'session.redo': 'omp',
  'session.move-clock': '',
  'people.add': 'omp',
  'people.edit': 'omp',
  'people.remove': 'omp',
  'people.undo': 'omp',
  'people.redo': 'omp',
  'people.erase': 'o',
  'people.join': '',
  'run-sheet.add': 'omp',
  'run-sheet.edit': 'omp',
  'run-sheet.move': 'omp',
  'run-sheet.remove': 'omp',
  'run-sheet.import': 'omp',
  'run-sheet.undo': 'omp',
  'run-sheet.redo': 'omp',
  'transport.start': 'omp',
  'transport.next': 'omp',
  'transport.previous': 'omp',
  'transport.jump': 'omp',
  'transport.pause': 'omp',
  'transport.resume': 'omp',
  'transport.add-time': 'omp',
  'transport.end': 'omp',
  'transport.undo': 'omp',
  'transport.show-message': 'omp',
  'transport.clear-message': 'omp',
  'transport.blackout': 'omp',
  'questions.submit': 'a',
  'questions.amend': 'a',
  'questions.withdraw': 'a',
  'questions.receive': 'omp',
  'questions.move': 'om',
  'questions.edit': 'om',
  'questions.tag': 'omp',
  'questions.reorder': 'om',
  'questions.merge': 'om',
  'questions.unmerge': 'om',
  'questions.render': 'omi',
  'questions.review': 'omi',
  'questions.machine-render': '',
  'questions.see': 'i',
  'questions.set-next': 'om',
  'questions.air': 'om',
  'questions.advance': 'om',
  'questions.leave-air': 'om',
  'questions.configure': 'om',
  'questions.undo': 'omp',
  'questions.undo-live': 'omp',
  'questions.redo': 'omp',
  'questions.erase': 'om',
  'questions.erase-author': 'oma',
  'questions.erase-all': '',
  'booths.sit': 'i',
  'booths.enrol': 'i',
  'booths.stand': 'i',
  'booths.take': 'i',
  'booths.leave-mic': 'i',
  'booths.hand-over': 'i',
  'booths.ask-mic': 'i',
  'booths.accept': 'i',
  'booths.decline': 'i',
  'booths.cancel-handover': 'i',
  'booths.mute': 'i',
  'booths.stand-by': 'i',
  'booths.declare-source': 'i',
  'booths.declare-into': 'i',
  'booths.check-sound': 'i',
  'booths.answer-ready': 'i',
  'booths.set-floor': 'omp',
  'booths.ask-ready': 'omp',
  'booths.notice-presence': '',
  'booths.notice-silence': '',
  'booths.expire-handover': '',
  'booths.complete-handover': '',
  'booths.add': 'omp',
  'booths.edit': 'omp',
  'booths.remove': 'omp',
  'booths.configure': 'omp',
  'booths.undo': 'omp',
  'booths.redo': 'omp',
  'booths.erase': 'o',
  'documents.add': 'omp',
  'documents.edit': 'omp',
  'documents.add-version': 'omp',
  'documents.remove': 'omp',
  'documents.undo': 'omp',
  'documents.redo': 'omp',
  'documents.open': 'i',
  'glossary.add': 'ompi',
  'glossary.edit': 'ompi',
  'glossary.remove': 'ompi',
  'glossary.undo': 'ompi',
  'glossary.redo': 'ompi',
  'chat.say-in-booth': 'i',
  'chat.say-to-booths': 'i',
  'chat.say-to-producer': 'opi',
  'chat.tell-booths': 'op',
  'chat.read': 'opi',
  'chat.erase-all': '',
  'incidents.raise': 'i',
  'incidents.slow-down': 'i',
  'incidents.note': 'i',
  'incidents.withdraw': 'i',
  'incidents.answer-fixed': 'i',
  'incidents.mark': 'ompi',
  'incidents.acknowledge': 'ompi',
  'incidents.act': 'ompi',
  'incidents.ask-fixed': 'ompi',
  'incidents.reopen': 'ompi',
  'incidents.close': 'omp',
  'incidents.tell-moderator': 'omp',
  'incidents.escalate': '',
  'incidents.ask-again': '',
  'incidents.fade': '',
  'incidents.measure': '',
  'incidents.erase-all': '',
};
const types = Object.keys(commands) as CommandType[];
const cases = types.flatMap((type) => Role.options.map((role): [Role, CommandType] => [role, type]));

describe('who may give a command', () => {
  it('is said for every command that there is, and no other', () => {
    expect(Object.keys(permissions).sort()).toEqual([...types].sort());
    expect(Object.keys(expected).sort()).toEqual([...types].sort());
  });

  it.each(cases)('%s: %s', (role, type) => {
    expect(mayCommand(role, type)).toBe(expected[type].includes(role.charAt(0)));
  });

  it.each(types)('the system may always: %s', (type) => expect(mayCommand('system', type)).toBe(true));
  it('the viewer may nothing', () => expect(types.filter((type) => mayCommand('viewer', type))).toEqual([]));
});

describe('inviting', () => {
  /** The audience may give them about its own questions alone. */
  const aboutOwn: readonly CommandType[] = [
    'questions.submit',
    'questions.amend',
    'questions.withdraw',
    'questions.erase-author',
  ];

  /** What only a booth can say of itself. */
  const aboutBooths: readonly CommandType[] = types.filter((type) => expected[type] === 'i');
  const betweenThem: readonly CommandType[] = ['chat.say-to-producer', 'chat.tell-booths', 'chat.read'];

  it('is never to a role that may more than one’s own', () => {
    for (const role of Role.options)
      for (const invited of mayInvite[role])
        for (const type of types)
          if (!(invited === 'audience' ? aboutOwn : [...aboutBooths, ...betweenThem]).includes(type))
            expect(mayCommand(role, type) || !mayCommand(invited, type)).toBe(true);
  });
  it('is not for viewers', () => expect(mayInvite.viewer).toEqual([]));
});
