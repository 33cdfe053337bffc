/** What the page tells about itself: whether anybody can see it, and whether the machine has a network again. */
export interface Page {
  readonly visible: () => boolean;
  /** Both return the function that ends the subscription. */
  readonly onVisibility: (listener: () => void) => () => void;
  readonly onOnline: (listener: () => void) => () => void;
}

/** The browser's page; without one (a program in Node) always visible. */
export const browserPage: Page = {
  visible: () => typeof document === 'undefined' || document.visibilityState !== 'hidden',
  onVisibility: (listener) => listen(typeof document === 'undefined' ? null : document, 'visibilitychange', listener),
  onOnline: (listener) => listen(typeof window === 'undefined' ? null : window, 'online', listener),
};

function listen(target: EventTarget | null, event: string, listener: () => void): () => void {
  target?.addEventListener(event, listener);
  return () => target?.removeEventListener(event, listener);
}
