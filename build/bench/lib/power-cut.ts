import { mkdir, mkdtemp, open, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compilePreload } from './preload.ts';

/** Power cuts for a process: see power-cut.c. */
export interface PowerCut {
  /** Environment of the process whose writes are watched. */
  readonly environment: Readonly<Record<string, string>>;
  /** After the process was killed: leaves in its files only what had been synced. Says how many writes that undid. */
  cut(): Promise<number>;
  close(): Promise<void>;
}

/** Null where there is no C compiler, or not Linux. `deaf`: syncs of the write-ahead log are not believed. */
export async function preparePowerCut(folder: string, deaf: boolean): Promise<PowerCut | null> {
  const work = await mkdtemp(join(tmpdir(), 'rostrum-power-cut-'));
  const source = fileURLToPath(new URL('./power-cut.c', import.meta.url));
  const library = await compilePreload(source, join(work, 'power-cut.so'));
  if (!library) {
    await rm(work, { recursive: true });
    return null;
  }
  const records = join(work, 'records');
  await mkdir(records);
  return {
    environment: {
      LD_PRELOAD: library,
      POWER_CUT_FOLDER: folder,
      POWER_CUT_RECORDS: records,
      ...(deaf && { POWER_CUT_DEAF: '1' }),
    },
    async cut() {
      let undone = 0;
      for (const name of await readdir(records)) {
        undone += await undo(join(folder, name), await readFile(join(records, name)));
        await rm(join(records, name));
      }
      for (const name of await readdir(folder)) if (name.endsWith('-shm')) await rm(join(folder, name));
      return undone;
    },
    close: () => rm(work, { recursive: true, force: true }),
  };
}

/** Undoes the remembered changes of a file, newest first. */
async function undo(path: string, records: Buffer): Promise<number> {
  const changes: { readonly offset: number; readonly size: number; readonly old: Buffer }[] = [];
  for (let at = 0; at + 24 <= records.length;) {
    const [offset, size, length] = [0, 8, 16].map((step) => Number(records.readBigUInt64LE(at + step))) as [
      number,
      number,
      number,
    ];
    changes.push({ offset, size, old: records.subarray(at + 24, at + 24 + length) });
    at += 24 + length;
  }
  if (changes.length === 0) return 0;
  let file;
  try {
    file = await open(path, 'r+');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
  try {
    for (const { offset, size, old } of changes.reverse()) {
      await file.write(old, 0, old.length, offset);
      await file.truncate(size);
    }
  } finally {
    await file.close();
  }
  return changes.length;
}
