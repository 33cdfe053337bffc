import { describe, expect, it } from 'vitest';
import { ended, runToEnd, startProcess, stopProcess } from './processes.ts';

const node = (code: string) => ['-e', code];

/** A process of our own, seen from outside. */
function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('runToEnd', () => {
  it('collects both streams and the code', async () => {
    const code = "console.log('out'); console.error('err'); process.exitCode = 3";
    const { code: exit, output, timedOut } = await runToEnd(process.execPath, node(code), { limitMs: 20_000 });
    expect({ exit, timedOut }).toEqual({ exit: 3, timedOut: false });
    expect(output).toContain('out');
    expect(output).toContain('err');
  });
  it('ends what takes too long, with its children', async () => {
    const code = `
      const child = require('child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
      console.log('child ' + child.pid);
      setTimeout(() => {}, 60000);`;
    const { timedOut, output } = await runToEnd(process.execPath, node(code), { limitMs: 2_000 });
    expect(timedOut).toBe(true);
    const pid = Number(/child (\d+)/.exec(output)?.[1]);
    expect(pid).toBeGreaterThan(0);
    await expect.poll(() => alive(pid), { timeout: 10_000 }).toBe(false);
  });
  it('answers for a program that is not there', async () => {
    const { code, output } = await runToEnd('/no/such/program', [], { limitMs: 20_000 });
    expect(code).not.toBe(0);
    expect(output).toContain('ENOENT');
  });
  it('ends all that run when this process is told to end', async () => {
    const sleeper =
      "console.log(process.pid); process.on('SIGTERM', () => setTimeout(process.exit, 200)); setInterval(() => {}, 1000)";
    const code = `
      import { runToEnd } from ${JSON.stringify(new URL('./processes.ts', import.meta.url).href)};
      const sleep = () => runToEnd(process.execPath, ['-e', ${JSON.stringify(sleeper)}], { limitMs: 60_000, show: true });
      // One that ends at once must not leave the other behind.
      void runToEnd(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { limitMs: 60_000 });
      void sleep();
      void sleep();`;
    const parent = startProcess(process.execPath, ['--input-type=module', '-e', code]);
    let printed = '';
    parent.stdout!.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    const pids = () => printed.trim().split('\n').filter(Boolean).map(Number);
    await expect.poll(() => pids().length, { timeout: 20_000 }).toBe(2);
    parent.kill('SIGTERM');
    await ended(parent);
    expect(parent.exitCode).toBe(143);
    expect(pids().filter(alive)).toEqual([]);
  });
  it('can be cancelled', async () => {
    const cancel = AbortSignal.timeout(100);
    const { timedOut } = await runToEnd(process.execPath, node('setTimeout(() => {}, 60000)'), {
      limitMs: 20_000,
      cancel,
    });
    expect(timedOut).toBe(true);
  });
});

describe('stopProcess', () => {
  it('lets a program end in its own way', async () => {
    const child = startProcess(
      process.execPath,
      node("process.on('SIGTERM', () => process.exit(7)); console.log(1); setTimeout(() => {}, 60000)"),
    );
    await new Promise((resolve) => child.stdout!.once('data', resolve));
    await stopProcess(child, 10_000);
    expect(child.exitCode).toBe(7);
  });
  it('kills one that does not listen', async () => {
    const child = startProcess(
      process.execPath,
      node("process.on('SIGTERM', () => {}); console.log(1); setTimeout(() => {}, 60000)"),
    );
    await new Promise((resolve) => child.stdout!.once('data', resolve));
    await stopProcess(child, 100);
    expect(child.signalCode).toBe('SIGKILL');
  });
  it('has nothing to do for one that has ended, or never was', async () => {
    const child = startProcess(process.execPath, node(''));
    await ended(child);
    await stopProcess(child, 100);
    await stopProcess(startProcess('/no/such/program', []), 100);
  });
});
