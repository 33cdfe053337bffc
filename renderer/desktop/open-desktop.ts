import type { Bridge } from '../../shared/bridge/bridge.ts';
import { bridgedDesktop } from './bridged.ts';
import type { Desktop } from './desktop.ts';
import { webDesktop } from './web.ts';

export type { Desktop, SettingKey } from './desktop.ts';

/** The shell that this page runs in: Electron where its preload has left the bridge, else a browser. */
export function openDesktop(): Desktop {
  const { desktop } = window as { readonly desktop?: Bridge };
  return desktop ? bridgedDesktop(desktop) : webDesktop();
}
