import type { IpcMainInvokeEvent } from 'electron';
import { describe, expect, it } from 'vitest';
import { type Channel, channels } from '../../shared/bridge/bridge.ts';
import type { Electron } from './electron.ts';
import { type Handlers, handleCalls } from './ipc.ts';

type Invoke = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

function wired(): {
  readonly invoke: (channel: string, url: string | null, ...args: unknown[]) => unknown;
  readonly calls: unknown[][];
} {
  const registered = new Map<string, Invoke>();
  const calls: unknown[][] = [];
  const handlers = Object.fromEntries(
    (Object.keys(channels) as Channel[]).map((channel) => [
      channel,
      (_event: unknown, ...args: unknown[]) => void calls.push([channel, ...args]),
    ]),
  ) as unknown as Handlers;
  const ipcMain = { handle: (channel: string, handler: Invoke) => void registered.set(channel, handler) };
  handleCalls(ipcMain as unknown as Electron['ipcMain'], handlers);
  return {
    calls,
    invoke: (channel, url, ...args) => {
      const frame = url === null ? null : { url, parent: null };
      return registered.get(channel)?.({ senderFrame: frame } as unknown as IpcMainInvokeEvent, ...args);
    },
  };
}

describe('calls of the console', () => {
  it('reach their handler with their arguments', () => {
    const { invoke, calls } = wired();
    invoke('settings.set', 'rostrum://app/#/', 'theme', 'light');
    invoke('clipboard.write', 'rostrum://app/', 'a link');
    invoke('file.save', 'rostrum://app/', 'questions.csv', new Uint8Array([1, 2]), 'text/csv');
    expect(calls).toEqual([
      ['settings.set', 'theme', 'light'],
      ['clipboard.write', 'a link'],
      ['file.save', 'questions.csv', new Uint8Array([1, 2]), 'text/csv'],
    ]);
  });

  it.each([
    ['a page of the web', 'https://example.org/'],
    ['a page that looks like ours', 'rostrum://app.example/'],
    ['a frame that is gone', null],
  ])('are refused from %s', (_who, url) => {
    const { invoke, calls } = wired();
    for (const channel of Object.keys(channels)) expect(() => invoke(channel, url)).toThrow('refused sender');
    expect(calls).toEqual([]);
  });

  it.each([
    ['settings.get', ['no-such-setting']],
    ['settings.get', []],
    ['settings.set', ['theme', () => 'code']],
    ['secrets.get', [42]],
    ['secrets.set', ['member', 'x'.repeat(20_000)]],
    ['window.full-screen', ['yes']],
    ['clipboard.write', [{ toString: 'x' }]],
    ['file.save', ['name.csv', new Uint8Array(3)]],
    ['file.save', ['name.csv', 'text', 'text/csv']],
    ['file.save', ['name.csv', new Uint8Array(50_000_001), 'text/csv']],
    ['stage.open', [null]],
  ])('%s with arguments that do not fit are refused', (channel, args) => {
    const { invoke, calls } = wired();
    expect(() => invoke(channel, 'rostrum://app/', ...args)).toThrow('do not fit');
    expect(calls).toEqual([]);
  });
});
