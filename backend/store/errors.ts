import { basename } from 'node:path';

/** A store that cannot be used as it is. `message` tells an operator which file, why, and what to do. */
export abstract class StoreError extends Error {
  /** Name of the file without its folder: folders hold the names of people. */
  readonly file: string;

  constructor(path: string, explain: (file: string) => string, cause?: unknown) {
    super(explain(basename(path)), { cause });
    this.name = new.target.name;
    this.file = basename(path);
  }
}

/** The file is no database of this program, or damaged. Nothing was changed. */
export class StoreUnreadable extends StoreError {
  constructor(path: string, why: string, cause?: unknown) {
    super(
      path,
      (file) =>
        `${file} cannot be read: ${why}. Stop the program, move ${file} and the files whose names begin with it ` +
        `away, and put a backup in its place; without one the program begins empty.`,
      cause,
    );
  }
}

/** A newer program wrote the file, and its shape is not known here. Nothing was changed. */
export class StoreTooNew extends StoreError {
  constructor(path: string, found: number, known: number) {
    super(
      path,
      (file) =>
        `${file} was written by a newer version of the program (its format is ${found}, this version knows ${known}). ` +
        `Install the newer version again, or put a backup from before its installation in the file's place.`,
    );
  }
}

/** The file or its folder cannot be written. */
export class StoreReadOnly extends StoreError {
  constructor(path: string, cause?: unknown) {
    super(
      path,
      (file) =>
        `${file} cannot be written. Give the program's user the right to write the file and its folder, on a disk ` +
        `that is not read-only.`,
      cause,
    );
  }
}
