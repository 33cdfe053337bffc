import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { HttpError } from '../../../shared/protocol/http.ts';
import type { StoredFile } from '../../../shared/protocol/files.ts';
import type { CreatedKey, CreatedWebhook, KeyPurpose } from '../../../shared/protocol/integrations.ts';
import { type HttpUnderTest, openHttp } from '../testing/open-http.ts';
import type { Operation } from './openapi-operation.ts';
import { describeApi, operations, schemaOf } from './openapi.ts';

/** Routes as they are registered, `METHOD /path/:like/:this`. */
let registered: string[];
const onFastify = (message: unknown): void => {
  const { fastify } = message as { readonly fastify: FastifyInstance };
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) registered.push(`${each} ${url}`);
  });
};

let http: HttpUnderTest;
/** What stands in the paths, and the tokens that routes take. */
let places: Record<string, string>;
let tokens: Record<'member' | 'invite' | KeyPurpose, string>;

beforeEach(async () => {
  registered = [];
  subscribe('fastify.initialization', onFastify);
  http = await openHttp();
  unsubscribe('fastify.initialization', onFastify);
  const { token } = await http.join();
  const invite = await http.invite({ scope: { session: 'session-1' }, role: 'moderator' });
  const post = (path: string, payload: object) =>
    http.app.inject({ method: 'POST', url: path, headers: { authorization: `Bearer ${token}` }, payload });
  const keyFor = async (purpose: KeyPurpose) =>
    (await post('/api/sessions/session-1/keys', { purpose, label: '' })).json<CreatedKey>();
  const key = await keyFor('intake');
  const webhook = await post('/api/sessions/session-1/webhooks', {
    ...{ url: 'https://hooks.example.org/', label: '', events: ['approved'], withNames: true },
  });
  tokens = { member: token, invite: invite.token, intake: key.key, telemetry: (await keyFor('telemetry')).key };
  const put = await http.app.inject({
    method: 'PUT',
    url: '/api/sessions/session-1/files?name=Slides',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-slides' },
    payload: 'slides',
  });
  const file = put.json<StoredFile>();
  const slides = { id: 'd1', title: 'Slides', item: null, booths: null, version: { id: 'v1', content: { file } } };
  await http.sessions
    .get('session-1')!
    .submit({ id: 'add', type: 'documents.add', data: { documents: [slides] } }, { person: 'otto', role: 'organiser' });
  places = {
    language: 'en',
    hash: file.hash,
    key: key.id,
    webhook: webhook.json<CreatedWebhook>().id,
    invite: invite.id,
  };
});
afterEach(() => http.close());

const fastifyPath = (path: string) => path.replaceAll(/\{(\w+)\}/g, ':$1');

function pathOf({ path }: Operation): string {
  const id = path.startsWith('/api/invites') ? places['invite'] : 'session-1';
  return path.replace('{id}', id!).replaceAll(/\{(\w+)\}/g, (_whole, name: string) => places[name]!);
}

async function send(operation: Operation, body: unknown = operation.example, query = queryOf(operation)) {
  const { method, token } = operation;
  return http.app.inject({
    method: method.toUpperCase() as 'GET',
    url: pathOf(operation),
    query,
    headers: {
      ...(token && { authorization: `Bearer ${tokens[tokenOf(operation)]}` }),
      ...(operation.body && { 'content-type': 'application/json' }),
    },
    ...(operation.body && { payload: JSON.stringify(body) }),
  });
}

const tokenOf = ({ token, key }: Operation) => key ?? (token as 'member' | 'invite');

function queryOf({ query }: Operation): Record<string, string> {
  const named = Object.keys(query?.shape ?? {});
  return {
    ...(named.includes('session') && { session: 'session-1' }),
    ...(named.includes('name') && { name: 'Slides' }),
  };
}

/** An invite's token is part of the example that is sent, and none that can be written down. */
async function exampleOf({ id, example }: Operation): Promise<unknown> {
  return id === 'join' ? { ...(example as object), invite: (await http.invite()).token } : example;
}

const cases = operations.map((operation): [string, Operation] => [operation.id, operation]);
const withBody = cases.filter(([, { body }]) => body);
const withQuery = cases.filter(([, { query }]) => query);

describe('X8: the description', () => {
  it('has every route of the API and no other', () => {
    const routes = registered.filter((route) => /^(GET|POST|PUT|PATCH|DELETE) \/(api|health)\b/.test(route));
    const described = operations.map(({ method, path }) => `${method.toUpperCase()} ${fastifyPath(path)}`);
    expect(described.sort()).toEqual([...new Set(routes)].sort());
    expect(routes.length).toBeGreaterThan(15);
  });

  it('is served to everyone, made of the schemas themselves', async () => {
    const response = await http.app.inject({ url: '/api/openapi.json' });
    expect(response.headers['content-type']).toContain('application/json');
    const description = response.json<ReturnType<typeof describeApi>>();
    expect(description).toEqual(JSON.parse(JSON.stringify(describeApi('1.2.3'))));
    expect(description).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3' } });
    for (const { method, path, body, answer } of operations) {
      const paths = description['paths'] as Record<string, Record<string, Record<string, unknown>>>;
      const told = paths[path]?.[method];
      const json = (schema: object) => ({ content: { 'application/json': { schema } } });
      if (body) expect(told).toMatchObject({ requestBody: json(schemaOf(body, 'input')) });
      if (answer.schema)
        expect(told?.['responses']).toMatchObject({ [answer.status]: json(schemaOf(answer.schema, 'output')) });
    }
  });

  it('names every operation once, points to nothing that is not there, and has an example of every body', () => {
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
    const description = JSON.parse(JSON.stringify(describeApi('1'))) as { components: { schemas: object } };
    const pointers = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]*)"/g)].map(([, pointer]) => pointer);
    expect(new Set(pointers)).toEqual(new Set(['#/components/schemas/Error']));
    for (const { path, params, body, example } of operations) {
      expect(Object.keys(params?.shape ?? {})).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      if (body) expect(body.safeParse(example).success).toBe(true);
    }
  });
});

describe('X8: routes do as they are described', () => {
  it.each(cases)('%s answers its example as it says', async (_id, operation) => {
    const response = await send(operation, await exampleOf(operation));
    expect(response.statusCode, response.body).toBe(operation.answer.status);
    const { schema, file } = operation.answer;
    if (schema) expect(schema.safeParse(response.json()).error).toBeUndefined();
    else if (file !== undefined) expect(response.headers['content-type']).toContain(file);
    else expect(response.body).toBe('');
  });

  it.each(cases.filter(([, { token }]) => token))('%s wants the token that it says', async (_id, operation) => {
    const others = Object.entries(tokens).filter(([name]) => name !== tokenOf(operation));
    for (const bearer of ['', 'nobody', ...others.map(([, token]) => token)]) {
      const response = await http.app.inject({
        method: operation.method.toUpperCase() as 'GET',
        url: pathOf(operation),
        query: queryOf(operation),
        headers: {
          authorization: `Bearer ${bearer}`,
          ...(operation.body && { 'content-type': 'application/json' }),
        },
        ...(operation.body && { payload: JSON.stringify(operation.example) }),
      });
      expect(response.statusCode).toBe(401);
      expect(HttpError.parse(response.json()).error).toBe('token-unknown');
    }
  });

  it.each(withBody)('%s takes a body exactly where its schema does', async (_id, operation) => {
    for (const body of variants((await exampleOf(operation)) as Record<string, unknown>)) {
      const fits = operation.body!.safeParse(body).success;
      const response = await send(operation, body);
      // Each entry of a batch is judged by itself.
      const refused =
        response.statusCode === 400 ||
        (operation.id === 'sendQuestions' && /"reason":"invalid"/.test(response.body) && response.statusCode === 200);
      const invalid = refused && !/"detail":"name: required"/.test(response.body);
      expect([body, invalid, response.body]).toEqual([body, !fits, response.body]);
    }
  });

  it.each(withQuery)('%s takes a query exactly where its schema does', async (_id, operation) => {
    const right = queryOf(operation);
    expect((await send(operation, undefined, { ...right, more: '1' })).statusCode).toBe(400);
    for (const [name, field] of Object.entries(operation.query!.shape)) {
      const fits = (value: string) => operation.query!.safeParse({ ...right, [name]: value }).success;
      const wrong = { ...right, [name]: ['%%', ''].find((value) => !fits(value)) ?? '' };
      expect(operation.query!.safeParse(wrong).success).toBe(false);
      expect((await send(operation, undefined, wrong)).statusCode).toBe(400);
      const { [name]: _left, ...without } = right;
      const optional = z.safeParse(field as z.ZodType, undefined).success;
      expect((await send(operation, undefined, without)).statusCode).toBe(optional ? operation.answer.status : 400);
    }
  });
});

/** Bodies near one that is right: a field left out, too much, or of another type. */
function variants(body: Record<string, unknown>): unknown[] {
  const changed = Object.keys(body).flatMap((field) => {
    const { [field]: _left, ...without } = body;
    return [without, ...[null, 7, 'x'.repeat(3_000), [], {}, true].map((value) => ({ ...body, [field]: value }))];
  });
  const within = Object.entries(body).flatMap(([field, value]) =>
    Array.isArray(value) && typeof value[0] === 'object'
      ? variants(value[0] as Record<string, unknown>).map((each) => ({ ...body, [field]: [each] }))
      : [],
  );
  return [null, [], 'text', 7, {}, { ...body, unknownField: 1 }, ...changed, ...within];
}
