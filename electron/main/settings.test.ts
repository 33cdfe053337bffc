import { describe, expect, it } from 'vitest';
import { type SettingsDocument, UnreadableSettings, migrate, migrations, openSettings } from './settings.ts';

function file(stored: unknown): {
  read(): unknown;
  write(document: SettingsDocument): void;
  readonly written: unknown[];
} {
  const written: unknown[] = [];
  return { read: () => stored, write: (document) => void written.push(document), written };
}

describe('settings', () => {
  it('start empty and are written with the version of this program', () => {
    const kept = file(undefined);
    const settings = openSettings(kept);
    expect(settings.get('theme')).toBeUndefined();
    settings.set('theme', 'light');
    settings.set('name', 'Ana');
    expect(settings.get('theme')).toBe('light');
    expect(kept.written.at(-1)).toEqual({ version: migrations.length, values: { theme: 'light', name: 'Ana' } });
  });

  it('keep the values of a document without a version', () => {
    expect(migrate({ values: { theme: 'dark' } })).toEqual({ version: migrations.length, values: { theme: 'dark' } });
  });

  it('refuse a document of a newer program and leave it as it is', () => {
    const kept = file({ version: migrations.length + 1, values: { theme: 'dark' } });
    expect(() => openSettings(kept)).toThrow(UnreadableSettings);
    expect(kept.written).toEqual([]);
  });

  it('refuse a damaged document', () => {
    expect(() => migrate({ version: migrations.length, values: null })).toThrow(UnreadableSettings);
  });
});
