import { z } from 'zod';

/** Who may do what is decided by role; the tables are in `shared/roles`. */
export const Role = z.enum(['organiser', 'moderator', 'producer', 'interpreter', 'speaker', 'viewer', 'audience']);
export type Role = z.infer<typeof Role>;

/** Roles that receive the staff stream; every other role receives a view. */
export const staffRoles = ['organiser', 'moderator', 'producer'] as const satisfies readonly Role[];
export type StaffRole = (typeof staffRoles)[number];

export function isStaff(role: Role): role is StaffRole {
  return (staffRoles as readonly Role[]).includes(role);
}

/** Roles whose people act under a name that colleagues see. A screen is nobody, and the audience may be anonymous. */
export function isNamed(role: Role): boolean {
  return role !== 'viewer' && role !== 'audience';
}

/** The person behind a connection, taken from the token and never from the client. */
export interface Actor {
  readonly person: string;
  readonly role: Role | 'system';
}

/** The backend itself: deadlines, policies, the creation of demonstration data. */
export const system: Actor = { person: 'system', role: 'system' };
