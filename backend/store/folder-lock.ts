import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { StoreError } from './errors.ts';

/** Another backend uses the folder: its consoles would not see what this one writes. */
export class StoreInUse extends StoreError {
  readonly code = 'store-in-use';

  constructor(path: string, cause?: unknown) {
    super(
      path,
      () =>
        `another backend that runs uses the same data folder. Stop it, open its links instead, or choose another ` +
        `folder with ROSTRUM_DATA.`,
      cause,
    );
  }
}

/** SQLITE_BUSY */
const busy = 5;

/**
 * Keeps a data folder to one process. The lock is SQLite's own on a file of no content, so the system lets go of it
 * when the process ends, however it ends. Returns what gives the folder free.
 * @param patience ms to wait for one that is just stopping.
 * @throws StoreInUse when another process still holds it then.
 */
export async function lockFolder(folder: string, patience = 5_000): Promise<() => void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'rostrum.lock');
  const database = new DatabaseSync(path);
  for (let waited = 0; ; waited += 50) {
    try {
      database.exec('BEGIN EXCLUSIVE');
      return () => database.close();
    } catch (error) {
      const isHeld = error instanceof Error && 'errcode' in error && error.errcode === busy;
      if (isHeld && waited < patience) {
        await wait(50);
        continue;
      }
      database.close();
      throw isHeld ? new StoreInUse(path, error) : error;
    }
  }
}
