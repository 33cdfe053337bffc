import { describe, expect, it } from 'vitest';
import type { Electron } from './electron.ts';
import { type SecretsFile, createSecrets } from './secrets.ts';

/** A key store that marks what it encrypted; `rotated` asks for a new encryption at every reading. */
function keyStore({ backend = 'gnome_libsecret', available = true, rotated = false } = {}): Electron['safeStorage'] {
  return {
    getSelectedStorageBackend: () => backend,
    isAsyncEncryptionAvailable: () => Promise.resolve(available),
    encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(`sealed:${text}`)),
    decryptStringAsync: (sealed: Buffer) => {
      const text = sealed.toString();
      if (!text.startsWith('sealed:')) return Promise.reject(new Error('wrong key'));
      return Promise.resolve({ result: text.slice('sealed:'.length), shouldReEncrypt: rotated });
    },
  } as unknown as Electron['safeStorage'];
}

function memoryFile(): SecretsFile & { stored: Readonly<Record<string, string>> } {
  const file = {
    stored: {} as Readonly<Record<string, string>>,
    read: () => file.stored,
    write: (secrets: Readonly<Record<string, string>>) => {
      file.stored = secrets;
    },
  };
  return file;
}

describe('secrets', () => {
  it('are written encrypted and read back by another run', async () => {
    const file = memoryFile();
    await createSecrets(keyStore(), file, 'linux').set('member', 'token-1');
    expect(JSON.stringify(file.stored)).not.toContain('token-1');
    expect(await createSecrets(keyStore(), file, 'linux').get('member')).toBe('token-1');
  });

  it.each([
    ['the key store of Linux is plain text', { backend: 'basic_text' }],
    ['the system offers no encryption', { available: false }],
  ])('are never written where %s', async (_reason, options) => {
    const file = memoryFile();
    const secrets = createSecrets(keyStore(options), file, 'linux');
    await secrets.set('member', 'token-1');
    expect(await secrets.get('member')).toBe('token-1');
    expect(file.stored).toEqual({});
    expect(await createSecrets(keyStore(options), file, 'linux').get('member')).toBeNull();
  });

  it('are gone once they are removed', async () => {
    const file = memoryFile();
    const secrets = createSecrets(keyStore(), file, 'darwin');
    await secrets.set('member', 'token-1');
    await secrets.set('member', null);
    expect(file.stored).toEqual({});
    expect(await secrets.get('member')).toBeNull();
  });

  it('count as absent when the key that sealed them is gone', async () => {
    const file = memoryFile();
    file.write({ member: Buffer.from('sealed by someone else').toString('base64') });
    expect(await createSecrets(keyStore(), file, 'win32').get('member')).toBeNull();
  });

  it('are sealed anew when the key store asks for it', async () => {
    const file = memoryFile();
    await createSecrets(keyStore(), file, 'darwin').set('member', 'token-1');
    let writes = 0;
    const counted = { read: file.read, write: (all: Readonly<Record<string, string>>) => (writes++, file.write(all)) };
    expect(await createSecrets(keyStore({ rotated: true }), counted, 'darwin').get('member')).toBe('token-1');
    expect(writes).toBe(1);
  });
});
