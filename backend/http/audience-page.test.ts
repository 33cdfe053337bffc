import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { system } from '../../shared/core/actor.ts';
import { type HttpUnderTest, openHttp } from './testing/open-http.ts';

let http: HttpUnderTest;
beforeAll(async () => {
  http = await openHttp();
});
afterAll(() => http.close());

async function allow(session: string, frames: readonly string[]): Promise<void> {
  const base = http.sessions.get(session)?.state.questions.versions['frames']?.command ?? null;
  const outcome = await http.sessions.get(session)!.submit(
    {
      id: `allow-${session}-${frames.length}`,
      type: 'questions.configure',
      data: { changes: [{ field: 'frames', value: frames, base }] },
    },
    system,
  );
  expect(outcome).toMatchObject({ ok: true });
}

async function ancestorsAt(url: string) {
  const { statusCode, headers, body } = await http.app.inject(url);
  expect(statusCode).toBe(200);
  expect(body).toContain('Questions');
  const policy = String(headers['content-security-policy']).split(';');
  return {
    ancestors: policy.find((directive) => directive.startsWith('frame-ancestors')),
    options: headers['x-frame-options'],
    rest: policy.filter((directive) => !directive.startsWith('frame-ancestors')),
  };
}

describe('the audience’s page', () => {
  it.each(['/ask', '/ask/session-1', '/ask/no-such-session', '/ask/__proto__'])(
    'may be framed by nobody at first: %s',
    async (url) => {
      expect(await ancestorsAt(url)).toMatchObject({ ancestors: "frame-ancestors 'none'", options: 'DENY' });
    },
  );

  it('may be framed by the origins that its session allows, and that session’s alone', async () => {
    const before = await ancestorsAt('/ask/session-1');
    await allow('session-1', ['https://museum.example/events?x=1', 'http://localhost:8080', 'https://museum.example']);
    expect(await ancestorsAt('/ask/session-1')).toEqual({
      ancestors: 'frame-ancestors https://museum.example http://localhost:8080',
      options: undefined,
      rest: before.rest,
    });
    expect((await ancestorsAt('/ask/session-2')).options).toBe('DENY');
    expect((await http.app.inject('/')).headers['x-frame-options']).toBe('DENY');
    await allow('session-1', []);
    expect((await ancestorsAt('/ask/session-1')).options).toBe('DENY');
  });

  it('is asked for again at each visit, so that a change of the origins counts at once', async () => {
    expect((await http.app.inject('/ask/session-1')).headers['cache-control']).toBe('no-cache');
  });
});
