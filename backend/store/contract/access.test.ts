import { beforeEach, describe, expect, it } from 'vitest';
import type { AccessStore } from '../access-store.ts';
import { invite, member } from './samples.ts';
import { freshStore, kinds } from './stores.ts';

describe.each(kinds)('series, invites and members in $name', (kind) => {
  let access: AccessStore;
  beforeEach(async () => {
    const fresh = await freshStore(kind);
    access = fresh.store.access;
    return fresh.remove;
  });

  it('keeps series, oldest first; making one again changes nothing', async () => {
    expect(await access.allSeries()).toEqual([]);
    await access.createSeries({ id: 'late', title: '{"fr":"Été"}', createdAt: 9 });
    await access.createSeries({ id: 'b', title: '{}', createdAt: 5 });
    await access.createSeries({ id: 'a', title: '{}', createdAt: 5 });
    await access.createSeries({ id: 'late', title: '{"fr":"autre"}', createdAt: 1 });
    expect(await access.allSeries()).toEqual([
      { id: 'b', title: '{}', createdAt: 5 },
      { id: 'a', title: '{}', createdAt: 5 },
      { id: 'late', title: '{"fr":"Été"}', createdAt: 9 },
    ]);
  });

  it('finds an invite by its id and by the hash of its token, value for value', async () => {
    const open = invite('i1', { language: null, expiresAt: null });
    const personal = invite('i2', { scope: { series: 'x' }, person: 'p1', name: 'Amina', revokedAt: 7 });
    await access.createInvite(open);
    await access.createInvite(personal);
    expect(await access.invite('i1')).toEqual(open);
    expect(await access.invite('i2')).toEqual(personal);
    expect(await access.inviteByHash('hash-of-i2')).toEqual(personal);
    expect(await access.invite('i3')).toBeNull();
    expect(await access.inviteByHash('hash-of-i3')).toBeNull();
  });

  it('throws for an invite whose id or hash is taken, and keeps the first', async () => {
    await access.createInvite(invite('i1'));
    await expect(access.createInvite(invite('i1', { hash: 'other' }))).rejects.toThrow();
    await expect(access.createInvite(invite('i2', { hash: 'hash-of-i1' }))).rejects.toThrow();
    expect(await access.inviteByHash('other')).toBeNull();
    expect(await access.invite('i2')).toBeNull();
  });

  it('lists the invites for a session and those for its series, oldest first, with how many joined', async () => {
    await access.createInvite(invite('late', { createdAt: 9 }));
    await access.createInvite(invite('series', { scope: { series: 'x' }, createdAt: 5 }));
    await access.createInvite(invite('same-instant', { createdAt: 5 }));
    await access.createInvite(invite('other-session', { scope: { session: 's2' } }));
    await access.createInvite(invite('other-series', { scope: { series: 'y' } }));
    await access.createMember(member('m1', 'series'));
    await access.createMember(member('m2', 'series'));
    await access.createMember(member('m3', 'other-series'));
    const listed = await access.invitesFor('s1', 'x');
    expect(listed.map(({ id, members }) => [id, members])).toEqual([
      ['series', 2],
      ['same-instant', 0],
      ['late', 0],
    ]);
    expect(listed[2]).toEqual({ ...invite('late', { createdAt: 9 }), members: 0 });
    expect((await access.invitesFor('s1', null)).map(({ id }) => id)).toEqual(['same-instant', 'late']);
  });

  it('finds a member by the hash of their token, with the invite', async () => {
    await access.createInvite(invite('i1'));
    await access.createMember(member('m1', 'i1'));
    expect(await access.memberByHash('m1')).toEqual({ member: member('m1', 'i1'), invite: invite('i1') });
    expect(await access.memberByHash('m2')).toBeNull();
  });

  it('throws for a member whose hash is taken or whose invite is unknown', async () => {
    await access.createInvite(invite('i1'));
    await access.createMember(member('m1', 'i1'));
    await expect(access.createMember(member('m1', 'i1', { name: 'other' }))).rejects.toThrow();
    await expect(access.createMember(member('m2', 'i9'))).rejects.toThrow();
    expect((await access.memberByHash('m1'))?.member.name).toBe('Name of m1');
    expect(await access.memberByHash('m2')).toBeNull();
  });

  it('revokes an invite with the tokens of its members, once', async () => {
    await access.createInvite(invite('i1'));
    await access.createInvite(invite('i2'));
    await access.createMember(member('m1', 'i1'));
    await access.createMember(member('gone', 'i1', { revokedAt: 3 }));
    await access.createMember(member('m2', 'i2'));
    expect(await access.revokeInvite('i1', 100)).toBe(true);
    expect(await access.revokeInvite('i1', 200)).toBe(false);
    expect(await access.revokeInvite('nobody', 200)).toBe(false);
    expect((await access.invite('i1'))?.revokedAt).toBe(100);
    expect((await access.invite('i2'))?.revokedAt).toBeNull();
    const revokedAt = async (hash: string) => (await access.memberByHash(hash))?.member.revokedAt;
    expect(await Promise.all(['m1', 'gone', 'm2'].map(revokedAt))).toEqual([100, 3, null]);
  });

  it('replaces the name and language of a member', async () => {
    await access.createInvite(invite('i1'));
    await access.createMember(member('m1', 'i1'));
    await access.createMember(member('m2', 'i1'));
    await access.renameMember('m1', 'Amina', 'es');
    await access.renameMember('nobody', 'Amina', 'es');
    expect((await access.memberByHash('m1'))?.member).toEqual(member('m1', 'i1', { name: 'Amina', language: 'es' }));
    expect((await access.memberByHash('m2'))?.member).toEqual(member('m2', 'i1'));
  });

  it('erases a person from invites and members; their tokens stay good', async () => {
    const personal = invite('i1', { person: 'p1', name: 'Amina', label: 'For Amina' });
    const unnamed = invite('i2', { person: 'p1' });
    const other = invite('i3', { person: 'p2', name: 'Bilal' });
    for (const row of [personal, unnamed, other]) await access.createInvite(row);
    await access.createMember(member('m1', 'i1', { person: 'p1', name: 'Amina' }));
    await access.createMember(member('m2', 'i3', { person: 'p2', name: 'Bilal' }));
    await access.erasePerson('p1');
    await access.erasePerson('nobody');
    expect(await access.memberByHash('m1')).toEqual({
      member: member('m1', 'i1', { person: 'p1', name: '' }),
      invite: { ...personal, name: '', label: '' },
    });
    expect(await access.invite('i2')).toEqual({ ...unnamed, label: '' });
    expect(await access.memberByHash('m2')).toEqual({
      member: member('m2', 'i3', { person: 'p2', name: 'Bilal' }),
      invite: other,
    });
  });

  it('keeps the first secret of a name', async () => {
    expect(await access.keepSecret('visitors', 'one')).toBe('one');
    expect(await access.keepSecret('visitors', 'two')).toBe('one');
    expect(await access.keepSecret('other', 'three')).toBe('three');
  });
});
