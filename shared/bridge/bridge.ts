import { z } from 'zod';
import { Json } from '../core/envelope.ts';
import { SettingKey } from './settings.ts';

/** Of a file that is saved: its bytes, at most 50 MB. */
const Content = z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= 50_000_000);

/**
 * The IPC contract between the sandboxed console and the main process: channel → arguments and result. The preload
 * exposes exactly these as `window.desktop`; the main process checks sender and arguments of every call.
 */
export const channels = {
  'backend.origin': z.tuple([]),
  'backend.first-link': z.tuple([]),
  'settings.get': z.tuple([SettingKey]),
  'settings.set': z.tuple([SettingKey, Json]),
  'secrets.get': z.tuple([z.string().min(1).max(512)]),
  'secrets.set': z.tuple([z.string().min(1).max(512), z.string().max(16_384).nullable()]),
  'stage.open': z.tuple([z.string().max(2_048)]),
  'window.full-screen': z.tuple([z.boolean()]),
  'clipboard.write': z.tuple([z.string().max(65_536)]),
  'file.save': z.tuple([z.string().min(1).max(255), Content, z.string().max(100)]),
  'display.keep-awake': z.tuple([z.boolean()]),
} as const satisfies Readonly<Record<string, z.ZodType<readonly unknown[]>>>;

export type Channel = keyof typeof channels;
export type Arguments<C extends Channel> = z.infer<(typeof channels)[C]>;

export interface Results {
  /** Origin of the embedded backend, once it answers; rejects when it could not be started. */
  'backend.origin': string;
  /** Join link of the demonstration's organiser; null without a demonstration. */
  'backend.first-link': string | null;
  /** Undefined where nothing was kept. */
  'settings.get': unknown;
  'settings.set': void;
  'secrets.get': string | null;
  'secrets.set': void;
  'stage.open': void;
  'window.full-screen': void;
  'clipboard.write': void;
  /** False when the person cancelled. */
  'file.save': boolean;
  'display.keep-awake': void;
}

/** One function per channel, as `window.desktop` has them. */
export type Bridge = {
  readonly [C in Channel]: (...args: Arguments<C>) => Promise<Results[C]>;
};

/** Where the console's own pages live in the desktop app. */
export const appScheme = 'rostrum';
export const appOrigin = `${appScheme}://app`;
