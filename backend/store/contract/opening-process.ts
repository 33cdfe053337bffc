import { writeSync } from 'node:fs';
import { openSqliteStore } from '../sqlite.ts';

/**
 * A process of its own that opens a store and prints `opened`, or the error's name and message. Arguments: the file,
 * and the number of the user as whom to open it, since nothing is read-only for root.
 */
const [file, user] = process.argv.slice(2) as [string, string | undefined];
if (user !== undefined) {
  process.setgid?.(Number(user));
  process.setuid?.(Number(user));
}
try {
  const store = await openSqliteStore(file);
  await store.close();
  writeSync(1, 'opened');
} catch (error) {
  writeSync(1, error instanceof Error ? `${error.name} ${error.message}` : String(error));
}
