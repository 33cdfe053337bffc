import type { BrowserWindow } from 'electron';
import { appOrigin } from '../../shared/bridge/bridge.ts';
import type { Electron } from './electron.ts';
import { isOwnPage } from './ipc.ts';

export interface Windows {
  /** Shows the console, making its window when there is none. */
  showConsole(): void;
  /** Opens a stage timer: a page of ours whose address names a session's stage view. */
  openStage(url: string): void;
}

export class RefusedAddress extends Error {
  override name = 'RefusedAddress';
}

const stageAddress = /^#\/session\/[A-Za-z0-9_-]{1,64}\/stage$/;

export function createWindows(electron: Pick<Electron, 'BrowserWindow' | 'shell'>, preload: string): Windows {
  let console: BrowserWindow | null = null;

  const open = (
    url: string,
    size: { width: number; height: number; minWidth: number; minHeight: number },
  ): BrowserWindow => {
    const window = new electron.BrowserWindow({
      ...size,
      show: false,
      autoHideMenuBar: true,
      backgroundColor: '#0d1014',
      webPreferences: {
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        spellcheck: true,
      },
    });
    confine(window, electron.shell);
    window.once('ready-to-show', () => window.show());
    void window.loadURL(url);
    return window;
  };

  return {
    showConsole() {
      if (console) {
        if (console.isMinimized()) console.restore();
        console.focus();
        return;
      }
      console = open(`${appOrigin}/`, { width: 1440, height: 900, minWidth: 1024, minHeight: 600 });
      console.on('closed', () => (console = null));
    },
    openStage(url) {
      const hash = isOwnPage(url) ? (URL.parse(url)?.hash ?? '') : '';
      if (!stageAddress.test(hash)) throw new RefusedAddress('Only the stage view of a session opens in a window');
      open(`${appOrigin}/${hash}`, { width: 1280, height: 720, minWidth: 320, minHeight: 240 });
    },
  };
}

/** Keeps a window on our own pages: links to the web open in the person's browser, everything else is refused. */
function confine(window: BrowserWindow, shell: Electron['shell']): void {
  const { webContents } = window;
  webContents.setWindowOpenHandler(({ url }) => {
    if (URL.parse(url)?.protocol === 'https:') void shell.openExternal(url);
    return { action: 'deny' };
  });
  const refuse = (event: { preventDefault(): void; url: string }): void => {
    if (!isOwnPage(event.url)) event.preventDefault();
  };
  webContents.on('will-navigate', refuse);
  webContents.on('will-frame-navigate', refuse);
  webContents.on('will-redirect', refuse);
  webContents.on('will-attach-webview', (event) => event.preventDefault());
}
