import type { Settings } from './settings.ts';

/** Why a backend could not start, for whoever runs it, and the exit code that says so. */
export function explainStart(
  error: unknown,
  { host, port }: Pick<Settings, 'host' | 'port'>,
): { readonly code: string; readonly message: string; readonly exitCode: number } {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'failed';
  switch (code) {
    case 'EADDRINUSE':
      return {
        code,
        message: `port ${port} of ${host} is taken by another program: choose another with ROSTRUM_PORT, or 0 for any free one`,
        exitCode: 2,
      };
    case 'EACCES':
      return { code, message: `port ${port} of ${host}, or a file, may not be used by this user`, exitCode: 1 };
    case 'EADDRNOTAVAIL':
      return { code, message: `${host} is no address of this machine: set ROSTRUM_HOST`, exitCode: 1 };
    default:
      return { code, message: error instanceof Error ? error.message : String(error), exitCode: 1 };
  }
}
