import { z } from 'zod';
import { Role } from '../core/actor.ts';
import { Id, Instant } from '../core/envelope.ts';
import { Language, LocalText } from '../core/local-text.ts';
import { TimeZone, WallTime } from '../core/time.ts';

/**
 * HTTP routes, JSON in and out, `Authorization: Bearer <member token>` except for join and health.
 * Errors are `{error: HttpError['error'], …}` with a matching status.
 */

export const HttpError = z.object({
  error: z.enum([
    'token-unknown',
    'token-expired',
    'token-revoked',
    'not-allowed',
    'not-found',
    'invalid',
    'rate-limited',
    'origin-refused',
    'internal',
  ]),
  /** For `invalid`: where and what. */
  detail: z.string().optional(),
  /** For `rate-limited`: ms. */
  retryAfter: z.number().optional(),
});
export type HttpError = z.infer<typeof HttpError>;

/** Where a token is good: in one session, or in all sessions of a series. */
export const Scope = z.union([z.strictObject({ session: Id }), z.strictObject({ series: Id })]);
export type Scope = z.infer<typeof Scope>;

/**
 * POST /api/join: an invite's token for a member's token, which is what sockets and all other routes take.
 * A member joining again sends the old member token along and stays the same person.
 */
export const JoinRequest = z.strictObject({
  invite: z.string().max(256),
  /** Shown to colleagues; required of staff unless the invite is personal (`invalid`, detail `name: required`). */
  name: z.string().trim().max(80).optional(),
  language: Language.optional(),
  member: z.string().max(256).optional(),
});
export type JoinRequest = z.infer<typeof JoinRequest>;

export const Membership = z.strictObject({
  /** Absent in GET /api/me. */
  token: z.string().optional(),
  person: Id,
  name: z.string(),
  role: Role,
  scope: Scope,
  language: Language.nullable(),
  expiresAt: Instant.nullable(),
});
export type Membership = z.infer<typeof Membership>;

/** GET /api/invites/preview (Bearer: the invite's token): what a link leads to, before joining. */
export const InvitePreview = z.strictObject({
  role: Role,
  scope: Scope,
  language: Language.nullable(),
  /** Name of the person whom a personal invite is for; null where the link is for anyone in the role. */
  name: z.string().nullable(),
  title: LocalText,
});
export type InvitePreview = z.infer<typeof InvitePreview>;

/** GET /api/sessions */
export const SessionSummary = z.strictObject({
  id: Id,
  title: LocalText,
  series: z.strictObject({ id: Id, title: LocalText, position: z.number(), count: z.number() }).nullable(),
  timeZone: z.string(),
  start: Instant,
  end: Instant,
  status: z.enum(['ready', 'live', 'ended']),
  items: z.number().int(),
});
export type SessionSummary = z.infer<typeof SessionSummary>;
export const SessionList = z.strictObject({ sessions: z.array(SessionSummary) });

/**
 * POST /api/sessions (organiser of a series): a new session; answers 201 and `{session: Id}`. It always belongs to the
 * organiser's own series, which a null `series` means too: elsewhere their token would not reach it. A refusal of
 * `session.create` is `invalid` with its code as the detail.
 */
export const NewSession = z.strictObject({
  title: LocalText,
  series: Id.nullable(),
  timeZone: TimeZone,
  start: WallTime,
  end: WallTime,
  languages: z.array(Language).min(1).max(20),
});
export type NewSession = z.infer<typeof NewSession>;
export const CreatedSession = z.strictObject({ session: Id });

/**
 * POST /api/invites: roles as in `mayInvite`, within the scope of the own token; the audience's are of one session.
 * Answers 201.
 */
export const NewInvite = z
  .strictObject({
    role: Role,
    scope: Scope,
    language: Language.nullable(),
    /** What the link is for, shown in the list of links. */
    label: z.string().trim().max(80),
    /** A personal invite: the name of the one person whom it is for. */
    name: z.string().trim().min(1).max(80).nullable(),
    /** Null: until it is revoked. */
    expiresAt: Instant.nullable(),
  })
  .refine(({ role, scope }) => role !== 'audience' || 'session' in scope, { path: ['scope'], error: 'one session' });
export type NewInvite = z.infer<typeof NewInvite>;

/** The token is told once, when the invite is made: only its hash is kept. */
export const CreatedInvite = z.strictObject({ id: Id, token: z.string() });

/** GET /api/invites?session=ID: those that the asker might have made. */
export const Invite = z.strictObject({
  id: Id,
  role: Role,
  scope: Scope,
  language: Language.nullable(),
  label: z.string(),
  name: z.string().nullable(),
  createdAt: Instant,
  expiresAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
  /** People who have joined with it. */
  members: z.number().int(),
});
export type Invite = z.infer<typeof Invite>;
export const InviteList = z.strictObject({ invites: z.array(Invite) });

/** DELETE /api/invites/:id revokes it, its members' tokens, and their open connections. Answers 204. */

/**
 * POST /api/clock/adopt (organiser, moderator): makes the system's clock the backend's again, by `moved` ms; no timer
 * moves. Answers `{now, moved}`.
 */
export const AdoptedClock = z.strictObject({ now: Instant, moved: z.number() });
export type AdoptedClock = z.infer<typeof AdoptedClock>;

/**
 * POST /api/sessions/:id/votes/together (organiser, moderator): how many people voted for any of these questions, or
 * for one that was merged into them; what they would count together.
 */
export const CountTogether = z.strictObject({ questions: z.array(Id).min(1).max(1_001) });
export type CountTogether = z.infer<typeof CountTogether>;
export const CountedTogether = z.strictObject({ people: z.number().int() });
export type CountedTogether = z.infer<typeof CountedTogether>;

/** GET /health: 200 while commands can be carried out, else 503. */
export const Health = z.strictObject({
  status: z.enum(['ok', 'storage-failing', 'stopping']),
  version: z.string(),
  protocol: z.number().int(),
  /** Ms. */
  uptime: z.number(),
  sessions: z.number().int(),
  connections: z.number().int(),
});
export type Health = z.infer<typeof Health>;

/**
 * The link that opens an invite: the token stands in the fragment, which browsers never send. The audience has a page
 * of its own, whose path names the session: it decides who may frame the page, before the token is known.
 * @param opens absent: the invite is not of the audience
 * @param booth in which an interpreter who comes by the link is offered a seat; any other stays open to them
 */
export function joinLink(
  origin: string,
  token: string,
  opens?: Pick<NewInvite, 'role' | 'scope'>,
  booth: string | null = null,
): string {
  return opens?.role === 'audience' && 'session' in opens.scope
    ? `${origin}/ask/${opens.scope.session}#${token}`
    : `${origin}/#/join/${token}${booth === null ? '' : `?booth=${booth}`}`;
}
