import type { Role } from '../core/actor.ts';
import type { CommandType } from '../webinar.ts';

const staff = ['organiser', 'moderator', 'producer'] as const;
const organiser = ['organiser'] as const;
/** Given by the backend only. */
const nobody = [] as const;

/** Who may give which command. Applied by the backend; the console reads it to hide what would be refused. */
export const permissions: Readonly<Record<CommandType, readonly Role[]>> = {
  'session.create': nobody,
  'session.edit': staff,
  'session.move-clock': nobody,
  'people.add': staff,
  'people.edit': staff,
  'people.remove': staff,
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
};

export function mayCommand(role: Role | 'system', type: CommandType): boolean {
  return role === 'system' || permissions[type].includes(role);
}

/** Which roles someone may invite to: never one above their own. */
export const mayInvite: Readonly<Record<Role, readonly Role[]>> = {
  organiser: ['organiser', 'moderator', 'producer', 'viewer'],
  moderator: ['moderator', 'producer', 'viewer'],
  producer: ['viewer'],
  viewer: [],
};
