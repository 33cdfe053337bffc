import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SecretsFile } from './secrets.ts';
import { createSecrets } from './secrets.ts';
import type { Electron } from './electron.ts';
import { type BackendProcess, startBackend } from './backend-process.ts';
import { type Handlers, handleCalls } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { restrictPermissions } from './permissions.ts';
import { registerScheme, serveRenderer } from './scheme.ts';
import { type Settings, type SettingsFile, openSettings, settingsInMemory } from './settings.ts';
import { type Windows, createWindows } from './windows.ts';
import { desktop } from '../../shared/i18n/desktop.ts';
import { type InterfaceLanguage, bestLanguage, isInterfaceLanguage } from '../../shared/i18n/text.ts';

/** What the app is made of beside Electron. */
export interface AppParts {
  /** The folder of the built bundles: `main/`, `preload/`, `renderer/`. */
  readonly out: string;
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly settingsFile: () => SettingsFile;
  readonly secretsFile: () => SecretsFile;
}

/** Starts the desktop app: one instance, the embedded backend, the console window. */
export function startApp(electron: Electron, parts: AppParts): void {
  const { app } = electron;
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  registerScheme(electron.protocol);
  app.enableSandbox();
  void app.whenReady().then(() => run(electron, parts));
}

function run(electron: Electron, parts: AppParts): void {
  const { app } = electron;
  const fallback = bestLanguage(app.getPreferredSystemLanguages());
  const settings = openOrForget(electron, parts, fallback);
  const language = (): InterfaceLanguage => {
    const chosen = settings.get('language');
    return typeof chosen === 'string' && isInterfaceLanguage(chosen) ? chosen : fallback;
  };

  const renderer = join(parts.out, 'renderer');
  serveRenderer(electron.protocol, renderer);
  restrictPermissions(electron.session.defaultSession);
  const backend = startBackend(
    electron.utilityProcess.fork.bind(electron.utilityProcess),
    join(parts.out, 'main', 'backend.js'),
    {
      port: Number(parts.environment['ROSTRUM_PORT'] ?? 4317),
      host: parts.environment['ROSTRUM_HOST'] ?? '127.0.0.1',
      data: parts.environment['ROSTRUM_DATA'] ?? join(app.getPath('userData'), 'sessions'),
      renderer,
      demo: parts.environment['ROSTRUM_DEMO'] !== '0',
    },
    (code) => console.error(`The backend ended with code ${code}; starting it again`),
  );
  backend.ready().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    electron.dialog.showErrorBox('Rostrum', desktop['desktop.backend-failed'][language()].replace('{reason}', reason));
  });

  const windows = createWindows(electron, join(parts.out, 'preload', 'index.cjs'));
  const secrets = createSecrets(electron.safeStorage, parts.secretsFile(), parts.platform);
  const refreshMenu = (): void =>
    electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(menuTemplate(language(), parts.platform)));
  handleCalls(electron.ipcMain, handlers(electron, { backend, settings, secrets, windows, language, refreshMenu }));
  refreshMenu();
  windows.showConsole();

  app.on('second-instance', () => windows.showConsole());
  app.on('activate', () => windows.showConsole());
  app.on('window-all-closed', () => {
    if (parts.platform !== 'darwin') app.quit();
  });
  let stopped = false;
  app.on('before-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    void backend.stop().then(() => {
      stopped = true;
      app.quit();
    });
  });
}

/** The settings, or defaults that are not written when the file is from a newer program or cannot be read. */
function openOrForget(electron: Electron, parts: AppParts, language: InterfaceLanguage): Settings {
  try {
    return openSettings(parts.settingsFile());
  } catch {
    electron.dialog.showErrorBox('Rostrum', desktop['desktop.settings-newer'][language]);
    return settingsInMemory();
  }
}

interface Rooms {
  readonly backend: BackendProcess;
  readonly settings: Settings;
  readonly secrets: ReturnType<typeof createSecrets>;
  readonly windows: Windows;
  readonly language: () => InterfaceLanguage;
  readonly refreshMenu: () => void;
}

function handlers(electron: Electron, rooms: Rooms): Handlers {
  const { BrowserWindow, clipboard, dialog, powerSaveBlocker } = electron;
  const windowOf = (event: Electron.IpcMainInvokeEvent): Electron.BrowserWindow => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!window) throw new Error('The window is gone');
    return window;
  };
  // Pages that keep the display awake; the block lasts while there is one.
  const awake = new Set<number>();
  let blocker: number | null = null;
  return {
    'backend.origin': async () => new URL((await rooms.backend.ready()).url).origin,
    'backend.first-link': async () => (await rooms.backend.ready()).links['organiser'] ?? null,
    'settings.get': (_event, key) => rooms.settings.get(key),
    'settings.set': (_event, key, value) => {
      rooms.settings.set(key, value);
      if (key === 'language') rooms.refreshMenu();
    },
    'secrets.get': (_event, key) => rooms.secrets.get(key),
    'secrets.set': (_event, key, value) => rooms.secrets.set(key, value),
    'stage.open': (_event, url) => rooms.windows.openStage(url),
    'window.full-screen': (event, on) => windowOf(event).setFullScreen(on),
    'clipboard.write': (_event, text) => clipboard.writeText(text),
    'file.save': async (event, name, content) => {
      const { canceled, filePath } = await dialog.showSaveDialog(windowOf(event), { defaultPath: name });
      if (canceled || !filePath) return false;
      await writeFile(filePath, content);
      return true;
    },
    'display.keep-awake': (event, on) => {
      const { sender } = event;
      const release = (): void => {
        awake.delete(sender.id);
        if (awake.size > 0 || blocker === null) return;
        powerSaveBlocker.stop(blocker);
        blocker = null;
      };
      if (!on) return release();
      if (!awake.has(sender.id)) sender.once('destroyed', release);
      awake.add(sender.id);
      blocker ??= powerSaveBlocker.start('prevent-display-sleep');
    },
  };
}
