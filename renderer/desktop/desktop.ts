import type { SettingKey } from '../../shared/bridge/settings.ts';

/**
 * The shell that the console runs in: Electron (over the preload's bridge) or a browser. The only place that knows
 * which; everything else takes this interface.
 */
export interface Desktop {
  readonly kind: 'electron' | 'browser';
  /** Origin of the backend that this console talks to, e.g. `http://127.0.0.1:4317`. */
  backend(): Promise<string>;
  /** Settings of this person on this machine, kept across restarts. Values are JSON. */
  readonly settings: {
    get(key: SettingKey): Promise<unknown>;
    set(key: SettingKey, value: unknown): Promise<void>;
  };
  /** Small secrets (member tokens), in the system's key store where there is one. */
  readonly secrets: {
    get(key: string): Promise<string | null>;
    set(key: string, value: string | null): Promise<void>;
  };
  /** The join link that the shell opens with, if any (first start of the demonstration). */
  firstLink(): Promise<string | null>;
  /** Opens the stage timer in a window of its own. */
  openStage(url: string): Promise<void>;
  setFullScreen(on: boolean): Promise<void>;
  copyText(text: string): Promise<void>;
  /** Saves a file where the person chooses. False when they chose nowhere. @throws where it cannot be written. */
  saveFile(name: string, content: Uint8Array<ArrayBuffer>, type: string): Promise<boolean>;
  /** Keeps the display from sleeping while a session is live; returns the function that ends it. */
  keepAwake(): () => void;
}

export type { SettingKey };
