import type { UtilityProcess } from 'electron';
import type { Electron } from './electron.ts';

/** The embedded backend, in a utility process of its own, so that nothing the windows do can stop the session. */
export interface BackendProcess {
  /** Resolves with the address and links once it answers; rejects when it could not be started. */
  ready(): Promise<BackendReady>;
  /** Asks it to finish what it is writing and waits, at most `limit` ms, before it is ended. */
  stop(limit?: number): Promise<void>;
}

export interface BackendReady {
  readonly url: string;
  /** Join links by role, in a demonstration. */
  readonly links: Readonly<Record<string, string>>;
}

export interface BackendSettings {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly renderer: string;
  readonly demo: boolean;
}

/** What the backend's process says; anything else from it is a bug and is thrown. */
type FromBackend =
  | { readonly type: 'ready'; readonly url: string; readonly links?: Readonly<Record<string, string>> }
  | { readonly type: 'failed'; readonly code: string; readonly message: string };

export class BackendFailed extends Error {
  override name = 'BackendFailed';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Waits between restarts after a crash, ms; the last one repeats. */
const restartDelays = [0, 250, 1_000, 5_000];

/**
 * Starts the backend, on any free port where its own is taken, and keeps it running: a crash is answered by a restart on the same port, where the consoles
 * find it again and resume. `fork` and `wait` are passed in for tests.
 */
export function startBackend(
  fork: Electron['utilityProcess']['fork'],
  entry: string,
  settings: BackendSettings,
  onCrash: (code: number) => void,
  wait: (ms: number, then: () => void) => void = (ms, then) => void setTimeout(then, ms),
): BackendProcess {
  let child: UtilityProcess | null = null;
  let port = settings.port;
  let stopping = false;
  let crashes = 0;
  const first = Promise.withResolvers<BackendReady>();
  // A failure that nobody waits for yet must not end the app as an unhandled rejection.
  first.promise.catch(() => undefined);

  const spawn = (): void => {
    if (stopping) return;
    const process = fork(entry, [], { serviceName: 'Rostrum backend' });
    child = process;
    process.on('message', (message: FromBackend) => {
      switch (message.type) {
        case 'ready':
          port = Number(URL.parse(message.url)?.port) || port;
          crashes = 0;
          first.resolve({ url: message.url, links: message.links ?? {} });
          break;
        case 'failed':
          if (message.code === 'EADDRINUSE' && port !== 0) {
            port = 0;
            process.postMessage({ type: 'start', settings: { ...settings, port } });
            break;
          }
          first.reject(new BackendFailed(message.code, message.message));
          break;
        default:
          throw new Error(`Unknown message of the backend: ${JSON.stringify(message satisfies never)}`);
      }
    });
    process.once('exit', (code) => {
      child = null;
      if (stopping) return;
      onCrash(code);
      wait(restartDelays[Math.min(crashes, restartDelays.length - 1)] as number, spawn);
      crashes += 1;
    });
    process.postMessage({ type: 'start', settings: { ...settings, port } });
  };
  spawn();

  return {
    ready: () => first.promise,
    async stop(limit = 5_000) {
      stopping = true;
      const running = child;
      if (!running) return;
      const exited = new Promise<void>((resolve) => running.once('exit', () => resolve()));
      running.postMessage({ type: 'stop' });
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(() => {
          running.kill();
          resolve();
        }, limit);
      });
      await Promise.race([exited, late]);
      clearTimeout(timer);
    },
  };
}
