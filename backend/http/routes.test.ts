import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Role, Role as RoleSchema } from '../../shared/core/actor.ts';
import {
  AdoptedClock,
  CreatedInvite,
  CreatedSession,
  Health,
  InviteList,
  InvitePreview,
  Membership,
  SessionList,
} from '../../shared/protocol/http.ts';
import { mayInvite } from '../../shared/roles/permissions.ts';
import { type HttpUnderTest, openHttp, title } from './testing/open-http.ts';

let http: HttpUnderTest;

beforeEach(async () => {
  http = await openHttp();
});
afterEach(() => http.close());

type Method = 'GET' | 'POST' | 'DELETE';

async function ask(method: Method, url: string, token?: string, payload?: object) {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await http.app.inject({ method, url, headers, ...(payload && { payload }) });
  return { status: response.statusCode, body: response.body === '' ? null : response.json<unknown>() };
}

const newSession = {
  title,
  series: null,
  timeZone: 'Europe/Paris',
  start: '2030-02-01T15:00',
  end: '2030-02-01T16:30',
  languages: ['fr', 'en', 'es'],
};

const newInvite = (role: Role, scope: object = { session: 'session-1' }) => ({
  role,
  scope,
  language: null,
  label: 'Stage left',
  name: null,
  expiresAt: null,
});

describe('joining', () => {
  it('gives a member token for an invite, which says who one is', async () => {
    const { token } = await http.invite({ role: 'moderator', language: 'fr' });
    const joined = await ask('POST', '/api/join', undefined, { invite: token, name: '  Ana  ' });
    expect(joined.status).toBe(200);
    const member = Membership.required({ token: true }).parse(joined.body);
    expect(member).toMatchObject({ name: 'Ana', role: 'moderator', language: 'fr', scope: { series: 'series-1' } });

    const { token: _token, ...rest } = member;
    expect(await ask('GET', '/api/me', member.token)).toEqual({ status: 200, body: rest });
    const again = await ask('POST', '/api/join', undefined, { invite: token, member: member.token });
    expect(again.body).toEqual(member);
  });

  it('tells what a link leads to', async () => {
    const { token } = await http.invite({ role: 'producer', scope: { session: 'session-1' }, name: 'Zoé' });
    const { status, body } = await ask('GET', '/api/invites/preview', token);
    expect(status).toBe(200);
    expect(InvitePreview.parse(body)).toEqual({
      role: 'producer',
      scope: { session: 'session-1' },
      language: null,
      name: 'Zoé',
      title,
    });
  });

  it('refuses what is no invite, what has ended, and staff without a name', async () => {
    const revoked = await http.invite();
    await http.access.revoke(revoked.id);
    const expired = await http.invite({ expiresAt: 1 });
    const nameless = await http.invite();
    const join = async (payload: object) => ask('POST', '/api/join', undefined, payload);
    expect(await join({ invite: 'x' })).toEqual({ status: 401, body: { error: 'token-unknown' } });
    expect(await join({ invite: revoked.token })).toEqual({ status: 401, body: { error: 'token-revoked' } });
    expect(await join({ invite: expired.token })).toEqual({ status: 401, body: { error: 'token-expired' } });
    expect(await join({ invite: nameless.token })).toEqual({
      status: 400,
      body: { error: 'invalid', detail: 'name: required' },
    });
    expect(await join({ invite: nameless.token, name: 'x'.repeat(81) })).toMatchObject({ status: 400 });
    expect(await join({ invite: nameless.token, surprise: 1 })).toMatchObject({
      status: 400,
      body: { error: 'invalid' },
    });
  });
});

describe('tokens of members', () => {
  const routes: readonly (readonly [Method, string])[] = [
    ['GET', '/api/me'],
    ['GET', '/api/sessions'],
    ['POST', '/api/sessions'],
    ['GET', '/api/invites?session=session-1'],
    ['POST', '/api/invites'],
    ['DELETE', '/api/invites/some-id'],
    ['POST', '/api/clock/adopt'],
  ];
  it.each(routes)('are asked for by %s %s', async (method, url) => {
    const ended = await http.join();
    const { id } = await http.access.invites({ id: 'session-1', series: 'series-1' }).then(([invite]) => invite!);
    await http.access.revoke(id);
    const payload = method === 'POST' ? {} : undefined;
    expect(await ask(method, url, undefined, payload)).toEqual({ status: 401, body: { error: 'token-unknown' } });
    expect(await ask(method, url, 'rsm_x', payload)).toEqual({ status: 401, body: { error: 'token-unknown' } });
    expect(await ask(method, url, ended.token, payload)).toEqual({ status: 401, body: { error: 'token-revoked' } });
  });
});

describe('sessions', () => {
  it('are listed by what the token is good for', async () => {
    const ids = async (token: string) => {
      const { body } = await ask('GET', '/api/sessions', token);
      return SessionList.parse(body).sessions.map(({ id }) => id);
    };
    expect(await ids((await http.join()).token)).toEqual(['session-1', 'session-2']);
    expect(await ids((await http.join({ scope: { session: 'session-2' }, role: 'viewer' })).token)).toEqual([
      'session-2',
    ]);
    expect(await ids((await http.join({ scope: { series: 'series-2' } })).token)).toEqual(['session-3']);
  });

  it('are made by an organiser, in their own series', async () => {
    const { token, person } = await http.join();
    const { status, body } = await ask('POST', '/api/sessions', token, newSession);
    expect(status).toBe(201);
    const made = http.sessions.get(CreatedSession.parse(body).session);
    expect(made).toMatchObject({ series: 'series-1' });
    expect(made?.state.session).toMatchObject({ title, series: { id: 'series-1' }, languages: ['fr', 'en', 'es'] });
    const [first] = await made!.tail(0, 1);
    expect(JSON.parse(first!.text)).toMatchObject({ type: 'session.created', by: person });
    expect(await ask('POST', '/api/sessions', token, { ...newSession, series: 'series-1' })).toMatchObject({
      status: 201,
    });
  });

  it('are made by nobody else, nor in another series, nor where their maker could not see them', async () => {
    for (const role of RoleSchema.options.filter((other) => other !== 'organiser'))
      expect(await ask('POST', '/api/sessions', (await http.join({ role })).token, newSession)).toEqual({
        status: 403,
        body: { error: 'not-allowed' },
      });
    const organiser = await http.join();
    expect(await ask('POST', '/api/sessions', organiser.token, { ...newSession, series: 'series-2' })).toMatchObject({
      status: 403,
    });
    const ofOne = await http.join({ scope: { session: 'session-1' } });
    expect(await ask('POST', '/api/sessions', ofOne.token, newSession)).toMatchObject({ status: 403 });
    expect(http.sessions.all().length).toBe(3);
  });

  it.each([
    [{ start: '2030-02-30T15:00' }, 'no-such-time'],
    [{ end: '2030-02-01T14:00' }, 'end-before-start'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone: unknown time zone'],
    [{ languages: [] }, expect.stringContaining('languages') as string],
  ])('are refused with what is wrong: %j', async (wrong, detail) => {
    const { token } = await http.join();
    expect(await ask('POST', '/api/sessions', token, { ...newSession, ...wrong })).toEqual({
      status: 400,
      body: { error: 'invalid', detail },
    });
    expect(http.sessions.all().length).toBe(3);
  });
});

describe('invites', () => {
  it('are made, listed and revoked; the token is told once', async () => {
    const { token } = await http.join();
    const made = await ask('POST', '/api/invites', token, newInvite('moderator'));
    expect(made.status).toBe(201);
    const invite = CreatedInvite.parse(made.body);
    await ask('POST', '/api/join', undefined, { invite: invite.token, name: 'Luis' });

    const list = await ask('GET', '/api/invites?session=session-1', token);
    expect(JSON.stringify(list.body)).not.toContain(invite.token);
    const listed = InviteList.parse(list.body).invites.find(({ id }) => id === invite.id);
    expect(listed).toMatchObject({ role: 'moderator', label: 'Stage left', members: 1, revokedAt: null });

    const revoked: string[] = [];
    http.access.onRevoked((id) => revoked.push(id));
    expect(await ask('DELETE', `/api/invites/${invite.id}`, token)).toEqual({ status: 204, body: null });
    expect(await ask('DELETE', `/api/invites/${invite.id}`, token)).toEqual({ status: 204, body: null });
    expect(revoked).toEqual([invite.id]);
    expect(await ask('POST', '/api/join', undefined, { invite: invite.token, name: 'Luis' })).toMatchObject({
      status: 401,
    });
  });

  describe.each(RoleSchema.options)('of a %s', (role) => {
    it.each(RoleSchema.options)('to be a %s follow the table', async (wanted) => {
      const { token } = await http.join({ role });
      const allowed = mayInvite[role].includes(wanted);
      const made = await ask('POST', '/api/invites', token, newInvite(wanted));
      expect(made.status).toBe(allowed ? 201 : 403);

      const existing = await http.invite({ role: wanted, scope: { session: 'session-1' } });
      const list = await ask('GET', '/api/invites?session=session-1', token);
      if (mayInvite[role].length === 0) expect(list.status).toBe(403);
      else expect(InviteList.parse(list.body).invites.some(({ id }) => id === existing.id)).toBe(allowed);
      const gone = await ask('DELETE', `/api/invites/${existing.id}`, token);
      expect(gone.status).toBe(allowed ? 204 : 403);
    });
  });

  it('stay within what the own token is good for', async () => {
    const { token } = await http.join({ scope: { session: 'session-1' } });
    const make = async (scope: object) => (await ask('POST', '/api/invites', token, newInvite('viewer', scope))).status;
    expect(await make({ session: 'session-1' })).toBe(201);
    expect(await make({ session: 'session-2' })).toBe(403);
    expect(await make({ series: 'series-1' })).toBe(403);

    const wide = (await http.join()).token;
    const makeWide = async (scope: object) =>
      (await ask('POST', '/api/invites', wide, newInvite('viewer', scope))).status;
    expect(await makeWide({ series: 'series-1' })).toBe(201);
    expect(await makeWide({ session: 'session-2' })).toBe(201);
    expect(await makeWide({ session: 'session-3' })).toBe(403);
    expect(await makeWide({ series: 'series-2' })).toBe(403);
    expect(await makeWide({ session: 'nowhere' })).toBe(403);
  });

  it('to be of the audience are of one session, whose page they name', async () => {
    const { token } = await http.join();
    expect(await ask('POST', '/api/invites', token, newInvite('audience', { series: 'series-1' }))).toEqual({
      status: 400,
      body: { error: 'invalid', detail: 'scope: one session' },
    });
  });

  it('of others are as good as unknown', async () => {
    const foreign = await http.invite({ scope: { series: 'series-2' } });
    const { token } = await http.join();
    expect(await ask('DELETE', `/api/invites/${foreign.id}`, token)).toEqual({
      status: 404,
      body: { error: 'not-found' },
    });
    expect(await ask('GET', '/api/invites?session=session-3', token)).toMatchObject({ status: 404 });
    expect(await ask('GET', '/api/invites', token)).toMatchObject({ status: 400 });
  });
});

describe('the clock', () => {
  it('is adopted by organisers and moderators, and everyone is told', async () => {
    const { token } = await http.join({ role: 'moderator' });
    http.stepClock(5_000);
    const { status, body } = await ask('POST', '/api/clock/adopt', token, {});
    expect(status).toBe(200);
    const { now, moved } = AdoptedClock.parse(body);
    expect(Math.abs(moved - 5_000)).toBeLessThan(100);
    expect(http.notices.filter(({ kind }) => kind === 'clock-adopted')).toEqual([
      { kind: 'clock-adopted', ms: moved, at: now },
    ]);
  });

  it.each(['producer', 'viewer'] as const)('is not adopted by a %s', async (role) => {
    const { token } = await http.join({ role });
    expect(await ask('POST', '/api/clock/adopt', token, {})).toEqual({ status: 403, body: { error: 'not-allowed' } });
  });
});

describe('health', () => {
  it('is told to anyone, as 503 while commands cannot be carried out', async () => {
    const well = await ask('GET', '/health');
    expect(well.status).toBe(200);
    expect(Health.parse(well.body)).toMatchObject({ status: 'ok', version: '1.2.3', protocol: 1, sessions: 3 });
    http.fail();
    expect(await ask('GET', '/health')).toMatchObject({ status: 503, body: { status: 'storage-failing' } });
  });
});

describe('a visitor', () => {
  const link = () => http.invite({ role: 'audience', scope: { session: 'session-1' } });

  it('joins with a link and nothing else, and stays the same person with the token of before', async () => {
    const { token } = await link();
    const first = Membership.parse((await ask('POST', '/api/join', undefined, { invite: token })).body);
    expect(first).toMatchObject({ role: 'audience', name: '', scope: { session: 'session-1' } });
    const again = await ask('POST', '/api/join', undefined, { invite: token, member: first.token });
    expect(Membership.parse(again.body).person).toBe(first.person);
    expect(Membership.parse((await ask('GET', '/api/me', first.token)).body).person).toBe(first.person);
    expect(http.logged()).not.toContain(first.token);
  });
});
