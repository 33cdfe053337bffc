import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { sandboxFlags } from '../browsers.ts';
import { ended, startProcess, stopProcess } from '../processes.ts';
import { root } from '../tools.ts';
import { aborted } from './interruption.ts';

export interface DesktopSettings {
  readonly program: string;
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly interrupted: AbortSignal;
  readonly say: (line: string) => void;
}

/** An app that ends with an error this soon has not opened: system libraries or the graphics are missing. */
const opensWithinMs = 10_000;

/**
 * Opens the desktop app, which starts its own backend, and waits until it is closed.
 * @returns why it could not be opened; undefined after it was open
 */
export async function openDesktop(settings: DesktopSettings): Promise<string | undefined> {
  const { program, port, host, data, interrupted, say } = settings;
  mkdirSync(data, { recursive: true });
  const logFile = join(data, 'desktop.log');
  const log = openSync(logFile, 'w');
  const started = performance.now();
  const app = startProcess(program, [root, ...sandboxFlags(process.getuid?.())], {
    stdio: ['ignore', log, log],
    env: { ...process.env, ROSTRUM_PORT: String(port), ROSTRUM_HOST: host, ROSTRUM_DATA: data, ROSTRUM_DEMO: '1' },
  });
  closeSync(log);
  if (app.pid === undefined) return `${program} cannot be started`;
  say('Rostrum opens in its own window. Close it, or press Ctrl-C here, to stop.');
  await Promise.race([ended(app), aborted(interrupted)]);
  if (!interrupted.aborted && app.exitCode !== 0 && performance.now() - started < opensWithinMs) {
    await stopProcess(app, 0);
    return `Electron ended with ${app.exitCode ?? app.signalCode ?? 'an error'}, see ${logFile}`;
  }
  await stopProcess(app, 8_000);
  return undefined;
}
