import { posix, win32 } from 'node:path';

/** Where to look, so that tests can look into a machine that does not exist. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

export interface Browser {
  readonly name: string;
  readonly path: string;
}

interface Product {
  readonly name: string;
  readonly linux: readonly string[];
  readonly mac: string;
  readonly windows: string;
}

/** Of the Chromium family, since only they have app windows; in order of preference. */
const products: readonly Product[] = [
  {
    name: 'Chromium',
    linux: ['chromium', 'chromium-browser'],
    mac: 'Chromium.app/Contents/MacOS/Chromium',
    windows: 'Chromium\\Application\\chrome.exe',
  },
  {
    name: 'Google Chrome',
    linux: ['google-chrome', 'google-chrome-stable'],
    mac: 'Google Chrome.app/Contents/MacOS/Google Chrome',
    windows: 'Google\\Chrome\\Application\\chrome.exe',
  },
  {
    name: 'Microsoft Edge',
    linux: ['microsoft-edge', 'microsoft-edge-stable'],
    mac: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    windows: 'Microsoft\\Edge\\Application\\msedge.exe',
  },
  {
    name: 'Brave',
    linux: ['brave-browser', 'brave'],
    mac: 'Brave Browser.app/Contents/MacOS/Brave Browser',
    windows: 'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  },
];

/** The browsers on this machine, the one to prefer first. `ROSTRUM_BROWSER` (a path) stands before all others. */
export function installedBrowsers(machine: Machine): Browser[] {
  const chosen = machine.env['ROSTRUM_BROWSER'];
  if (chosen) return [{ name: 'ROSTRUM_BROWSER', path: chosen }];
  return products.flatMap((product) =>
    candidates(product, machine)
      .filter(machine.exists)
      .map((path) => ({ name: product.name, path })),
  );
}

function candidates(product: Product, { platform, env }: Machine): string[] {
  const present = (folder: string | undefined): folder is string => Boolean(folder);
  switch (platform) {
    case 'darwin':
      return ['/Applications', env['HOME'] && `${env['HOME']}/Applications`]
        .filter(present)
        .map((folder) => posix.join(folder, product.mac));
    case 'win32':
      return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
        .filter(present)
        .map((folder) => win32.join(folder, product.windows));
    default:
      return (env['PATH'] ?? '')
        .split(':')
        .filter(present)
        .flatMap((folder) => product.linux.map((command) => posix.join(folder, command)));
  }
}

/** As root Chromium refuses to start with its sandbox. */
export function sandboxFlags(userId: number | undefined): string[] {
  return userId === 0 ? ['--no-sandbox'] : [];
}
