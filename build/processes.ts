import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';

/** How a process ended; `timedOut` when we ended it because its time was up. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly timedOut: boolean;
  /** What it printed, both streams; empty when it printed straight to the terminal. */
  readonly output: string;
}

const windows = process.platform === 'win32';

/**
 * Starts a program in a process group of its own: a Ctrl-C in the terminal then reaches this process alone, which
 * stops its children in order, and a stop reaches the child's own children too. One that could not be started at all
 * has no pid.
 */
export function startProcess(command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  // On Windows a detached child would get a console window.
  const child = spawn(command, args, { detached: !windows, windowsHide: true, ...options });
  // Without a listener a program that is not there would throw out of nowhere.
  return child.on('error', () => undefined);
}

/** Resolves once the process has ended or could not be started at all. */
export function ended(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return Promise.resolve();
  return new Promise((resolve) => void child.once('exit', () => resolve()));
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (windows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    // Gone between the look and the signal.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Asks a process to end, waits `graceMs`, then ends it and whatever it left of its group. */
export async function stopProcess(child: ChildProcess, graceMs: number): Promise<void> {
  if (!hasEnded(child)) {
    // The program itself only: it ends its own children in its own order.
    child.kill('SIGTERM');
    await within(ended(child), graceMs);
  }
  signalGroup(child, 'SIGKILL');
  await ended(child);
}

/** Whether the promise settled within the limit. */
export async function within(promise: Promise<unknown>, limitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, limitMs, false);
  });
  try {
    return await Promise.race([promise.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}

export interface RunOptions {
  readonly limitMs: number;
  /** Prints straight to this terminal instead of collecting the output. */
  readonly show?: boolean;
  /** Added to this process's environment. */
  readonly env?: NodeJS.ProcessEnv;
  /** Ends it before its time, which then counts as timed out. */
  readonly cancel?: AbortSignal;
}

/** Those that `runToEnd` waits for now. */
const running = new Set<ChildProcess>();

/** Runs a program to its end, for `limitMs` at most; a Ctrl-C meanwhile ends it, all others that run, and this process. */
export async function runToEnd(
  command: string,
  args: readonly string[],
  { limitMs, show = false, env = {}, cancel }: RunOptions,
): Promise<Ended> {
  const child = startProcess(command, args, {
    stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const closed = new Promise<void>((resolve) => void child.once('close', () => resolve()));
  let output = '';
  const collect = (chunk: Buffer) => (output += chunk.toString());
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  child.once('error', (error) => (output += error.message));

  const interrupt = (signal: NodeJS.Signals) => {
    const stopped = Promise.all([...running].map((other) => stopProcess(other, 5_000)));
    void stopped.finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  };
  running.add(child);
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    const cancelled = new Promise<never>((_resolve, reject) => {
      cancel?.addEventListener('abort', () => reject(new Error('cancelled')), { once: true });
    });
    const inTime = await within(Promise.race([ended(child), cancelled]), limitMs).catch(() => false);
    if (!inTime) await stopProcess(child, 5_000);
    // What the pipes still hold arrives after the exit; a grandchild may keep them open for ever.
    if (child.stdout && !child.stdout.closed) await within(closed, 1_000);
    return { code: child.exitCode, signal: child.signalCode, timedOut: !inTime, output };
  } finally {
    running.delete(child);
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}
