import { beforeEach, describe, expect, it } from 'vitest';
import type { Membership, NewInvite } from '../../shared/protocol/http.ts';
import { createMemoryStore } from '../store/memory.ts';
import type { Store } from '../store/store.ts';
import type { Access } from './access.ts';
import { createAccess } from './create-access.ts';
import { hashOf, newToken, tokenPattern } from './tokens.ts';
import { signVisitor, visitorLasts } from './visitors.ts';

let now: number;
let store: Store;
let access: Access;

const scope = { series: 'series-1' };

beforeEach(async () => {
  now = 1_000_000;
  store = createMemoryStore();
  access = createAccess({
    store: store.access,
    clock: { now: () => now },
    titleOfSession: (id) => (id === 'session-1' ? { en: 'First webinar' } : null),
  });
  await store.access.createSeries({ id: 'series-1', title: '{"en":"Autumn series"}', createdAt: now });
});

async function invited(wanted: Partial<NewInvite> = {}): Promise<{ id: string; token: string }> {
  const defaults: NewInvite = { role: 'moderator', scope, language: null, label: '', name: null, expiresAt: null };
  return access.invite({ ...defaults, ...wanted }, 'person-0');
}

async function joined(request: Parameters<Access['join']>[0]): Promise<Membership & { token: string }> {
  const result = await access.join(request);
  if (typeof result === 'string') throw new Error(result);
  return { ...result, token: result.token as string };
}

describe('tokens', () => {
  it('are long, random, recognisable, and told apart by kind', () => {
    const [one, two] = [newToken('invite'), newToken('invite')];
    expect(one).not.toBe(two);
    expect(one).toMatch(/^rsi_[A-Za-z0-9_-]{43}$/);
    expect(`#/join/${one} and ${newToken('member')}`.replace(tokenPattern, '…')).toBe('#/join/… and …');
    expect(hashOf('member', one)).toBeNull();
    expect(hashOf('invite', one)).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('are kept as hashes only', async () => {
    const { id, token } = await invited();
    const member = await joined({ invite: token, name: 'Ana' });
    const rows = JSON.stringify([
      await store.access.invite(id),
      await store.access.memberByHash(hashOf('member', member.token) ?? ''),
    ]);
    expect(rows).toContain('Ana');
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(member.token);
    expect(rows).not.toContain(token.slice(4));
  });

  it.each(['', 'rsm_', 'x'.repeat(256), `rsm_${'é'.repeat(43)}`, `rsm_${'a'.repeat(43)}`])(
    'unknown: %j',
    async (token) => {
      expect(await access.admit(token)).toBe('token-unknown');
      expect(await access.join({ invite: token, name: 'Ana' })).toBe('token-unknown');
      expect(await access.preview(token)).toBe('token-unknown');
    },
  );

  it('of an invite open no connection, those of a member no invitation', async () => {
    const { token } = await invited();
    const member = await joined({ invite: token, name: 'Ana' });
    expect(await access.admit(token)).toBe('token-unknown');
    expect(await access.join({ invite: member.token, name: 'Luis' })).toBe('token-unknown');
  });
});

describe('an invite for anyone in a role', () => {
  it('makes every browser that joins a person of its own', async () => {
    const { token } = await invited({ language: 'fr' });
    const ana = await joined({ invite: token, name: 'Ana' });
    const luis = await joined({ invite: token, name: 'Luis', language: 'es' });
    expect(ana.person).not.toBe(luis.person);
    expect(ana).toMatchObject({ name: 'Ana', role: 'moderator', scope, language: 'fr', expiresAt: null });
    expect(luis.language).toBe('es');
    expect(await access.admit(ana.token)).toMatchObject({ person: ana.person, name: 'Ana', role: 'moderator', scope });
  });

  it('keeps the person who joins again, under a new name when they give one', async () => {
    const { token } = await invited();
    const first = await joined({ invite: token, name: 'Ana' });
    const again = await joined({ invite: token, name: 'Ana María', language: 'es', member: first.token });
    expect(again).toEqual({ ...first, name: 'Ana María', language: 'es' });
    expect(await joined({ invite: token, member: first.token })).toEqual(again);
    expect(await access.admit(first.token)).toMatchObject({ name: 'Ana María', language: 'es' });
    const [invite] = await access.invites({ id: 'session-1', series: 'series-1' });
    expect(invite?.members).toBe(1);
  });

  it('keeps the person who comes with another link for staff of the same series, in the new role', async () => {
    const first = await joined({ invite: (await invited()).token, name: 'Ana' });
    const producer = await joined({ invite: (await invited({ role: 'producer' })).token, member: first.token });
    expect(producer).toMatchObject({ person: first.person, name: 'Ana', role: 'producer' });
    expect(producer.token).not.toBe(first.token);
  });

  it('makes someone new of whoever holds a viewer link, a token of another series, or one that is no longer good', async () => {
    const old = await invited();
    const first = await joined({ invite: old.token, name: 'Ana' });
    const viewer = await joined({ invite: (await invited({ role: 'viewer' })).token, member: first.token });
    const elsewhere = await invited({ scope: { session: 'session-1' } });
    const other = await joined({ invite: elsewhere.token, name: 'Ana', member: first.token });
    await access.revoke(old.id);
    const after = await joined({ invite: (await invited()).token, name: 'Ana', member: first.token });
    const booth = await joined({
      invite: (await invited({ role: 'interpreter' })).token,
      name: 'Ana',
      member: viewer.token,
    });
    expect(new Set([first, viewer, other, after, booth].map(({ person }) => person)).size).toBe(5);
    // Nor does a screen's language become the channel of a booth.
    expect(booth.language).toBeNull();
  });

  it('asks whoever works here for a name, and screens not', async () => {
    expect(await access.join({ invite: (await invited()).token })).toBe('name-required');
    expect(await access.join({ invite: (await invited()).token, name: '' })).toBe('name-required');
    for (const role of ['interpreter', 'speaker'] as const)
      expect(await access.join({ invite: (await invited({ role })).token })).toBe('name-required');
    expect(await joined({ invite: (await invited({ role: 'viewer' })).token })).toMatchObject({
      name: '',
      role: 'viewer',
    });
  });
});

describe('a personal invite', () => {
  it('is the same person in every browser, under the name that it was made for', async () => {
    const { token } = await invited({ name: 'Zoé Durand' });
    const laptop = await joined({ invite: token });
    const phone = await joined({ invite: token, name: 'Somebody else' });
    expect(phone.person).toBe(laptop.person);
    expect(phone.token).not.toBe(laptop.token);
    expect([laptop.name, phone.name]).toEqual(['Zoé Durand', 'Zoé Durand']);
    expect(await access.preview(token)).toMatchObject({ name: 'Zoé Durand' });
  });

  it('does not lend its person to a link for anyone', async () => {
    const personal = await joined({ invite: (await invited({ name: 'Zoé' })).token });
    const other = await joined({ invite: (await invited()).token, name: 'Zoé', member: personal.token });
    expect(other.person).not.toBe(personal.person);
  });

  it('asks for a name again once the person was erased; their token stays good', async () => {
    const { token } = await invited({ name: 'Zoé' });
    const before = await joined({ invite: token });
    await access.erasePerson(before.person);
    expect(await access.admit(before.token)).toMatchObject({ person: before.person, name: '' });
    expect(await access.preview(token)).toMatchObject({ name: null });
    expect(await access.join({ invite: token })).toBe('name-required');
    expect(await joined({ invite: token, name: 'Z.' })).toMatchObject({ person: before.person, name: 'Z.' });
  });
});

describe('expiry and revocation', () => {
  it('end an invite and the tokens of its members at the instant', async () => {
    const { token } = await invited({ expiresAt: now + 1000 });
    const member = await joined({ invite: token, name: 'Ana' });
    expect(member.expiresAt).toBe(now + 1000);
    now += 999;
    expect(await access.admit(member.token)).toMatchObject({ person: member.person });
    now += 1;
    expect(await access.admit(member.token)).toBe('token-expired');
    expect(await access.join({ invite: token, name: 'Ana', member: member.token })).toBe('token-expired');
    expect(await access.preview(token)).toBe('token-expired');
  });

  it('revokes with effect on members, tells who listens, once', async () => {
    const { id, token } = await invited();
    const member = await joined({ invite: token, name: 'Ana' });
    const told: string[] = [];
    const stop = access.onRevoked((invite) => told.push(invite));
    expect(await access.revoke(id)).toBe(true);
    expect(await access.revoke(id)).toBe(false);
    expect(await access.revoke('nothing')).toBe(false);
    expect(told).toEqual([id]);
    expect(await access.admit(member.token)).toBe('token-revoked');
    expect(await access.join({ invite: token, name: 'Ana', member: member.token })).toBe('token-revoked');
    stop();
    await access.revoke((await invited()).id);
    expect(told).toEqual([id]);
  });
});

describe('scope', () => {
  it('of a session covers that session, of a series every session in it', async () => {
    const admit = async (wanted: Partial<NewInvite>) => {
      const { token } = await joined({ invite: (await invited(wanted)).token, name: 'Ana' });
      const admission = await access.admit(token);
      if (typeof admission === 'string') throw new Error(admission);
      return admission;
    };
    const inSession = await admit({ scope: { session: 'session-1' } });
    const inSeries = await admit({});
    const [one, two, alone] = [
      { id: 'session-1', series: 'series-1' },
      { id: 'session-2', series: 'series-1' },
      { id: 'session-3', series: null },
    ];
    expect([one, two, alone].map((session) => access.covers(inSession, session))).toEqual([true, false, false]);
    expect([one, two, alone].map((session) => access.covers(inSeries, session))).toEqual([true, true, false]);
  });

  it('is told with its title before joining', async () => {
    expect(await access.preview((await invited()).token)).toEqual({
      role: 'moderator',
      scope,
      language: null,
      name: null,
      title: { en: 'Autumn series' },
    });
    const session = await invited({ scope: { session: 'session-1' } });
    expect(await access.preview(session.token)).toMatchObject({ title: { en: 'First webinar' } });
    const gone = await invited({ scope: { session: 'session-9' } });
    expect(await access.preview(gone.token)).toMatchObject({ title: {} });
  });
});

describe('a visitor', () => {
  const here = { session: 'session-1' };
  const audience = (wanted: Partial<NewInvite> = {}) => invited({ role: 'audience', scope: here, ...wanted });

  it('is anonymous, of one session, and known again by their token alone', async () => {
    const { id, token } = await audience({ language: 'fr' });
    const one = await joined({ invite: token, name: 'Ana' });
    const other = await joined({ invite: token, language: 'es' });
    expect(one).toMatchObject({ name: '', role: 'audience', scope: here, language: 'fr' });
    expect(other.language).toBe('es');
    expect(one.person).not.toBe(other.person);
    const admission = await access.admit(one.token);
    expect(admission).toMatchObject({ person: one.person, name: '', role: 'audience', scope: here, invite: id });
    if (typeof admission === 'string') throw new Error(admission);
    expect(access.covers(admission, { id: 'session-1', series: 'series-1' })).toBe(true);
    expect(access.covers(admission, { id: 'session-2', series: 'series-1' })).toBe(false);
  });

  it('leaves no row behind', async () => {
    const { token } = await audience();
    for (let count = 0; count < 3; count += 1) await joined({ invite: token });
    const [invite] = await access.invites({ id: 'session-1', series: null });
    expect(invite?.members).toBe(0);
  });

  it('stays the same person with their old token, also through another link to the session', async () => {
    const { token } = await audience();
    const first = await joined({ invite: token });
    now += 1_000;
    const again = await joined({ invite: token, member: first.token });
    expect(again).toMatchObject({ person: first.person, expiresAt: now + visitorLasts });
    const moved = await joined({ invite: (await audience()).token, member: again.token });
    expect(moved.person).toBe(first.person);
    const elsewhere = await joined({
      invite: (await audience({ scope: { session: 'session-2' } })).token,
      member: first.token,
    });
    expect(elsewhere.person).not.toBe(first.person);
    const console = await joined({ invite: (await invited()).token, name: 'Ana' });
    expect((await joined({ invite: token, member: console.token })).person).not.toBe(console.person);
  });

  it('stays the same person for years, renewing their token in time', async () => {
    const { token } = await audience();
    const first = await joined({ invite: token });
    let held = first;
    for (let halves = 0; halves < 5; halves += 1) {
      now += visitorLasts / 2;
      held = await joined({ invite: token, member: held.token });
      expect(held).toMatchObject({ person: first.person, expiresAt: now + visitorLasts });
    }
    now += visitorLasts;
    expect((await joined({ invite: token, member: held.token })).person).not.toBe(first.person);
  });

  it('is known after a restart, by a secret that was made once', async () => {
    const { token } = await audience();
    const first = await joined({ invite: token });
    access = createAccess({ store: store.access, clock: { now: () => now }, titleOfSession: () => null });
    expect(await access.admit(first.token)).toMatchObject({ person: first.person });
    expect((await joined({ invite: token, member: first.token })).person).toBe(first.person);
  });

  it('goes with their link, and when their time or its is over', async () => {
    const link = await audience();
    const first = await joined({ invite: link.token });
    const short = await joined({ invite: (await audience({ expiresAt: now + 10 })).token });
    expect(short.expiresAt).toBe(now + 10);
    await access.revoke(link.id);
    expect(await access.admit(first.token)).toBe('token-revoked');
    now += 10;
    expect(await access.admit(short.token)).toBe('token-expired');
    const long = await joined({ invite: (await audience()).token });
    now += visitorLasts;
    expect(await access.admit(long.token)).toBe('token-expired');
  });

  it('cannot be made up, nor made another of', async () => {
    const { id, token } = await audience();
    const elsewhere = await audience({ scope: { session: 'session-2' } });
    const mine = await joined({ invite: token });
    const [person, invite, expiry, signature] = mine.token.slice(4).split('.') as [string, string, string, string];
    const forged = [
      `rsv_${'x'.repeat(22)}.${invite}.${expiry}.${signature}`,
      `rsv_${person}.${elsewhere.id}.${expiry}.${signature}`,
      `rsv_${person}.${invite}.z${expiry}.${signature}`,
      `rsv_${person}.${invite}.${expiry}.${'A'.repeat(43)}`,
      `rsv_${person}.${invite}.${expiry}`,
      `rsv_constructor.${invite}.${expiry}.${signature}`,
      `${mine.token}x`,
      `rsm_${mine.token.slice(4)}`,
      signVisitor('another secret', { person, invite: id, expiresAt: now + 1_000 }, 'session-1'),
      'rsv_',
      'rsv_...',
    ];
    for (const each of forged) expect([each, await access.admit(each)]).toEqual([each, 'token-unknown']);
    expect(await access.admit(mine.token)).toMatchObject({ person });
  });

  it('is found by whoever takes tokens out of texts', async () => {
    const { token } = await joined({ invite: (await audience()).token });
    expect(`a ${token}, b`.replace(tokenPattern, '…')).toBe('a …, b');
    expect(token.length).toBeLessThan(256);
  });

  it('is of one session: a link to a series is refused where it is made', async () => {
    await expect(audience({ scope })).rejects.toThrow(/one session/);
  });
});
