import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * Runs the built main process with the double in Electron's place, and carries out what the test asks over IPC:
 * `{id, call, args}` → `{id, result}` or `{id, error}`.
 */

const double = new URL('./electron-double.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context),
});

const electron = await import('./electron-double.ts');
const [entry] = process.argv.slice(2);
await import(pathToFileURL(entry as string).href);

const window = (index = 0): InstanceType<typeof electron.BrowserWindow> => {
  const found = electron.BrowserWindow.all[index];
  if (!found) throw new Error(`No window ${index}`);
  return found;
};

export const calls = {
  windows: () =>
    electron.BrowserWindow.all.map(({ url, options, exposed, fullScreen }) => ({
      url,
      preferences: options.webPreferences,
      exposed: Object.fromEntries(Object.entries(exposed).map(([key, api]) => [key, Object.keys(api)])),
      fullScreen,
    })),
  /** A call through what the preload exposed to the page of a window. */
  bridge: (channel: string, ...args: unknown[]) => window().exposed['desktop']?.[channel]?.(...args),
  /** The same call as a frame with another address would make it. */
  foreign: (url: string, channel: string, ...args: unknown[]) => window().invoke(channel, args, url),
  navigate: (url: string) => {
    let refused = false;
    window().webContents.emit('will-navigate', { url, preventDefault: () => (refused = true) });
    return refused ? 'refused' : 'followed';
  },
  openWindow: (url: string) => window().webContents.openHandler?.({ url }).action,
  permission: (name: string, url: string) => electron.permissions.check?.(null, name, url, {}),
  load: electron.load,
  facts: () => ({ ...electron.facts, blockers: electron.facts.blockers.size }),
  killBackend: () => {
    const pid = electron.forked.at(-1)?.pid;
    if (pid === undefined) throw new Error('No backend runs');
    process.kill(pid, 'SIGKILL');
    return pid;
  },
  backends: () => electron.forked.length,
  quit: () => electron.app.quit(),
} satisfies Readonly<Record<string, (...args: never[]) => unknown>>;

process.on('message', ({ id, call, args }: { id: number; call: keyof typeof calls; args: never[] }) => {
  void (async () => {
    try {
      const carryOut: (...args: never[]) => unknown = calls[call];
      const result = await carryOut(...args);
      process.send?.({ id, result: result ?? null });
    } catch (error) {
      process.send?.({ id, error: error instanceof Error ? error.message : String(error) });
    }
  })();
});
process.send?.({ id: 0, result: 'started' });
