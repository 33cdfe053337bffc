import type { SettingKey } from '../../shared/bridge/settings.ts';

/** Settings of this person on this machine, behind a port so that what keeps the file can change. */
export interface SettingsFile {
  /** The stored document, undefined when there is none yet. @throws when the file cannot be read. */
  read(): unknown;
  write(document: SettingsDocument): void;
}

export interface SettingsDocument {
  readonly version: number;
  readonly values: Readonly<Partial<Record<SettingKey, unknown>>>;
}

export interface Settings {
  get(key: SettingKey): unknown;
  set(key: SettingKey, value: unknown): void;
}

/** One function per version: `migrations[0]` makes version 1 of what was there before there were versions. */
export const migrations: readonly ((document: unknown) => unknown)[] = [
  (before) => ({ version: 1, values: isRecord(before) && isRecord(before['values']) ? before['values'] : {} }),
];

export class UnreadableSettings extends Error {
  override name = 'UnreadableSettings';
}

/**
 * Opens the settings and brings them to the newest version.
 * @throws UnreadableSettings when a newer program wrote them: they are left as they are.
 */
export function openSettings(file: SettingsFile): Settings {
  let document = migrate(file.read());
  return {
    get: (key) => document.values[key],
    set(key, value) {
      document = { ...document, values: { ...document.values, [key]: value } };
      file.write(document);
    },
  };
}

/** Settings that last until the app quits: where the file cannot be used. */
export function settingsInMemory(): Settings {
  return openSettings({ read: () => undefined, write: () => undefined });
}

export function migrate(stored: unknown): SettingsDocument {
  const version = isRecord(stored) && typeof stored['version'] === 'number' ? stored['version'] : 0;
  if (version > migrations.length)
    throw new UnreadableSettings(`Settings have version ${version}, this program knows up to ${migrations.length}`);
  const document = migrations.slice(version).reduce((before, step) => step(before), stored);
  if (!isRecord(document) || !isRecord(document['values'])) throw new UnreadableSettings('Settings are damaged');
  return document as unknown as SettingsDocument;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
