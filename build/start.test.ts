import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { root } from './tools.ts';

const limit = 180_000;
let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'rostrum-start-'));
});
afterEach(() => {
  rmSync(data, { recursive: true, maxRetries: 5 });
});

it(
  'serves the demonstration where there is no display, and leaves nothing behind after Ctrl-C',
  async () => {
    const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ROSTRUM_SHELL: _shell, ...env } = process.env;
    const start = spawn(process.execPath, ['--import', './build/assert-node.js', 'build/start.ts'], {
      cwd: root,
      env: { ...env, ROSTRUM_DATA: data, ROSTRUM_PORT: '0', ROSTRUM_MARK: data },
    });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString());
    start.stdout.on('data', collect);
    start.stderr.on('data', collect);
    try {
      // It may have to build first.
      await vi.waitFor(() => expect(output + (start.exitCode ?? '')).toMatch(/Ctrl-C to stop|The backend|\d$/), {
        timeout: limit - 30_000,
        interval: 100,
      });
      expect(output).toContain('there is no display');
      const links = [...output.matchAll(/^ {2}(\w+) +(http:\S+)$/gm)].map(([, role, link]) => ({ role, link }));
      expect(links.map(({ role }) => role).sort()).toEqual([
        'audience',
        'interpreter',
        'moderator',
        'organiser',
        'producer',
        'speaker',
        'viewer',
      ]);
      for (const { link } of links)
        expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/(#\/join\/|ask\/[\w-]+#)\S{16,}$/);
      const page = await fetch(links[0]!.link!, { signal: AbortSignal.timeout(10_000) });
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<script type="module"');
    } finally {
      start.kill('SIGINT');
      if (start.exitCode === null) await once(start, 'exit');
    }
    expect(start.exitCode).toBe(0);
    expect(output).toContain('Stopped.');
    expect(children(data)).toEqual([]);
  },
  limit,
);

/** Whatever still runs with our mark in its environment; only Linux tells. */
function children(mark: string): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && environmentOf(pid).includes(`ROSTRUM_MARK=${mark}`));
}

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8');
  } catch {
    // Gone meanwhile.
    return '';
  }
}
