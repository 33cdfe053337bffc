import type { Browser } from '../browsers.ts';
import { ended, stopProcess } from '../processes.ts';
import { openAppWindow, type AppWindow } from './app-window.ts';
import { startBackend, type Backend } from './backend.ts';
import { aborted } from './interruption.ts';

export interface ServeSettings {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  /** Absent: links alone. */
  readonly browser?: Browser;
  /** For tests: another program in the backend's place. */
  readonly entry?: string;
  readonly interrupted: AbortSignal;
  readonly say: (line: string) => void;
}

const graceMs = 8_000;
/** A backend that ends this soon after its start, this often, is not started again. */
const soonMs = 10_000;
const soonLimit = 3;

/** Runs the backend, with the console in a browser's app window if there is one, until it is closed or interrupted. */
export async function serve(settings: ServeSettings): Promise<void> {
  const { interrupted, say } = settings;
  let backend = await startBackend(settings);
  // The one that runs when it is over, which need not be the first.
  try {
    tellLinks(backend, settings);
    const window = await openWindow(backend, settings);
    const closed = window?.closed ?? new Promise<never>(() => undefined);
    let soon = 0;
    try {
      while (!interrupted.aborted) {
        const started = performance.now();
        const crashed = ended(backend.process).then(() => 'crashed' as const);
        if ((await Promise.race([crashed, closed, aborted(interrupted)])) !== 'crashed') break;
        soon = performance.now() - started < soonMs ? soon + 1 : 0;
        if (soon >= soonLimit) throw new Error(`The backend keeps ending: see ${backend.logFile}`);
        const { signalCode, exitCode } = backend.process;
        say(`The backend ended (${signalCode ?? `code ${exitCode}`}); starting it again.`);
        // On the same port: the consoles look for it there and resume.
        backend = await startBackend({ ...settings, port: Number(new URL(backend.url).port) });
      }
      if (!interrupted.aborted) say('The window was closed.');
    } finally {
      await window?.close();
    }
  } finally {
    await stopProcess(backend.process, graceMs);
  }
}

function tellLinks({ url, links, logFile }: Backend, { host, say }: ServeSettings): void {
  say(`Rostrum answers at ${url}. Its log: ${logFile}`);
  say('Links to join, one for each role; who has the link has the role:');
  const width = Math.max(...Object.keys(links).map((role) => role.length));
  for (const [role, link] of Object.entries(links)) say(`  ${role.padEnd(width)}  ${link}`);
  if (host === '127.0.0.1')
    say('They work on this machine; ROSTRUM_HOST=0.0.0.0 npm start lets others on the network in.');
  say('Press Ctrl-C to stop.');
}

async function openWindow(backend: Backend, { browser, data, say }: ServeSettings): Promise<AppWindow | undefined> {
  if (!browser) return undefined;
  const window = await openAppWindow(browser, backend.links['organiser'] ?? backend.url, data);
  if (typeof window === 'string') {
    say(`No window: ${window}. Please open a link in a browser.`);
    return undefined;
  }
  say(`The console is open in a window of ${browser.name}; closing it stops Rostrum.`);
  return window;
}
