import type * as everything from 'electron';

/** The parts of Electron that the main process uses. Passed in, so that everything behind `index.ts` runs in tests. */
export type Electron = Pick<
  typeof everything,
  | 'app'
  | 'BrowserWindow'
  | 'Menu'
  | 'clipboard'
  | 'dialog'
  | 'ipcMain'
  | 'powerSaveBlocker'
  | 'protocol'
  | 'safeStorage'
  | 'session'
  | 'shell'
  | 'utilityProcess'
>;
