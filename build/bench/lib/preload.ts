import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Compiles a library to load into a process before its own (`LD_PRELOAD`). Answers null where that cannot be: not
 * Linux, or no C compiler.
 * @param library path of the file to make
 * @throws when the source does not compile.
 */
export async function compilePreload(source: string, library: string): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  try {
    const options = ['-O2', '-shared', '-fPIC', '-o', library, source, '-ldl', '-lpthread'];
    await promisify(execFile)('cc', options, { timeout: 60_000 });
    return library;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
