import { z } from 'zod';
import { type Backend, createBackend } from './create-backend.ts';
import { createLog } from './log.ts';
import { Settings } from './settings.ts';
import { explainStart } from './start-faults.ts';

/**
 * The backend inside the desktop app, in a utility process: started and stopped by messages of the app's main process.
 * A start that failed may be tried again, with other settings.
 */

/** What the app says. */
const FromApp = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('start'), settings: Settings }),
  z.strictObject({ type: z.literal('stop') }),
]);

/** What the app is told. */
export type ToApp =
  | { readonly type: 'ready'; readonly url: string; readonly links: Readonly<Record<string, string>> }
  | { readonly type: 'failed'; readonly code: string; readonly message: string };

/** The part of Electron's `process.parentPort` that is used. */
export interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  postMessage(message: ToApp): void;
}

/** Serves one app until it says stop. @param exit ends the process. */
export function serveApp(port: ParentPort, exit: (code: number) => void): void {
  let backend: Promise<Backend | null> = Promise.resolve(null);
  port.on('message', ({ data }) => {
    const message = FromApp.parse(data);
    switch (message.type) {
      case 'start':
        backend = start(message.settings);
        break;
      case 'stop':
        void backend.then((running) => running?.close()).then(() => exit(0));
        break;
    }
  });

  async function start(settings: Settings): Promise<Backend | null> {
    const log = createLog(settings.logLevel);
    try {
      const running = await createBackend(settings, { log });
      const { url, links, organiserLink } = running;
      port.postMessage({ type: 'ready', url, links: links ?? (organiserLink ? { organiser: organiserLink } : {}) });
      return running;
    } catch (error) {
      const { code, message } = explainStart(error, settings);
      log.fatal({ err: error }, message);
      port.postMessage({ type: 'failed', code, message });
      return null;
    }
  }
}

const { parentPort } = process as { readonly parentPort?: ParentPort };
if (parentPort) {
  const log = createLog('info');
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'an error that nobody handled');
    process.exit(1);
  });
  process.on('unhandledRejection', (reason) => {
    log.fatal({ err: reason }, 'a rejection that nobody handled');
    process.exit(1);
  });
  serveApp(parentPort, (code) => process.exit(code));
}
