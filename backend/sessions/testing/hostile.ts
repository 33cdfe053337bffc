import fc from 'fast-check';
import { z } from 'zod';

/** Values that no honest client sends, and payloads that are almost right. */

const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e308,
    Number.MAX_SAFE_INTEGER,
    0.1,
    '',
    '__proto__',
    'constructor',
    '\u0000\ud800',
    [],
    {},
    deep(3_000),
    'x'.repeat(100_000),
    Array.from({ length: 5_000 }, () => ({})),
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
    { _placeholder: true, num: 0 },
    { toJSON: 'no function' },
  ),
  fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<unknown>,
);

interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly pattern?: string;
}

/** Payloads of about the schema's shape, in which some parts are hostile. */
export function almost(schema: z.ZodType): fc.Arbitrary<unknown> {
  return near(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input', reused: 'inline' }) as JsonSchema);
}

function near(schema: JsonSchema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: fitting(schema) }, { weight: 1, arbitrary: hostileValue });
}

function fitting(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { anyOf, oneOf, properties, items, type } = schema;
  const either = anyOf ?? oneOf;
  if (either) return fc.oneof(...either.map(near));
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (type) {
    case 'object': {
      const known = fc.record(Object.fromEntries(Object.entries(properties ?? {}).map(([key, of]) => [key, near(of)])));
      const extra = fc.option(
        fc.dictionary(fc.constantFrom('__proto__', 'fr', 'extra'), hostileValue, { maxKeys: 1 }),
        {
          freq: 8,
          nil: {},
        },
      );
      return fc.tuple(known, extra).map(([one, two]) => ({ ...one, ...two }));
    }
    case 'array':
      return fc.array(items ? near(items) : hostileValue, { maxLength: 4 });
    case 'integer':
    case 'number':
      return fc.oneof(fc.nat(), fc.integer(), fc.double());
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return fc.oneof(
        fc.constantFrom(
          'a',
          'b',
          'p1',
          'fr',
          'Europe/Paris',
          '2020-10-08T15:00',
          'title.fr',
          'custom.__proto__',
          'name',
        ),
        fc.string({ unit: 'binary', maxLength: 40 }),
      );
    default:
      return hostileValue;
  }
}
