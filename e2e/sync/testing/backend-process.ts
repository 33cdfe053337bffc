import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Role } from '../../../shared/core/actor.ts';

/** Ms in which a backend must be ready. */
const readyWithin = 20_000;

const Ready = z.object({ ready: z.literal(true), url: z.string(), links: z.record(z.string(), z.string()) });

/** The real backend in a process of its own, with the demonstration and a database that outlives its deaths. */
export interface BackendProcess {
  readonly url: string;
  readonly port: number;
  /** Invite tokens of the demonstration series. */
  readonly invites: Readonly<Record<Role, string>>;
  /** kill -9. */
  kill(): Promise<void>;
  /** Starts again on the same port and database. */
  start(): Promise<void>;
  /** Ends it and removes its database. */
  remove(): Promise<void>;
}

export async function startBackend(): Promise<BackendProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-sync-'));
  let child: ChildProcess | null = null;

  async function launch(port: number): Promise<z.infer<typeof Ready>> {
    const started = spawn(process.execPath, [join(import.meta.dirname, '../../../backend/main.ts')], {
      env: {
        PATH: process.env.PATH,
        ROSTRUM_PORT: String(port),
        ROSTRUM_DATA: folder,
        ROSTRUM_DEMO: '1',
        ROSTRUM_LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child = started;
    const lines = createInterface({ input: started.stdout });
    const timer = setTimeout(() => started.kill('SIGKILL'), readyWithin);
    for await (const line of lines) {
      clearTimeout(timer);
      return Ready.parse(JSON.parse(line));
    }
    throw new Error(`The backend ended without listening (exit code ${started.exitCode})`);
  }

  async function kill(): Promise<void> {
    const dying = child;
    child = null;
    if (!dying || dying.exitCode !== null || dying.signalCode !== null) return;
    const ended = once(dying, 'exit');
    dying.kill('SIGKILL');
    await ended;
  }

  const { url, links } = await launch(0);
  const port = Number(new URL(url).port);
  const invite = (role: Role): string => links[role]?.split('/').at(-1) ?? '';
  return {
    url,
    port,
    invites: {
      organiser: invite('organiser'),
      moderator: invite('moderator'),
      producer: invite('producer'),
      viewer: invite('viewer'),
    },
    kill,
    async start() {
      await launch(port);
    },
    async remove() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
