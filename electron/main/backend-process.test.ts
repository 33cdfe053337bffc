import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { BackendFailed, startBackend } from './backend-process.ts';
import type { Electron } from './electron.ts';

class FakeProcess extends EventEmitter {
  readonly sent: { type: string; settings?: { port: number } }[] = [];
  killed = false;
  postMessage(message: { type: string }): void {
    this.sent.push(message);
    if (message.type === 'stop') this.emit('exit', 0);
  }
  kill(): boolean {
    this.killed = true;
    return true;
  }
}

function started(port = 0): {
  readonly processes: FakeProcess[];
  readonly crashes: number[];
  readonly waits: number[];
  readonly backend: ReturnType<typeof startBackend>;
} {
  const processes: FakeProcess[] = [];
  const crashes: number[] = [];
  const waits: number[] = [];
  const fork = (): FakeProcess => {
    const process = new FakeProcess();
    processes.push(process);
    return process;
  };
  const backend = startBackend(
    fork as unknown as Electron['utilityProcess']['fork'],
    'backend.js',
    { port, host: '127.0.0.1', data: 'data', renderer: 'renderer', demo: true },
    (code) => crashes.push(code),
    (ms, then) => {
      waits.push(ms);
      then();
    },
  );
  return { processes, crashes, waits, backend };
}

describe('the embedded backend', () => {
  it('is ready with its address and links', async () => {
    const { processes, backend } = started();
    processes[0]?.emit('message', { type: 'ready', url: 'http://127.0.0.1:5123', links: { organiser: 'x' } });
    expect(await backend.ready()).toEqual({ url: 'http://127.0.0.1:5123', links: { organiser: 'x' } });
  });

  it('starts again after a crash, on the port where the consoles look for it', () => {
    const { processes, crashes } = started();
    processes[0]?.emit('message', { type: 'ready', url: 'http://127.0.0.1:5123' });
    processes[0]?.emit('exit', 9);
    expect(crashes).toEqual([9]);
    expect(processes[1]?.sent[0]?.settings?.port).toBe(5123);
  });

  it('waits longer between crashes, and not at all after it had answered', () => {
    const { processes, waits } = started();
    for (let crash = 0; crash < 5; crash++) processes[crash]?.emit('exit', 1);
    expect(waits).toEqual([0, 250, 1_000, 5_000, 5_000]);
    processes[5]?.emit('message', { type: 'ready', url: 'http://127.0.0.1:5123' });
    processes[5]?.emit('exit', 1);
    expect(waits.at(-1)).toBe(0);
  });

  it('takes any free port where its own is taken', () => {
    const { processes } = started(4317);
    processes[0]?.emit('message', { type: 'failed', code: 'EADDRINUSE', message: 'port taken' });
    expect(processes[0]?.sent.map(({ settings }) => settings?.port)).toEqual([4317, 0]);
  });

  it('says why it could not start', async () => {
    const { processes, backend } = started();
    processes[0]?.emit('message', { type: 'failed', code: 'store-in-use', message: 'another backend runs' });
    await expect(backend.ready()).rejects.toThrow(BackendFailed);
  });

  it('is asked to stop and not started again', async () => {
    const { processes, backend } = started();
    await backend.stop();
    expect(processes[0]?.sent.map(({ type }) => type)).toEqual(['start', 'stop']);
    expect(processes).toHaveLength(1);
  });

  it('is ended when it does not stop in time', async () => {
    const { processes, backend } = started();
    const process = processes[0] as FakeProcess;
    process.postMessage = () => undefined;
    await backend.stop(1);
    expect(process.killed).toBe(true);
  });

  it('makes an unknown message a loud error', () => {
    const { processes } = started();
    expect(() => processes[0]?.emit('message', { type: 'surprise' })).toThrow('Unknown message');
  });
});
