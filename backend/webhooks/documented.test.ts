import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { newSecret, signedHeaders } from './sign.ts';

type IsGenuine = (secret: string, headers: Readonly<Record<string, string>>, body: string) => boolean;

describe('the receiver of docs/api.md', () => {
  it('knows what is genuine, altered, someone else’s, and old', async () => {
    const text = readFileSync(join(import.meta.dirname, '../../docs/api.md'), 'utf8');
    const program = /```js\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
    const folder = mkdtempSync(join(tmpdir(), 'rostrum-receiver-'));
    const file = join(folder, 'receiver.mjs');
    writeFileSync(file, program);
    const { isGenuine } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { isGenuine: IsGenuine };
    rmSync(folder, { recursive: true });

    const [secret, body] = [newSecret(), '{"type":"question.on-air","text":"¿Quién?"}'];
    const headers = signedHeaders(secret, 'msg_1', Date.now(), body);
    expect(isGenuine(secret, headers, body)).toBe(true);
    const old = signedHeaders('whsec_b2xkIHNlY3JldA==', 'msg_1', Date.now(), body)['webhook-signature'];
    const both = { ...headers, 'webhook-signature': `${old} ${headers['webhook-signature']}` };
    expect(isGenuine(secret, both, body)).toBe(true);
    expect(isGenuine(secret, headers, body.replace('on-air', 'rejected'))).toBe(false);
    expect(isGenuine(newSecret(), headers, body)).toBe(false);
    expect(isGenuine(secret, { ...headers, 'webhook-id': 'msg_2' }, body)).toBe(false);
    expect(isGenuine(secret, signedHeaders(secret, 'msg_1', Date.now() - 600_000, body), body)).toBe(false);
  });
});
