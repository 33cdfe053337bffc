import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreInUse, lockFolder } from './folder-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a data folder', () => {
  it('belongs to one backend until that lets go of it', async () => {
    const release = await lockFolder(folder);
    await expect(lockFolder(folder, 100)).rejects.toThrow(StoreInUse);
    release();
    (await lockFolder(folder))();
  });

  it('waits for a backend that is just stopping', async () => {
    const release = await lockFolder(folder);
    setTimeout(release, 200);
    (await lockFolder(folder))();
  });

  it('is free at once when its backend was killed', async () => {
    const module = new URL('./folder-lock.ts', import.meta.url).href;
    const script = `const { lockFolder } = await import(${JSON.stringify(module)});
      await lockFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => undefined, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await expect(lockFolder(folder, 100)).rejects.toThrow(StoreInUse);
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    (await lockFolder(folder))();
  });
});
