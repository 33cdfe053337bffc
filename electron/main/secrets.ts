import type { Electron } from './electron.ts';

/** Where encrypted secrets are kept, by key: base64 text. */
export interface SecretsFile {
  read(): Readonly<Record<string, string>>;
  write(secrets: Readonly<Record<string, string>>): void;
}

export interface Secrets {
  get(key: string): Promise<string | null>;
  set(key: string, value: string | null): Promise<void>;
}

/**
 * Member tokens, encrypted with the system's key store. Where the system has none (`basic_text` on Linux counts as
 * none: its key is the same everywhere) they last until the app quits and are never written.
 */
export function createSecrets(
  safeStorage: Electron['safeStorage'],
  file: SecretsFile,
  platform: NodeJS.Platform,
): Secrets {
  const memory = new Map<string, string>();
  const secure = async (): Promise<boolean> => {
    if (platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return false;
    return safeStorage.isAsyncEncryptionAvailable();
  };
  const put = (key: string, encrypted: string | null): void => {
    const { [key]: _dropped, ...rest } = file.read();
    file.write(encrypted === null ? rest : { ...rest, [key]: encrypted });
  };
  return {
    async get(key) {
      const held = memory.get(key);
      if (held !== undefined) return held;
      const encrypted = file.read()[key];
      if (encrypted === undefined || !(await secure())) return null;
      try {
        const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(encrypted, 'base64'));
        if (shouldReEncrypt) put(key, (await safeStorage.encryptStringAsync(result)).toString('base64'));
        return result;
      } catch {
        // Encrypted by another user or with a key that is gone: the person joins again by the link.
        return null;
      }
    },
    async set(key, value) {
      if (value === null) {
        memory.delete(key);
        put(key, null);
      } else if (await secure()) {
        put(key, (await safeStorage.encryptStringAsync(value)).toString('base64'));
      } else {
        memory.set(key, value);
      }
    },
  };
}
