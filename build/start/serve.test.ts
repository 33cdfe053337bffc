import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serve } from './serve.ts';

/** In the backend's place: keeps its contract with the environment, its one line and its end. */
const backend = `
import { createServer } from 'node:http';
import { appendFileSync } from 'node:fs';
const { ROSTRUM_PORT, ROSTRUM_HOST, ROSTRUM_DATA } = process.env;
const server = createServer().listen(Number(ROSTRUM_PORT), ROSTRUM_HOST, () => {
  const url = 'http://127.0.0.1:' + server.address().port;
  appendFileSync(ROSTRUM_DATA + '/pids', process.pid + ' ' + url + '\\n');
  console.error('{"msg":"up"}');
  console.log(JSON.stringify({ ready: true, url, links: { organiser: url + '/#/join/o', viewer: url + '/#/join/v' } }));
});
process.on('SIGTERM', () => process.exit(0));
`;

let data: string;
let said: string[];
let stop: AbortController;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'rostrum-serve-'));
  said = [];
  stop = new AbortController();
});
afterEach(() => {
  rmSync(data, { recursive: true });
});

function program(name: string, text: string): string {
  const path = join(data, name);
  writeFileSync(path, text);
  chmodSync(path, 0o755);
  return path;
}

function running(entry: string, browserPath?: string): Promise<void> {
  return serve({
    port: 0,
    host: '127.0.0.1',
    data,
    entry,
    interrupted: stop.signal,
    say: (line) => said.push(line),
    ...(browserPath === undefined ? {} : { browser: { name: 'Chromium', path: browserPath } }),
  });
}

/** The backends that were started, in order. */
function started(): { pid: number; url: string }[] {
  return readFileSync(join(data, 'pids'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => ({ pid: Number(line.split(' ')[0]), url: line.split(' ')[1] ?? '' }));
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const seen = (text: string) => vi.waitFor(() => expect(said.join('\n')).toContain(text), { timeout: 15_000 });

describe('serve', () => {
  it('prints the link of every role and leaves nothing behind when interrupted', async () => {
    const over = running(program('backend.js', backend));
    await seen('Ctrl-C');
    const [first] = started();
    expect(said.join('\n')).toContain(`organiser  ${first!.url}/#/join/o`);
    expect(said.join('\n')).toContain(`viewer     ${first!.url}/#/join/v`);
    stop.abort();
    await over;
    expect(alive(first!.pid)).toBe(false);
    expect(readFileSync(join(data, 'backend.log'), 'utf8')).toContain('up');
  });

  it('starts a killed backend again on the same port', async () => {
    const over = running(program('backend.js', backend));
    await seen('Ctrl-C');
    process.kill(started()[0]!.pid, 'SIGKILL');
    await vi.waitFor(() => expect(started()).toHaveLength(2), { timeout: 15_000 });
    const [first, second] = started();
    expect(second!.url).toBe(first!.url);
    expect(said.join('\n')).toContain('SIGKILL');
    stop.abort();
    await over;
    expect(alive(second!.pid)).toBe(false);
  });

  it('ends when the window is closed', async () => {
    await running(program('backend.js', backend), program('browser', '#!/bin/sh\nexit 0\n'));
    expect(said).toContain('The window was closed.');
    expect(alive(started()[0]!.pid)).toBe(false);
  });

  it('closes the window when interrupted', async () => {
    const browser = program('browser', `#!/bin/sh\necho $$ > ${data}/window\nexec sleep 60\n`);
    const over = running(program('backend.js', backend), browser);
    await seen('The console is open');
    stop.abort();
    await over;
    expect(alive(Number(readFileSync(join(data, 'window'), 'utf8')))).toBe(false);
  });

  it('goes on serving when the browser opens no window', async () => {
    const over = running(program('backend.js', backend), program('browser', '#!/bin/sh\nexit 1\n'));
    await seen('No window: Chromium ended with 1');
    expect(alive(started()[0]!.pid)).toBe(true);
    stop.abort();
    await over;
  });

  it('shows the end of the log when the backend does not start', async () => {
    const entry = program('backend.js', "console.error('the disk is full'); process.exit(3);");
    await expect(running(entry)).rejects.toThrow(/ended with 3[^]*the disk is full/);
  });

  it('takes no other line for the ready line', async () => {
    const entry = program('backend.js', "console.log('hello'); setTimeout(() => {}, 60_000);");
    await expect(running(entry)).rejects.toThrow('did not start');
  });

  it('gives up on a backend that keeps ending', async () => {
    const entry = program(
      'backend.js',
      backend.replace('console.error', 'setTimeout(process.exit, 100, 4); console.error'),
    );
    await expect(running(entry)).rejects.toThrow('keeps ending');
    expect(started()).toHaveLength(3);
  });
});
