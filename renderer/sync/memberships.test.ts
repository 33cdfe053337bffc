import { describe, expect, it } from 'vitest';
import type { Role } from '../../shared/core/actor.ts';
import type { JoinRequest, Scope } from '../../shared/protocol/http.ts';
import { createMemberships, membershipFor } from './memberships.ts';

/** A backend with invites by token, which keeps people who come with a member token themselves. */
function setup(invites: Readonly<Record<string, { readonly role: Role; readonly scope: Scope }>>) {
  const kept = new Map<string, string>();
  const joins: JoinRequest[] = [];
  let now = 1_000;
  const memberships = createMemberships({
    backend: 'http://backend',
    now: () => now,
    secrets: {
      get: async (key) => kept.get(key) ?? null,
      set: async (key, value) => void (value === null ? kept.delete(key) : kept.set(key, value)),
    },
    api: {
      async preview(token) {
        const invite = invites[token];
        if (!invite) return { ok: false, error: { error: 'token-unknown' } };
        return { ok: true, value: { ...invite, language: null, name: null, title: {} } };
      },
      async join(request) {
        joins.push(request);
        const { role, scope } = invites[request.invite]!;
        const token = `member of ${request.invite} ${joins.length}`;
        const name = request.name ?? '';
        return { ok: true, value: { token, person: 'p', name, role, scope, language: null, expiresAt: 5_000 } };
      },
    },
  });
  return { memberships, joins, kept, pass: (ms: number) => (now += ms) };
}

const s1 = { session: 's1' };

describe('memberships', () => {
  it('are kept as secrets, the newest first, until they expire', async () => {
    const { memberships, kept, pass } = setup({
      a: { role: 'moderator', scope: s1 },
      b: { role: 'viewer', scope: { session: 's2' } },
    });
    await memberships.join({ invite: 'a', name: 'Ana' });
    await memberships.join({ invite: 'b' });
    expect((await memberships.list()).map(({ role }) => role)).toEqual(['viewer', 'moderator']);
    expect([...kept.keys()]).toEqual(['memberships http://backend']);
    pass(10_000);
    expect(await memberships.list()).toEqual([]);
  });

  it('stay those of the same person when another invite to the same place is taken up', async () => {
    const { memberships, joins } = setup({
      a: { role: 'producer', scope: s1 },
      b: { role: 'moderator', scope: s1 },
      stage: { role: 'viewer', scope: s1 },
      booth: { role: 'interpreter', scope: s1 },
      other: { role: 'moderator', scope: { session: 's2' } },
    });
    await memberships.join({ invite: 'a', name: 'Ana' });
    await memberships.join({ invite: 'b' });
    await memberships.join({ invite: 'stage' });
    await memberships.join({ invite: 'booth' });
    await memberships.join({ invite: 'other' });
    expect(joins.map(({ member }) => member)).toEqual([undefined, 'member of a 1', undefined, undefined, undefined]);
  });

  it('are replaced in the same role and place', async () => {
    const { memberships } = setup({ a: { role: 'producer', scope: s1 } });
    await memberships.join({ invite: 'a' });
    await memberships.join({ invite: 'a' });
    expect((await memberships.list()).map(({ token }) => token)).toEqual(['member of a 2']);
  });

  it('can be left', async () => {
    const { memberships } = setup({ a: { role: 'producer', scope: s1 } });
    const joined = await memberships.join({ invite: 'a' });
    if (!joined.ok) throw new Error('not joined');
    await memberships.leave(joined.value);
    expect(await memberships.list()).toEqual([]);
  });

  it('say why an invite cannot be taken up', async () => {
    const { memberships } = setup({});
    expect(await memberships.join({ invite: 'x' })).toEqual({ ok: false, error: { error: 'token-unknown' } });
  });

  it('survive a secret that cannot be read', async () => {
    const { memberships, kept } = setup({ a: { role: 'producer', scope: s1 } });
    kept.set('memberships http://backend', '{broken');
    expect(await memberships.list()).toEqual([]);
    await memberships.join({ invite: 'a' });
    expect(await memberships.list()).toHaveLength(1);
  });
});

describe('the membership for a session', () => {
  const viewer = { role: 'viewer', scope: s1 } as const;
  const producer = { role: 'producer', scope: { series: 'all' } } as const;

  it('is the most powerful of those that cover it', () => {
    expect(membershipFor([viewer, producer], { id: 's1', series: { id: 'all' } })).toBe(producer);
    expect(membershipFor([viewer, producer], { id: 's1', series: null })).toBe(viewer);
    expect(membershipFor([viewer], { id: 's2', series: null })).toBeUndefined();
  });
});
