import type { Bridge } from '../../shared/bridge/bridge.ts';
import type { Desktop } from './desktop.ts';

/** The Electron shell, over the preload's bridge. */
export function bridgedDesktop(bridge: Bridge): Desktop {
  return {
    kind: 'electron',
    backend: () => bridge['backend.origin'](),
    settings: {
      get: (key) => bridge['settings.get'](key),
      set: (key, value) => bridge['settings.set'](key, value as Parameters<Bridge['settings.set']>[1]),
    },
    secrets: {
      get: (key) => bridge['secrets.get'](key),
      set: (key, value) => bridge['secrets.set'](key, value),
    },
    firstLink: () => bridge['backend.first-link'](),
    openStage: (url) => bridge['stage.open'](url),
    setFullScreen: (on) => bridge['window.full-screen'](on),
    copyText: (text) => bridge['clipboard.write'](text),
    saveFile: (name, content, type) => bridge['file.save'](name, content, type),
    keepAwake() {
      void bridge['display.keep-awake'](true);
      return () => void bridge['display.keep-awake'](false);
    },
  };
}
