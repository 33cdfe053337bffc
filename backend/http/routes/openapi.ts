import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { HttpError } from '../../../shared/protocol/http.ts';
import { WebhookEvent, WebhookMessage } from '../../../shared/protocol/integrations.ts';
import { consoleOperations } from './openapi-console.ts';
import { integrationOperations } from './openapi-integrations.ts';
import type { Operation } from './openapi-operation.ts';

/** Every HTTP route of the product. */
export const operations: readonly Operation[] = [...consoleOperations, ...integrationOperations];

type Schema = Readonly<Record<string, unknown>>;

const reasons: Readonly<Record<number, string>> = {
  400: 'What was sent does not fit',
  401: 'The token is unknown, expired or revoked',
  403: 'The role may not, or the page is of a foreign origin',
  404: 'There is nothing of that name for this token',
  413: 'The file is too large, or there is no room for it',
  429: 'Too much at once',
  503: 'Nothing can be written now',
};

const tokens: Readonly<Record<NonNullable<Operation['token']>, string>> = {
  member: 'From POST /api/join',
  invite: 'The token of a link',
  key: 'A key of a session of the right purpose, for other programs',
};

/**
 * The description of all routes, OpenAPI 3.1, made of the schemas that the routes check with.
 * @param version of the program.
 */
export function describeApi(version: string): Schema {
  const paths: Record<string, Record<string, Schema>> = {};
  for (const operation of operations)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  return {
    openapi: '3.1.0',
    info: { title: 'Rostrum', version, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    paths,
    webhooks: Object.fromEntries(WebhookEvent.options.map((event) => [`question.${event}`, { post: webhook() }])),
    components: {
      schemas: { Error: schemaOf(HttpError, 'output') },
      securitySchemes: Object.fromEntries(
        Object.entries(tokens).map(([name, description]) => [name, { type: 'http', scheme: 'bearer', description }]),
      ),
    },
  };
}

function describe({
  id,
  summary,
  description,
  token,
  params,
  query,
  body,
  bytes,
  example,
  answer,
  refusals,
}: Operation): Schema {
  const refused = [...(token === null ? [429] : [401, 403, 404, 429]), ...(refusals ?? [])].sort((a, b) => a - b);
  return {
    operationId: id,
    summary,
    ...(description !== undefined && { description }),
    security: token === null ? [] : [{ [token]: [] }],
    ...((params ?? query) && { parameters: [...parameters(params, 'path'), ...parameters(query, 'query')] }),
    ...(bytes && { requestBody: { required: true, content: { '*/*': {} } } }),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input'), example } } },
    }),
    responses: {
      [answer.status]: {
        description: answer.description,
        ...(answer.schema && { content: { 'application/json': { schema: schemaOf(answer.schema, 'output') } } }),
        ...(answer.file !== undefined && { content: { [answer.file]: {} } }),
      },
      ...Object.fromEntries(refused.map((status) => [status, refusal(reasons[status] ?? '')])),
    },
  };
}

function parameters(schema: z.ZodObject | undefined, place: 'path' | 'query'): Schema[] {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || !z.safeParse(field as z.ZodType, undefined).success,
    schema: schemaOf(field as z.ZodType, 'input'),
  }));
}

function refusal(description: string): Schema {
  return { description, content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } };
}

function webhook(): Schema {
  return {
    summary: 'A change of a question’s state, signed as the Standard Webhooks specification says',
    security: [],
    parameters: ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
      name,
      in: 'header',
      required: true,
      schema: { type: 'string' },
    })),
    requestBody: { required: true, content: { 'application/json': { schema: schemaOf(WebhookMessage, 'output') } } },
    responses: { '2XX': { description: 'Taken' }, 410: { description: 'Send nothing more' } },
  };
}

/** OpenAPI 3.1 takes JSON Schema of this draft as it is. */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _draft, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  return rest;
}

/** The description is for everyone: it says nothing of any session. */
export function openApiRoutes(app: FastifyInstance, version: string): void {
  let text: string | null = null;
  app.get('/api/openapi.json', async (_request, reply) => {
    text ??= JSON.stringify(describeApi(version));
    return reply.type('application/json; charset=utf-8').send(text);
  });
}
