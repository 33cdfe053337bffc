import type { Plugin } from 'vite';

const makers = /^import \{ createStandardJSONSchemaMethod, createToJSONSchemaMethod \} from .*\n/m;
const descriptions = /^ *inst\._zod\.processJSONSchema = .*\n/gm;

/**
 * zod can describe any schema as a JSON schema, which only the backend asks for (OpenAPI). What does that hangs on
 * every schema, so that no bundler sees that it is never called: pages are built without it, 6 kB less to load. Asked
 * for all the same, it throws.
 */
export function withoutJsonSchemas(): Plugin {
  return {
    name: 'rostrum:without-json-schemas',
    apply: 'build',
    transform: {
      filter: { id: /[\\/]zod[\\/]v4[\\/]classic[\\/]schemas\.js$/ },
      handler: (code) => ({ code: withoutDescriptions(code), map: null }),
    },
  };
}

/** @throws where zod's source is not as it is expected. */
export function withoutDescriptions(code: string): string {
  if (!makers.test(code) || code.match(descriptions) === null)
    throw new Error('zod describes its schemas in another way now: see build/without-json-schemas.ts');
  return code.replaceAll(descriptions, '').replace(
    makers,
    `const createToJSONSchemaMethod = () => () => { throw new Error('Built without JSON schemas'); };
const createStandardJSONSchemaMethod = createToJSONSchemaMethod;
`,
  );
}
