import { useEffect, useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';

export interface FullScreen {
  readonly on: boolean;
  /** Phones that cannot are not offered it. */
  readonly possible: boolean;
  readonly set: (on: boolean) => void;
}

const query = '(display-mode: fullscreen)';

/** Whether the screen is full, however it became so: by our button, by the browser's key, by the window. */
export function useFullScreen({ kind, setFullScreen }: Pick<Desktop, 'kind' | 'setFullScreen'>): FullScreen {
  const [on, setOn] = useState(isFull);
  useEffect(() => {
    const look = () => setOn(isFull());
    const display = matchMedia(query);
    display.addEventListener('change', look);
    document.addEventListener('fullscreenchange', look);
    return () => {
      display.removeEventListener('change', look);
      document.removeEventListener('fullscreenchange', look);
    };
  }, []);
  // The browser leaves full screen on Esc by itself; a window of the desktop's does not.
  useEffect(() => {
    if (kind !== 'electron' || !on) return undefined;
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) void setFullScreen(false);
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [kind, on, setFullScreen]);
  return {
    on,
    possible: kind === 'electron' || document.fullscreenEnabled,
    set: (full) => void setFullScreen(full),
  };
}

function isFull(): boolean {
  return matchMedia(query).matches || Boolean(document.fullscreenElement);
}
