import type { Desktop } from './desktop.ts';
import { webStore } from './web-store.ts';

/** A browser: interpreters, speakers and producers who install nothing open a link. */
export function webDesktop(): Desktop {
  const settings = webStore('rostrum.settings.');
  const secrets = webStore('rostrum.secrets.');
  return {
    kind: 'browser',
    backend: () => Promise.resolve(location.origin),
    settings: {
      get: (key) => Promise.resolve(parsed(settings.get(key))),
      set: (key, value) => Promise.resolve(settings.set(key, JSON.stringify(value))),
    },
    secrets: {
      get: (key) => Promise.resolve(secrets.get(key)),
      set: (key, value) => Promise.resolve(secrets.set(key, value)),
    },
    // The link is the page's own address.
    firstLink: () => Promise.resolve(null),
    openStage(url) {
      window.open(url, '_blank', 'popup,noopener');
      return Promise.resolve();
    },
    async setFullScreen(on) {
      if (on === (document.fullscreenElement !== null)) return;
      // Phones may have no full screen; the page then stays as it is.
      if (on && document.fullscreenEnabled) await document.documentElement.requestFullscreen();
      if (!on) await document.exitFullscreen();
    },
    copyText,
    saveFile,
    keepAwake,
  };
}

function parsed(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function copyText(text: string): Promise<void> {
  const clipboard = (navigator as Partial<Navigator>).clipboard;
  if (clipboard) return clipboard.writeText(text);
  // Pages that a venue's network serves without TLS have no clipboard, only the old command. It copies what the event
  // is given, so that no selection or focus is disturbed.
  let copied = false;
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    copied = true;
  };
  document.addEventListener('copy', give, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', give, { capture: true });
  if (!copied) throw new Error('The browser refused to copy');
}

function saveFile(name: string, content: Uint8Array<ArrayBuffer>, type: string): Promise<boolean> {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address a moment after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  // Where it goes is between the person and the browser.
  return Promise.resolve(true);
}

/** Browsers let go of the lock whenever the page is hidden, so it is asked for again when the page is back. */
function keepAwake(): () => void {
  const wakeLock = (navigator as Partial<Navigator>).wakeLock;
  if (!wakeLock) return () => {};
  let ended = false;
  let held: WakeLockSentinel | null = null;

  async function acquire(): Promise<void> {
    if (ended || document.visibilityState === 'hidden' || (held && !held.released)) return;
    try {
      const lock = await wakeLock?.request('screen');
      if (ended) await lock?.release();
      else held = lock ?? null;
    } catch {
      // A low battery or a policy refuses it; the display then sleeps as it is set to.
    }
  }

  const again = () => void acquire();
  document.addEventListener('visibilitychange', again);
  again();
  return () => {
    ended = true;
    document.removeEventListener('visibilitychange', again);
    void held?.release();
  };
}
