import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

/**
 * What the built main process imports as `electron` where Electron's binary cannot run: the same calls, kept apart
 * from any window. The app, its backend and its preload are the real bundles; a window runs its preload in a context
 * that has nothing but `require('electron')`, as a sandboxed one has.
 */

type Invoke = (event: unknown, ...args: unknown[]) => unknown;
type Exposed = (...args: unknown[]) => unknown;

const handlers = new Map<string, Invoke>();
const protocols = new Map<string, (request: Request) => Promise<Response>>();
export const facts = {
  userData: process.env['DOUBLE_USER_DATA'] ?? '',
  schemes: [] as unknown[],
  menus: [] as unknown[],
  errors: [] as string[],
  opened: [] as string[],
  clipboard: '',
  blockers: new Set<number>(),
  sandboxed: false,
};

class App extends EventEmitter {
  requestSingleInstanceLock(): boolean {
    return true;
  }
  enableSandbox(): void {
    facts.sandboxed = true;
  }
  whenReady(): Promise<void> {
    return Promise.resolve();
  }
  getPath(): string {
    return facts.userData;
  }
  getVersion(): string {
    return '0.0.0';
  }
  getName(): string {
    return 'Rostrum';
  }
  getPreferredSystemLanguages(): string[] {
    return ['es-ES', 'en'];
  }
  quit(): void {
    let refused = false;
    this.emit('before-quit', { preventDefault: () => (refused = true) });
    if (!refused) process.exit(0);
  }
}
export const app = new App();

class WebContents extends EventEmitter {
  static made = 0;
  readonly id = ++WebContents.made;
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
}

interface WindowOptions {
  readonly webPreferences: {
    readonly preload: string;
    readonly sandbox: boolean;
    readonly contextIsolation: boolean;
    readonly nodeIntegration: boolean;
  };
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly webContents = new WebContents();
  readonly options: WindowOptions;
  url = '';
  fullScreen = false;
  /** What the preload exposed to the page. */
  exposed: Readonly<Record<string, Readonly<Record<string, Exposed>>>> = {};

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.all.find((window) => window.webContents === contents) ?? null;
  }
  loadURL(url: string): Promise<void> {
    this.url = url;
    this.runPreload();
    setImmediate(() => this.emit('ready-to-show'));
    return Promise.resolve();
  }
  show(): void {}
  focus(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
  setFullScreen(on: boolean): void {
    this.fullScreen = on;
  }

  /** A call as the page makes it, from a frame with this address. */
  invoke(channel: string, args: readonly unknown[], frameUrl = this.url): unknown {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler for ${channel}`);
    return handler({ sender: this.webContents, senderFrame: { url: frameUrl, parent: null } }, ...args);
  }

  private runPreload(): void {
    const exposed: Record<string, Readonly<Record<string, Exposed>>> = {};
    const electron = {
      contextBridge: {
        exposeInMainWorld: (key: string, api: Readonly<Record<string, Exposed>>) => void (exposed[key] = api),
      },
      // Electron's copies arguments by structured clone between processes; so does this.
      ipcRenderer: {
        invoke: (channel: string, ...args: unknown[]) =>
          Promise.resolve().then(() => this.invoke(channel, structuredClone(args))),
      },
    };
    const require = (name: string): unknown => {
      if (name === 'electron') return electron;
      throw new Error(`A sandboxed preload cannot require ${name}`);
    };
    const module = { exports: {} };
    const context = createContext({ require, module, exports: module.exports });
    runInContext(readFileSync(this.options.webPreferences.preload, 'utf8'), context);
    this.exposed = exposed;
  }
}

export const ipcMain = {
  handle: (channel: string, handler: Invoke): void => void handlers.set(channel, handler),
  on: (): void => undefined,
};

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]): void => void facts.schemes.push(...schemes),
  handle: (scheme: string, handler: (request: Request) => Promise<Response>): void =>
    void protocols.set(scheme, handler),
};

/** What a page of our scheme gets. */
export async function load(url: string): Promise<{ status: number; policy: string | null; body: string }> {
  const handler = protocols.get(url.slice(0, url.indexOf(':')));
  if (!handler) throw new Error(`No handler for ${url}`);
  const response = await handler({ url } as Request);
  return {
    status: response.status,
    policy: response.headers.get('content-security-policy'),
    body: await response.text(),
  };
}

/** A utility process is a Node process whose `process.parentPort` speaks to its parent. */
class UtilityProcess extends EventEmitter {
  private readonly child: ReturnType<typeof fork>;
  constructor(entry: string) {
    super();
    const port = new URL('./parent-port.ts', import.meta.url).href;
    this.child = fork(entry, { execArgv: ['--import', port], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    this.child.on('message', (message) => this.emit('message', message));
    this.child.once('exit', (code) => this.emit('exit', code ?? 9));
  }
  get pid(): number | undefined {
    return this.child.pid;
  }
  postMessage(message: unknown): void {
    this.child.send(message as object);
  }
  kill(): boolean {
    return this.child.kill();
  }
}

export const forked: UtilityProcess[] = [];
export const utilityProcess = {
  fork(entry: string): UtilityProcess {
    const child = new UtilityProcess(entry);
    forked.push(child);
    return child;
  },
};

export const safeStorage = {
  getSelectedStorageBackend: () => 'gnome_libsecret',
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(text).reverse()),
  decryptStringAsync: (sealed: Buffer) =>
    Promise.resolve({ result: Buffer.from(sealed).reverse().toString(), shouldReEncrypt: false }),
};

export const permissions = { request: null as unknown as Invoke, check: null as unknown as Invoke };
export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler: Invoke): void => void (permissions.request = handler),
    setPermissionCheckHandler: (handler: Invoke): void => void (permissions.check = handler),
    setDevicePermissionHandler: (): void => undefined,
  },
};

export const Menu = {
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (menu: unknown): void => void facts.menus.push(menu),
};
export const dialog = {
  showErrorBox: (_title: string, text: string): void => void facts.errors.push(text),
  showSaveDialog: () => Promise.resolve({ canceled: true }),
};
export const clipboard = { writeText: (text: string): void => void (facts.clipboard = text) };
export const shell = {
  openExternal: (url: string): Promise<void> => {
    facts.opened.push(url);
    return Promise.resolve();
  },
};
export const powerSaveBlocker = {
  start: (): number => {
    const id = facts.blockers.size + 1;
    facts.blockers.add(id);
    return id;
  },
  stop: (id: number): void => void facts.blockers.delete(id),
};

export default {
  app,
  BrowserWindow,
  Menu,
  clipboard,
  dialog,
  ipcMain,
  powerSaveBlocker,
  protocol,
  safeStorage,
  session,
  shell,
  utilityProcess,
};
