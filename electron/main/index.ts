import * as electron from 'electron';
import ElectronStore from 'electron-store';
import { join } from 'node:path';
import { startApp } from './app.ts';
import type { SettingsDocument } from './settings.ts';

// The only file that touches Electron and electron-store at import time: everything behind it takes them as arguments.
startApp(electron, {
  out: join(import.meta.dirname, '..'),
  platform: process.platform,
  environment: process.env,
  settingsFile: () => {
    const store = new ElectronStore<{ document?: SettingsDocument }>({ name: 'settings' });
    return { read: () => store.get('document'), write: (document) => store.set('document', document) };
  },
  secretsFile: () => {
    const store = new ElectronStore<{ secrets?: Readonly<Record<string, string>> }>({ name: 'secrets' });
    return { read: () => store.get('secrets') ?? {}, write: (secrets) => store.set('secrets', secrets) };
  },
});
