import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { calls } from './run-app.ts';

type Calls = typeof calls;

/** The built desktop app in a process of its own, with a profile of its own. */
export interface AppUnderTest {
  call<C extends keyof Calls>(call: C, ...args: Parameters<Calls[C]>): Promise<Awaited<ReturnType<Calls[C]>>>;
  /** Ends it as a person would, and says with which code it ended. */
  quit(): Promise<number | null>;
  readonly profile: string;
}

export async function startAppUnderTest(profile?: string): Promise<AppUnderTest> {
  const folder = profile ?? (await mkdtemp(join(tmpdir(), 'rostrum-desktop-')));
  const entry = fileURLToPath(new URL('../../out/main/index.js', import.meta.url));
  const runner = fileURLToPath(new URL('./run-app.ts', import.meta.url));
  const process = fork(runner, [entry], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...globalThis.process.env,
      DOUBLE_USER_DATA: folder,
      ROSTRUM_PORT: '0',
      ROSTRUM_DATA: join(folder, 'sessions'),
    },
  });
  const answers = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let asked = 0;
  const started = new Promise<void>((resolve, reject) => {
    answers.set(0, { resolve: () => resolve(), reject });
    process.once('exit', (code) => reject(new Error(`The app ended with code ${code}`)));
  });
  process.on('message', ({ id, result, error }: { id: number; result?: never; error?: string }) => {
    const waiting = answers.get(id);
    answers.delete(id);
    if (error !== undefined) waiting?.reject(new Error(error));
    else waiting?.resolve(result as never);
  });
  await started;
  return {
    profile: folder,
    call: (call, ...args) =>
      new Promise((resolve, reject) => {
        const id = ++asked;
        answers.set(id, { resolve, reject });
        process.send({ id, call, args });
      }),
    async quit() {
      const gone = once(process, 'exit');
      process.send({ id: ++asked, call: 'quit', args: [] });
      const late = setTimeout(() => process.kill('SIGKILL'), 15_000);
      const [code] = (await gone) as [number | null];
      clearTimeout(late);
      return code;
    },
  };
}

export async function removeProfile(app: AppUnderTest | undefined): Promise<void> {
  if (app) await rm(app.profile, { recursive: true, force: true });
}
