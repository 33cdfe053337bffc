import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/**
 * The program's own folder: the nearest one above this file with a package.json, from the sources, from the built
 * bundle and inside the desktop app's archive alike.
 * @throws when there is none, which is a broken installation.
 */
export function projectFolder(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(folder) === folder) throw new Error('The installation is broken: there is no package.json');
  }
}

/** The program's version. */
export function projectVersion(folder: string = projectFolder()): string {
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
