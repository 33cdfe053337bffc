import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { DatabaseSync, StatementSync } from 'node:sqlite';

/**
 * What kill -9 would leave behind, at every step: the system keeps what a process has written, and nothing else of
 * it. So the files as they are before a statement changes the database, or before something is written beside it, are
 * what the next start would find if the process had died there.
 */
export interface Moment<Heard> {
  /** What comes next: a statement, `watermark`, or what the story named. */
  readonly step: string;
  readonly files: ReadonlyMap<string, Buffer>;
  /** What others had heard by then. */
  readonly heard: Heard;
}

export interface Moments<Heard> {
  readonly all: readonly Moment<Heard>[];
  /** Keeps the present moment too. */
  keep(step: string): void;
  /** From now on nothing is kept, and everything works as before. */
  end(): void;
}

/** Statements that leave the files as they are: a death before them is one before the next that does not. */
const isChange = (sql: string): boolean => !/^\s*(SELECT|PRAGMA (?!wal_checkpoint))/i.test(sql);

/** Keeps the moments of the databases of a folder. `heard` must give a copy. */
export function watchMoments<Heard>(folder: string, heard: () => Heard): Moments<Heard> {
  const all: Moment<Heard>[] = [];
  // Reading lets go of SQLite's locks on the file, which nobody else wants here.
  const keep = (step: string): void => void all.push({ step, files: filesOf(folder), heard: heard() });

  const statements = StatementSync.prototype as unknown as Record<string, (...given: unknown[]) => unknown>;
  const { exec } = DatabaseSync.prototype;
  const { writeSync } = fs;
  const originals = ['run', 'get', 'all'].map((name) => [name, statements[name]!] as const);
  for (const [name, original] of originals)
    statements[name] = function (this: StatementSync, ...given) {
      if (isChange(this.sourceSQL)) keep(this.sourceSQL.trim().replaceAll(/\s+/g, ' '));
      return original.apply(this, given);
    };
  DatabaseSync.prototype.exec = function (sql) {
    if (isChange(sql)) keep(sql);
    return exec.call(this, sql);
  };
  fs.writeSync = ((...given: Parameters<typeof writeSync>) => {
    keep('watermark');
    return writeSync(...given);
  }) as typeof writeSync;
  syncBuiltinESMExports();

  return {
    all,
    keep,
    end() {
      for (const [name, original] of originals) statements[name] = original;
      DatabaseSync.prototype.exec = exec;
      fs.writeSync = writeSync;
      syncBuiltinESMExports();
    },
  };
}

/** The index of the write-ahead log is shared memory: it is gone with the process. */
function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  const names = fs.readdirSync(folder).filter((name) => !name.endsWith('-shm'));
  return new Map(names.map((name) => [name, fs.readFileSync(join(folder, name))]));
}

/** Puts the files of a moment back. Each stays the same file for the system, as after a death. */
export function putBack(folder: string, { files }: Moment<unknown>): void {
  for (const name of fs.readdirSync(folder)) if (!files.has(name)) fs.rmSync(join(folder, name));
  for (const [name, bytes] of files) fs.writeFileSync(join(folder, name), bytes);
}
