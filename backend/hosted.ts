import { flushCompileCache } from 'node:module';
import type { Logger } from 'pino';
import { createBackend, type Backend } from './create-backend.ts';
import { createLog } from './log.ts';
import { readSettings } from './settings.ts';
import { explainStart } from './start-faults.ts';

/**
 * The hosted backend. Settings come from the environment (docs/operations.md), logs go to stderr as JSON lines, and
 * one line of JSON goes to stdout once it listens. Exit codes: 0 stopped in an orderly way, 1 an error, 2 the port is
 * taken, 78 settings that cannot be used.
 */

/** Ms in which a stop must be done, before whoever asked for it loses patience. */
const stopWithin = 4_500;

const result = readSettings(process.env, process.argv.slice(2));
if (!result.ok) {
  const log = createLog('error');
  for (const fault of result.faults) log.fatal(fault);
  process.exit(78);
}
const { settings, unknown } = result;
const log = createLog(settings.logLevel);
for (const variable of unknown) log.warn({ variable }, 'an environment variable that is not known');
process.on('uncaughtException', (error) => {
  log.fatal({ err: error }, 'an error that nobody handled');
  process.exit(1);
});
process.on('unhandledRejection', (reason) => {
  log.fatal({ err: reason }, 'a rejection that nobody handled');
  process.exit(1);
});

const starting = createBackend(settings, { log });
// A stop that comes during the start waits for it.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(starting, log));
starting.then(announce, (error: unknown) => {
  const { message, exitCode } = explainStart(error, settings);
  log.fatal({ err: error }, message);
  process.exit(exitCode);
});

function announce({ url, links, organiserLink }: Backend): void {
  const line = { ready: true, url, ...(links && { links }), ...(organiserLink && { organiserLink }) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  // Else it would be written at the end, which a crash has not.
  setImmediate(flushCompileCache);
}

async function stop(backend: Promise<Backend>, log: Logger): Promise<void> {
  setTimeout(() => {
    log.fatal('stopping took too long');
    process.exit(1);
  }, stopWithin).unref();
  await (await backend).close();
  process.exit(0);
}
