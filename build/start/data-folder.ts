import { posix, win32 } from 'node:path';

/**
 * Where sessions, the backend's log and the window's profile are kept: `ROSTRUM_DATA`, or the place that the platform
 * has for a user's data.
 */
export function dataFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (env['ROSTRUM_DATA']) return env['ROSTRUM_DATA'];
  switch (platform) {
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', 'Rostrum');
    case 'win32':
      return win32.join(env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'Rostrum');
    default:
      return posix.join(env['XDG_DATA_HOME'] ?? posix.join(home, '.local', 'share'), 'rostrum');
  }
}
