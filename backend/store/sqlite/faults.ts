import { StoreReadOnly, StoreUnreadable } from '../errors.ts';

/** SQLite's primary result codes (https://sqlite.org/rescode.html). */
const readOnly = 8;
const corrupt = 11;
const cannotOpen = 14;
const notADatabase = 26;

/** The error to tell for what SQLite threw: a typed one where someone must act on the file, else the same. */
export function explained(error: unknown, path: string): unknown {
  switch (resultCode(error)) {
    case readOnly:
      return new StoreReadOnly(path, error);
    case corrupt:
      return new StoreUnreadable(path, 'it is damaged', error);
    case cannotOpen:
      return new StoreUnreadable(path, 'it cannot be opened', error);
    case notADatabase:
      return new StoreUnreadable(path, 'it is not a database', error);
    default:
      return error;
  }
}

/** Null for errors that are not SQLite's. Extended codes carry the primary one in their lowest byte. */
function resultCode(error: unknown): number | null {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : null;
  return typeof code === 'number' ? code & 0xff : null;
}
