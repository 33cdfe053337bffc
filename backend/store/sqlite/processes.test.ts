import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { logOf } from '../contract/samples.ts';
import { openSqliteStore } from '../sqlite.ts';

const script = fileURLToPath(new URL('../contract/appending-process.ts', import.meta.url));

// Up to a dozen processes are started, on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let file: string;
let writers: Writer[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-processes-'));
  file = join(folder, 'rostrum.db');
  writers = [];
});
afterEach(async () => {
  for (const { child, ended } of writers) {
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(folder, { recursive: true });
});

interface Writer {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<unknown>;
  /** Whole lines that it printed so far. */
  readonly lines: () => readonly string[];
  /** Resolves once so many lines were printed, or the process ended. */
  readonly printed: (count: number) => Promise<void>;
}

/** Starts appending-process.ts, by way of a shell command where one is given (`"$@"` is the process). */
function writer(who: string, count: number, shell: string | null = null): Writer {
  const command = [process.execPath, script, file, who, String(count)];
  const child = shell === null ? spawn(command[0]!, command.slice(1)) : spawn('sh', ['-c', shell, 'sh', ...command]);
  const ended = once(child, 'close');
  let output = '';
  let errors = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const lines = () => output.split('\n').slice(0, -1);
  const printed = async (wanted: number) => {
    while (lines().length < wanted && child.exitCode === null && child.signalCode === null)
      await Promise.race([once(child.stdout, 'data'), ended]);
    if (errors) throw new Error(errors);
  };
  const made = { child, ended, lines, printed };
  writers.push(made);
  return made;
}

const positions = ({ lines }: Writer) =>
  lines()
    .filter((line) => /^\d+$/.test(line))
    .map(Number);

/** The log has no gap, one outcome for each event, and every acknowledged position; returns its length. */
async function expectWhole(acknowledged: readonly number[]): Promise<number> {
  const store = await openSqliteStore(file);
  try {
    expect(store.restored).toBe(false);
    const log = await logOf(store.events, 's1');
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
    const commands = log.map(({ text }) => text.split(' ')[0]!);
    expect(new Set(commands).size).toBe(log.length);
    for (const [index, command] of commands.entries())
      expect(await store.events.outcome('s1', command)).toEqual({ id: command, ok: true, seq: index + 1 });
    expect(Math.max(0, ...acknowledged)).toBeLessThanOrEqual(log.length);
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    return log.length;
  } finally {
    await store.close();
  }
}

it('loses nothing when two processes open a new file and append to one log at once', async () => {
  const both = [writer('a', 150), writer('b', 150)];
  for (const one of both) await one.printed(1);
  for (const one of both) one.child.stdin.write('go\n');
  for (const one of both) await one.ended;
  expect(both.map(({ lines }) => lines().at(-1))).toEqual(['done', 'done']);
  expect(await expectWhole(both.flatMap(positions))).toBe(300);
});

it('keeps what was acknowledged when the process is killed in the middle of appending, five times', async () => {
  const acknowledged: number[] = [];
  for (let round = 0; round < 5; round++) {
    const one = writer(`r${round}`, 1_000_000);
    await one.printed(1);
    one.child.stdin.write('go\n');
    await one.printed(40 + round * 37);
    one.child.kill('SIGKILL');
    await one.ended;
    expect(one.child.signalCode).toBe('SIGKILL');
    expect(positions(one).length).toBeGreaterThan(38);
    acknowledged.push(...positions(one));
    await expectWhole(acknowledged);
  }
});

it.skipIf(process.platform === 'win32')(
  'refuses what the disk does not take, keeps what was acknowledged, goes on when there is space (not on Windows: it has no ulimit)',
  async () => {
    // A write beyond the limit fails as on a full disk; the signal that would come with it is ignored.
    const limited = writer('a', 1_000_000, 'trap "" XFSZ; ulimit -S -f 500; exec "$@"');
    await limited.printed(1);
    limited.child.stdin.write('go\n');
    await limited.ended;
    expect(limited.lines().at(-1)).toMatch(/^failed .*(disk|full)/);
    expect(positions(limited).length).toBeGreaterThan(5);
    const length = await expectWhole(positions(limited));
    expect(length).toBe(positions(limited).length);

    const free = writer('b', 20);
    await free.printed(1);
    free.child.stdin.write('go\n');
    await free.ended;
    expect(await expectWhole([...positions(limited), ...positions(free)])).toBe(length + 20);
  },
);
