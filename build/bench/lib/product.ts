import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { monotonicMs } from './figures.ts';

/** The built backend in a process of its own, with the demonstration series, reached only through its protocol. */
export interface Product {
  readonly url: string;
  /** The demonstration's join link of each role. */
  readonly links: Readonly<Record<string, string>>;
  readonly pid: number;
  /** Folder of its database. */
  readonly data: string;
  /** Milliseconds from the start of the process to its first answer. */
  readonly startedIn: number;
  /** Ends the process at once, as a crash would. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data. */
  restart(): Promise<void>;
  /** Ends it in good order and starts it again: everything until now is in the database's own file. */
  settle(): Promise<void>;
  /** A member token for a role's demonstration link; each call is another person. */
  join(role: 'organiser' | 'moderator' | 'producer' | 'interpreter' | 'viewer', name?: string): Promise<string>;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));

export async function newDataFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'rostrum-bench-'));
}

export async function startProduct(environment: Readonly<Record<string, string>> = {}): Promise<Product> {
  const data = environment['ROSTRUM_DATA'] ?? (await newDataFolder());
  let child: ChildProcess;
  let ready: { url: string; links: Record<string, string> };
  let startedIn = 0;

  const start = async (port: string): Promise<void> => {
    const began = monotonicMs();
    child = spawn(process.execPath, ['out/main/hosted.js'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        ...process.env,
        ROSTRUM_PORT: port,
        ROSTRUM_DATA: data,
        ROSTRUM_DEMO: '1',
        ROSTRUM_LOG_LEVEL: 'error',
        ...environment,
      },
    });
    if (!child.stdout) throw new Error('The backend has no output');
    const failed = once(child, 'exit').then(([code]) => {
      throw new Error(`The backend ended with code ${String(code)} before it was ready`);
    });
    const line = once(createInterface(child.stdout), 'line').then(([text]) => String(text));
    ready = JSON.parse(await Promise.race([line, failed, limit(30_000, 'the backend to start')])) as typeof ready;
    failed.catch(() => undefined);
    startedIn = monotonicMs() - began;
  };
  const kill = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await Promise.race([gone, limit(10_000, 'the backend to end')]);
  };

  await start('0');
  return {
    get url() {
      return ready.url;
    },
    data,
    get links() {
      return ready.links;
    },
    get pid() {
      return child.pid as number;
    },
    get startedIn() {
      return startedIn;
    },
    kill: () => kill('SIGKILL'),
    restart: () => start(new URL(ready.url).port),
    async settle() {
      await kill('SIGTERM');
      await start(new URL(ready.url).port);
    },
    join: (role, name = `Bench ${role}`) =>
      joinWith(ready.url, { invite: ready.links[role]?.split(/[/#]/).at(-1) ?? '', name }),
    async close() {
      await kill('SIGTERM');
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** A token of somebody new, the way in which the pages get theirs. */
export async function joinWith(
  url: string,
  request: { readonly invite: string; readonly name?: string; readonly language?: string },
): Promise<string> {
  const response = await fetch(`${url}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  const body = (await response.json()) as { token?: string; error?: string };
  if (body.token === undefined) throw new Error(`Joining failed: ${body.error ?? response.status}`);
  return body.token;
}

/** Where the demonstration's link for the audience leads. */
export function audienceLink({ links }: Product): { readonly session: string; readonly invite: string } {
  const [, session, invite] = /\/ask\/([^#]+)#(.+)$/.exec(links['audience'] ?? '') ?? [];
  if (session === undefined || invite === undefined) throw new Error('The demonstration has no link for the audience');
  return { session, invite };
}

/** The id of the demonstration's session with the longest run-sheet. */
export async function busiestSession(url: string, token: string): Promise<string> {
  const response = await fetch(`${url}/api/sessions`, { headers: { authorization: `Bearer ${token}` } });
  const { sessions } = (await response.json()) as { sessions: { id: string; items: number }[] };
  const busiest = sessions.sort((a, b) => b.items - a.items)[0];
  if (!busiest) throw new Error('The demonstration has no session');
  return busiest.id;
}

/** Rejects after some time, so that nothing waits for ever. */
export function limit(ms: number, what: string): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error(`Waited ${ms} ms for ${what}`)), ms).unref();
  });
}
