import { expect, it } from 'vitest';
import { dataFolder } from './data-folder.ts';

it.each([
  ['linux', {}, '/home/ana', '/home/ana/.local/share/rostrum'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/home/ana', '/data/rostrum'],
  ['darwin', {}, '/Users/ana', '/Users/ana/Library/Application Support/Rostrum'],
  ['win32', { LOCALAPPDATA: 'D:\\Local' }, 'C:\\Users\\ana', 'D:\\Local\\Rostrum'],
  ['win32', {}, 'C:\\Users\\ana', 'C:\\Users\\ana\\AppData\\Local\\Rostrum'],
  ['linux', { ROSTRUM_DATA: '/srv/rostrum', XDG_DATA_HOME: '/data' }, '/home/ana', '/srv/rostrum'],
] as const)('keeps data on %s with %o where the platform wants it', (platform, env, home, folder) => {
  expect(dataFolder(platform, env, home)).toBe(folder);
});
