import { z } from 'zod';
import { Role, isStaff } from '../../shared/core/actor.ts';
import type { Language } from '../../shared/core/local-text.ts';
import { Membership, type Scope } from '../../shared/protocol/http.ts';
import type { Desktop } from '../desktop/desktop.ts';
import type { Api, ApiError, ApiResult } from './api.ts';

/** A membership with its token: what this person may open at one backend. */
export type KeptMembership = Membership & { readonly token: string };

/** The memberships of this person at one backend, kept in the shell's secrets. */
export interface Memberships {
  /** Newest first. Those that expired are left out. */
  readonly list: () => Promise<readonly KeptMembership[]>;
  /**
   * Takes an invite up. Someone who was in the same series or session before stays the same person, and the new
   * membership takes the place of the old one in the same role.
   */
  join(wanted: {
    readonly invite: string;
    readonly name?: string;
    readonly language?: Language;
  }): Promise<ApiResult<KeptMembership>>;
  /** Forgets a membership on this machine; the backend's own record stays. */
  readonly leave: (membership: Pick<Membership, 'person' | 'scope' | 'role'>) => Promise<void>;
}

/** So many fit into one secret of the desktop shell; older ones are forgotten. */
const most = 40;

const KeptMemberships = z.array(Membership.required({ token: true }));

export function createMemberships({
  backend,
  secrets,
  api,
  now = () => Date.now(),
}: {
  /** Origin. */
  readonly backend: string;
  readonly secrets: Desktop['secrets'];
  readonly api: Pick<Api, 'join' | 'preview'>;
  readonly now?: () => number;
}): Memberships {
  const key = `memberships ${backend}`;

  async function read(): Promise<readonly KeptMembership[]> {
    const text = await secrets.get(key);
    if (text === null) return [];
    const kept = KeptMemberships.safeParse(parsed(text));
    return kept.success ? kept.data : [];
  }

  const change = (to: (kept: readonly KeptMembership[]) => readonly KeptMembership[]) =>
    alone(key, async () => secrets.set(key, JSON.stringify(to(await read()).slice(0, most))));

  return {
    async list() {
      return (await read()).filter(({ expiresAt }) => expiresAt === null || expiresAt > now());
    },
    async join({ invite, name, language }) {
      const preview = await api.preview(invite);
      if (!preview.ok) return preview;
      const { scope, role } = preview.value;
      const here = (await read()).filter((kept) => sameScope(kept.scope, scope));
      // Staff stay themselves in any role; to the backend, all others are different people, whoever sits there.
      const before =
        here.find((kept) => kept.role === role) ?? here.find((kept) => isStaff(kept.role) && isStaff(role));
      const joined = await api.join({
        invite,
        ...(name !== undefined && { name }),
        ...(language !== undefined && { language }),
        ...(before && { member: before.token }),
      });
      if (!joined.ok) return joined;
      const { token, ...rest } = joined.value;
      if (token === undefined) return { ok: false, error: { error: 'unreadable', status: 200 } satisfies ApiError };
      const membership: KeptMembership = { ...rest, token };
      await change((kept) => [membership, ...kept.filter((other) => !samePlace(other, membership))]);
      return { ok: true, value: membership };
    },
    leave: (membership) => change((kept) => kept.filter((other) => !samePlace(other, membership))),
  };
}

/** The membership that opens a session, the most powerful role first; undefined where none does. */
export function membershipFor<M extends Pick<Membership, 'scope' | 'role'>>(
  memberships: readonly M[],
  session: { readonly id: string; readonly series: { readonly id: string } | null },
): M | undefined {
  // Most powerful first.
  const order = Role.options;
  return memberships
    .filter(({ scope }) => ('session' in scope ? scope.session === session.id : scope.series === session.series?.id))
    .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))[0];
}

function sameScope(a: Scope, b: Scope): boolean {
  if ('session' in a) return 'session' in b && a.session === b.session;
  return 'series' in b && a.series === b.series;
}

function samePlace(a: Pick<Membership, 'scope' | 'role'>, b: Pick<Membership, 'scope' | 'role'>): boolean {
  return a.role === b.role && sameScope(a.scope, b.scope);
}

/** Two tabs that write at once must not lose a token; pages without TLS have no locks, and one tab at a time. */
async function alone(name: string, task: () => Promise<void>): Promise<void> {
  const locks = (navigator as Partial<Navigator>).locks;
  await (locks ? locks.request(name, task) : task());
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
