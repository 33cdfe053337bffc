import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDeepl, sourceOf, targetOf } from './deepl.ts';
import { type Service, asDeepl, openService } from './testing/service.ts';

const never = new AbortController().signal;
let service: Service;
beforeEach(async () => {
  service = await openService();
  service.answer = asDeepl;
});
afterEach(() => service.close());

const translate = (from: string | null = 'fr', to = 'en', signal = never) =>
  createDeepl({ url: service.url, key: 'secret:fx' }).translate('Qui <b>décide</b> ?', from, to, signal);

describe('DeepL', () => {
  it('is asked as its interface says, and told nothing but the text and the languages', async () => {
    expect(await translate()).toEqual({ ok: true, text: '[EN-GB] Qui <b>décide</b> ?', from: 'fr' });
    expect(service.asked).toMatchObject([
      {
        method: 'POST',
        path: '/v2/translate',
        headers: { authorization: 'DeepL-Auth-Key secret:fx', 'content-type': 'application/json' },
      },
    ]);
    expect(service.asked[0]?.body).toEqual({
      text: ['Qui <b>décide</b> ?'],
      source_lang: 'FR',
      target_lang: 'EN-GB',
      preserve_formatting: true,
    });
  });

  it('finds out the language where nobody has said it', async () => {
    expect(await translate(null, 'es')).toMatchObject({ ok: true, from: 'en' });
    expect(service.asked[0]?.body).not.toHaveProperty('source_lang');
  });

  it.each([
    [403, 'key-refused'],
    [456, 'quota-used-up'],
    [429, 'busy'],
    [529, 'busy'],
    [400, 'unsupported'],
    [413, 'unsupported'],
    [500, 'unreachable'],
    [503, 'unreachable'],
  ])('says why not: %i', async (status, fault) => {
    service.answer = () => ({ status, body: { message: 'no' }, headers: { 'retry-after': '3' } });
    expect(await translate()).toEqual({ ok: false, fault, retryAfter: 3_000 });
  });

  it('sends texts nowhere else, believes no other answer, and ends when it is called off', async () => {
    service.answer = () => ({ status: 307, headers: { location: `${service.url}/elsewhere` } });
    expect(await translate()).toMatchObject({ fault: 'unreachable' });
    expect(service.asked).toHaveLength(1);
    for (const body of [{}, { translations: [] }, { translations: [{ text: 1 }] }, 'text']) {
      service.answer = () => ({ status: 200, body });
      expect(await translate()).toMatchObject({ fault: 'unreachable' });
    }
    const end = new AbortController();
    service.answer = () => {
      end.abort();
      return new Promise(() => undefined);
    };
    expect(await translate('fr', 'en', end.signal)).toMatchObject({ fault: 'unreachable' });
  });

  it('has a host for each plan', () => {
    expect(createDeepl({ url: null, key: 'abc:fx' }).host).toBe('api-free.deepl.com');
    expect(createDeepl({ url: null, key: 'abc' }).host).toBe('api.deepl.com');
    expect(createDeepl({ url: 'https://proxy.example.org/deepl', key: 'abc' }).host).toBe('proxy.example.org');
  });

  it.each([
    ['en', 'EN', 'EN-GB'],
    ['en-US', 'EN', 'EN-US'],
    ['en-AU', 'EN', 'EN-GB'],
    ['pt', 'PT', 'PT-PT'],
    ['pt-BR', 'PT', 'PT-BR'],
    ['zh', 'ZH', 'ZH-HANS'],
    ['zh-Hant-TW', 'ZH', 'ZH-HANT'],
    ['zh-HK', 'ZH', 'ZH-HANT'],
    ['es', 'ES', 'ES'],
    ['es-MX', 'ES', 'ES-419'],
    ['fr-CA', 'FR', 'FR'],
    ['no', 'NB', 'NB'],
    ['uk', 'UK', 'UK'],
  ])('%s is its %s as a source and its %s as a target', (tag, source, target) => {
    expect([sourceOf(tag), targetOf(tag)]).toEqual([source, target]);
  });
});
