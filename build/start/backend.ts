import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ChildProcess } from 'node:child_process';
import { z } from 'zod';
import { ended, startProcess, stopProcess } from '../processes.ts';
import { root } from '../tools.ts';

const readyLimitMs = 30_000;

/** The one line that the backend prints to its standard output. */
const Ready = z.object({ ready: z.literal(true), url: z.url(), links: z.record(z.string(), z.url()) });

export interface BackendSettings {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  /** For tests: another program in the backend's place. */
  readonly entry?: string;
}

export interface Backend {
  readonly process: ChildProcess;
  readonly url: string;
  /** A join link for each role. */
  readonly links: Readonly<Record<string, string>>;
  readonly logFile: string;
}

/**
 * Starts the backend with the demonstration and waits until it answers. Its log goes to a file in the data folder; the
 * log of the start before is kept.
 * @throws with the end of the log when it does not come up
 */
export async function startBackend({ port, host, data, entry }: BackendSettings): Promise<Backend> {
  mkdirSync(data, { recursive: true });
  const logFile = join(data, 'backend.log');
  if (existsSync(logFile)) renameSync(logFile, join(data, 'backend.previous.log'));
  const log = openSync(logFile, 'w');
  // Ours alone; the backend warns of variables that it does not know.
  const { ROSTRUM_SHELL: _shell, ROSTRUM_BROWSER: _browser, ...env } = process.env;
  const child = startProcess(process.execPath, [entry ?? join(root, 'out', 'main', 'hosted.js')], {
    stdio: ['ignore', 'pipe', log],
    env: {
      ...env,
      ROSTRUM_PORT: String(port),
      ROSTRUM_HOST: host,
      ROSTRUM_DATA: data,
      ROSTRUM_RENDERER: join(root, 'out', 'renderer'),
      ROSTRUM_DEMO: '1',
    },
  });
  closeSync(log);
  try {
    const { url, links } = Ready.parse(JSON.parse(await firstLine(child)));
    return { process: child, url, links, logFile };
  } catch (error) {
    await stopProcess(child, 2_000);
    const cause = error instanceof Error ? error.message : String(error);
    throw new Error(`The backend did not start: ${cause}\n${endOf(logFile)}(all of it: ${logFile})`, { cause: error });
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  const { stdout } = child;
  if (!stdout) throw new Error('it has no output');
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<string>((resolve, reject) => {
      createInterface({ input: stdout }).once('line', resolve);
      void ended(child).then(() =>
        reject(new Error(`it ended with ${child.exitCode ?? child.signalCode ?? 'nothing'}`)),
      );
      timer = setTimeout(() => reject(new Error(`no answer in ${readyLimitMs / 1000} s`)), readyLimitMs);
    });
  } finally {
    clearTimeout(timer);
  }
}

function endOf(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-8);
  return lines.map((line) => `  ${line.slice(0, 400)}\n`).join('');
}
