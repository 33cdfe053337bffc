import type { Browser } from '../browsers.ts';

/** What the console opens in; with the reason when it is not the desktop app. */
export type Shell =
  | { readonly kind: 'desktop'; readonly path: string }
  | { readonly kind: 'browser'; readonly browser: Browser; readonly why: string }
  | { readonly kind: 'links'; readonly why: string };

/** Electron's program, or why it is not to be had. */
export type DesktopProgram = { readonly path: string } | { readonly missing: string };

export interface Circumstances {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly browsers: readonly Browser[];
  /** Asked only when it would be used, as it may download. */
  readonly desktop: () => Promise<DesktopProgram>;
}

/** The desktop app where it can be had, else a browser's app window, else links alone. */
export async function chooseShell({ platform, env, browsers, desktop }: Circumstances): Promise<Shell> {
  const wanted = env['ROSTRUM_SHELL'] || 'desktop';
  switch (wanted) {
    case 'links':
      return { kind: 'links', why: 'ROSTRUM_SHELL says so' };
    case 'browser':
    case 'desktop':
      break;
    default:
      throw new Error(`ROSTRUM_SHELL is desktop, browser or links, not ${wanted}`);
  }
  if (!hasDisplay(platform, env)) return { kind: 'links', why: 'there is no display' };
  if (wanted === 'browser') return browserOrLinks(browsers, 'ROSTRUM_SHELL says so');
  const program = await desktop();
  return 'path' in program ? { kind: 'desktop', path: program.path } : browserOrLinks(browsers, program.missing);
}

/** What is left when the desktop app is not to be had, for the given reason. */
export function browserOrLinks(browsers: readonly Browser[], why: string): Shell {
  const [browser] = browsers;
  if (browser) return { kind: 'browser', browser, why };
  return { kind: 'links', why: `${why}, and there is no browser of the Chromium family` };
}

function hasDisplay(platform: NodeJS.Platform, env: Circumstances['env']): boolean {
  // macOS and Windows are taken to have a desktop: nothing in the environment would tell.
  return platform === 'darwin' || platform === 'win32' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}
