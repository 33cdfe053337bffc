import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { withoutDescriptions } from './without-json-schemas.ts';

const source = new URL('../node_modules/zod/v4/classic/schemas.js', import.meta.url);

it('leaves nothing of zod that describes a schema, and all that checks one', async () => {
  const code = await readFile(source, 'utf8');
  const without = withoutDescriptions(code);
  expect(without).not.toContain('processJSONSchema =');
  expect(without).not.toContain('to-json-schema');
  expect(without.split('\n').length).toBeGreaterThan(code.split('\n').length - 60);
});

it('is loud where zod has changed', () => {
  expect(() => withoutDescriptions('export const string = 1;')).toThrow('another way');
});
