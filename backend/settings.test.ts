import { describe, expect, it } from 'vitest';
import { defaultLimits, readSettings } from './settings.ts';

const minimal = { ROSTRUM_DATA: '/var/lib/rostrum' };

function settings(environment: Record<string, string>, args: string[] = []) {
  const result = readSettings({ ...minimal, ...environment }, args);
  if (!result.ok) throw new Error(result.faults.join('; '));
  return result.settings;
}

describe('settings', () => {
  it('have defaults for everything but the data folder', () => {
    expect(settings({ HOME: '/root', ROSTRUM_HOST: '' })).toMatchObject({
      port: 4317,
      host: '127.0.0.1',
      data: '/var/lib/rostrum',
      renderer: expect.stringMatching(/out.renderer$/) as string,
      demo: false,
      newOrganiser: false,
      publicUrl: null,
      origins: [],
      trustedProxies: [],
      tls: null,
      webhooks: [],
      translation: { provider: 'none' },
      logLevel: 'info',
      limits: defaultLimits,
    });
    expect(readSettings({})).toEqual({
      ok: false,
      faults: ['ROSTRUM_DATA must name the folder for the database, or be :memory:'],
    });
  });

  it('are read from the environment', () => {
    const read = settings(
      {
        ROSTRUM_PORT: '0',
        ROSTRUM_HOST: 'localhost',
        ROSTRUM_DATA: ':memory:',
        ROSTRUM_RENDERER: 'dist',
        ROSTRUM_DEMO: '1',
        ROSTRUM_PUBLIC_URL: 'https://live.example.org/',
        ROSTRUM_ORIGINS: 'https://a.example.org, http://b.example.org:8080',
        ROSTRUM_TRUST_PROXY: '10.0.0.0/8 ::1',
        ROSTRUM_TLS_CERT: 'cert.pem',
        ROSTRUM_TLS_KEY: 'key.pem',
        ROSTRUM_WEBHOOKS: 'http private',
        ROSTRUM_TRANSLATION: 'libretranslate',
        ROSTRUM_TRANSLATION_URL: 'https://translate.example.org/',
        ROSTRUM_LOG_LEVEL: 'debug',
        ROSTRUM_LIMITS: '{"connectionsPerAddress": 20}',
      },
      ['--new-organiser'],
    );
    expect(read).toEqual({
      port: 0,
      host: '127.0.0.1',
      data: ':memory:',
      renderer: 'dist',
      demo: true,
      newOrganiser: true,
      publicUrl: 'https://live.example.org',
      origins: ['https://a.example.org', 'http://b.example.org:8080'],
      trustedProxies: ['10.0.0.0/8', '::1'],
      tls: { cert: 'cert.pem', key: 'key.pem' },
      webhooks: ['http', 'private'],
      translation: { provider: 'libretranslate', url: 'https://translate.example.org', key: null },
      logLevel: 'debug',
      limits: { ...defaultLimits, connectionsPerAddress: 20 },
    });
  });

  it.each([
    ['ROSTRUM_PORT', '70000'],
    ['ROSTRUM_PORT', 'http'],
    ['ROSTRUM_DEMO', 'yes'],
    ['ROSTRUM_PUBLIC_URL', 'live.example.org'],
    ['ROSTRUM_PUBLIC_URL', 'https://live.example.org/path'],
    ['ROSTRUM_ORIGINS', '*'],
    ['ROSTRUM_ORIGINS', 'file:///'],
    ['ROSTRUM_TRUST_PROXY', 'true'],
    ['ROSTRUM_TRUST_PROXY', '10.0.0.0/33'],
    ['ROSTRUM_TRUST_PROXY', '10.0.0.0/8/8'],
    ['ROSTRUM_LOG_LEVEL', 'loud'],
    ['ROSTRUM_LIMITS', '{"connectionsPerPlanet": 1}'],
    ['ROSTRUM_LIMITS', '{"connectionsPerAddress": 0}'],
    ['ROSTRUM_LIMITS', 'none'],
    ['ROSTRUM_TLS_CERT', 'cert.pem'],
    ['ROSTRUM_WEBHOOKS', 'anywhere'],
    ['ROSTRUM_TRANSLATION', 'babelfish'],
    ['ROSTRUM_TRANSLATION', 'deepl'],
    ['ROSTRUM_TRANSLATION', 'libretranslate'],
    ['ROSTRUM_TRANSLATION_KEY_FILE', '/no/such/file'],
  ])('that cannot be used are named: %s=%s', (name, value) => {
    const result = readSettings({ ...minimal, [name]: value });
    expect(result).toMatchObject({ ok: false, faults: [expect.stringContaining(name)] });
  });

  it('name arguments that are none, and variables that may be misspelt', () => {
    expect(readSettings(minimal, ['--demo'])).toMatchObject({ ok: false, faults: [expect.stringContaining('--demo')] });
    expect(readSettings({ ...minimal, ROSTRUM_PROT: '1', PATH: 'x' })).toMatchObject({
      ok: true,
      unknown: ['ROSTRUM_PROT'],
    });
  });
});
