import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Membership, SessionList } from '../shared/protocol/http.ts';

const Ready = z.strictObject({
  ready: z.literal(true),
  url: z.url(),
  links: z.record(z.string(), z.url()).optional(),
  organiserLink: z.url().optional(),
});

interface Program {
  readonly child: ChildProcess;
  readonly stdout: string[];
  readonly stderr: string[];
  ready(): Promise<z.infer<typeof Ready>>;
  ended(): Promise<number | null>;
}

let folder: string;
let programs: Program[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-main-'));
  programs = [];
});
afterEach(async () => {
  for (const { child, ended } of programs) {
    child.kill('SIGKILL');
    await ended();
  }
  rmSync(folder, { recursive: true });
});

function start(environment: Record<string, string> = {}, args: string[] = []): Program {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('ROSTRUM_'));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...Object.fromEntries(inherited), ROSTRUM_PORT: '0', ROSTRUM_DATA: folder, ...environment },
  });
  const exit = once(child, 'close') as Promise<[number | null]>;
  const stdout: string[] = [];
  const stderr: string[] = [];
  const first = Promise.withResolvers<string>();
  first.promise.catch(() => undefined);
  createInterface({ input: child.stdout }).on('line', (line) => {
    stdout.push(line);
    first.resolve(line);
  });
  createInterface({ input: child.stderr }).on('line', (line) => stderr.push(line));
  void exit.then(() => first.reject(new Error(`It ended: ${stderr.join('\n')}`)));
  const program: Program = {
    child,
    stdout,
    stderr,
    ready: async () => Ready.parse(JSON.parse(await first.promise)),
    ended: async () => (await exit)[0],
  };
  programs.push(program);
  return program;
}

const tokenOf = (link: string | undefined): string => link?.split('/#/join/')[1] ?? '';

async function joinWith(url: string, invite: string, more: object = {}): Promise<Membership & { token: string }> {
  const response = await fetch(`${url}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ invite, name: 'Ana', ...more }),
  });
  return Membership.required({ token: true }).parse(await response.json());
}

async function sessionsOf(url: string, token: string) {
  const response = await fetch(`${url}/api/sessions`, { headers: { authorization: `Bearer ${token}` } });
  return SessionList.parse(await response.json()).sessions;
}

describe('the hosted backend', () => {
  it('says on one line where it is, serves the demonstration, and stops when asked', async () => {
    const program = start({ ROSTRUM_DEMO: '1' });
    const { url, links } = await program.ready();
    expect(Object.keys(links ?? {})).toEqual([
      'organiser',
      'moderator',
      'producer',
      'interpreter',
      'speaker',
      'audience',
      'viewer',
    ]);
    const member = await joinWith(url, tokenOf(links?.['moderator']));
    expect((await sessionsOf(url, member.token)).map(({ items }) => items)).toEqual([8, 0, 9, 0]);

    program.child.kill('SIGTERM');
    expect(await program.ended()).toBe(0);
    expect(program.stdout.length).toBe(1);
    const log = program.stderr.join('\n');
    for (const line of program.stderr) expect(() => void JSON.parse(line)).not.toThrow();
    for (const secret of [member.token, tokenOf(links?.['moderator']), 'Ana']) expect(log).not.toContain(secret);
  });

  it('is itself again after kill -9: the same links, people and sessions', async () => {
    const first = start({ ROSTRUM_DEMO: '1' });
    const before = await first.ready();
    const member = await joinWith(before.url, tokenOf(before.links?.['producer']));
    first.child.kill('SIGKILL');
    await first.ended();

    const after = await start({ ROSTRUM_DEMO: '1' }).ready();
    expect(tokenOf(after.links?.['viewer'])).toBe(tokenOf(before.links?.['viewer']));
    expect((await sessionsOf(after.url, member.token)).length).toBe(4);
    const again = await joinWith(after.url, tokenOf(after.links?.['producer']), { member: member.token });
    expect(again).toEqual(member);
  });

  it('gives an empty backend its first organiser once, and another when it is told to', async () => {
    const first = start();
    const { url, organiserLink, links } = await first.ready();
    expect(links).toBeUndefined();
    const organiser = await joinWith(url, tokenOf(organiserLink));
    expect(organiser.role).toBe('organiser');
    expect(await sessionsOf(url, organiser.token)).toEqual([]);
    first.child.kill('SIGINT');
    expect(await first.ended()).toBe(0);

    const second = start();
    expect((await second.ready()).organiserLink).toBeUndefined();
    second.child.kill('SIGTERM');
    await second.ended();

    const third = await start({}, ['--new-organiser']).ready();
    const other = await joinWith(third.url, tokenOf(third.organiserLink));
    expect(other.scope).toEqual(organiser.scope);
    expect(other.person).not.toBe(organiser.person);
  });

  it('uses the address by which people reach it in its links', async () => {
    const { links } = await start({
      ROSTRUM_DEMO: '1',
      ROSTRUM_DATA: ':memory:',
      ROSTRUM_PUBLIC_URL: 'https://live.example.org',
    }).ready();
    expect(links?.['viewer']).toMatch(/^https:\/\/live\.example\.org\/#\/join\/rsi_/);
    expect(links?.['audience']).toMatch(/^https:\/\/live\.example\.org\/ask\/museums-2020-3#rsi_/);
  });

  it('ends with 2 and says so when its port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const program = start({ ROSTRUM_PORT: String(port) });
    expect(await program.ended()).toBe(2);
    expect(program.stdout).toEqual([]);
    expect(program.stderr.join()).toContain(`port ${port} of 127.0.0.1 is taken by another program`);
    server.close();
  });

  it('ends with 78 and names every setting that cannot be used', async () => {
    const program = start({ ROSTRUM_PORT: 'x', ROSTRUM_DATA: '' });
    expect(await program.ended()).toBe(78);
    expect(program.stderr.join()).toContain('ROSTRUM_PORT');
    expect(program.stderr.join()).toContain('ROSTRUM_DATA');
  });

  it('ends with 1 when its database cannot be used, and does not begin an empty one', async () => {
    const program = start({ ROSTRUM_DATA: join(import.meta.dirname, 'main.ts') });
    expect(await program.ended()).toBe(1);
    expect(program.stdout).toEqual([]);
  });
});
