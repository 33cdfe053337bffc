import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, Channel } from '../../shared/bridge/bridge.ts';

// The channels are written out: a preload that exposes a generic `invoke` hands the page every handler there is, and
// importing the schemas would bring zod into the sandbox.
const exposed: Readonly<Record<Channel, true>> = {
  'backend.origin': true,
  'backend.first-link': true,
  'settings.get': true,
  'settings.set': true,
  'secrets.get': true,
  'secrets.set': true,
  'stage.open': true,
  'window.full-screen': true,
  'clipboard.write': true,
  'file.save': true,
  'display.keep-awake': true,
};

const bridge = Object.fromEntries(
  Object.keys(exposed).map((channel) => [channel, (...args: unknown[]) => ipcRenderer.invoke(channel, ...args)]),
) as unknown as Bridge;

contextBridge.exposeInMainWorld('desktop', bridge);
