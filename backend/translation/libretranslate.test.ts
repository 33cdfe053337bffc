import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, createLibreTranslate } from './libretranslate.ts';
import { type Service, asLibreTranslate, openService } from './testing/service.ts';

const never = new AbortController().signal;
let service: Service;
beforeEach(async () => {
  service = await openService();
  service.answer = asLibreTranslate;
});
afterEach(() => service.close());

describe('LibreTranslate', () => {
  it('is asked once for its languages, and told nothing but the text and the languages', async () => {
    const translator = createLibreTranslate({ url: service.url, key: null });
    expect(await translator.translate('Qui décide ?', 'fr', 'en', never)).toEqual({
      ok: true,
      text: '[en] Qui décide ?',
      from: null,
    });
    await translator.translate('Encore ?', 'fr', 'pt-BR', never);
    expect(service.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /languages',
      'POST /translate',
      'POST /translate',
    ]);
    expect(service.asked.map(({ body }) => body)).toEqual([
      null,
      { q: 'Qui décide ?', source: 'fr', target: 'en', format: 'text' },
      { q: 'Encore ?', source: 'fr', target: 'pb', format: 'text' },
    ]);
  });

  it('finds out the language where nobody has said it, and takes a key', async () => {
    const translator = createLibreTranslate({ url: service.url, key: 'secret' });
    expect(await translator.translate('Who?', null, 'fr', never)).toMatchObject({ ok: true, from: 'en' });
    expect(service.asked[1]?.body).toEqual({
      q: 'Who?',
      source: 'auto',
      target: 'fr',
      format: 'text',
      api_key: 'secret',
    });
  });

  it('is not asked for a language that it has not', async () => {
    const translator = createLibreTranslate({ url: service.url, key: null });
    for (const [from, to] of [
      ['fr', 'ko'],
      ['ko', 'fr'],
    ] as const)
      expect(await translator.translate('?', from, to, never)).toMatchObject({ fault: 'unsupported' });
    expect(service.asked).toHaveLength(1);
  });

  it.each([
    [400, 'unsupported'],
    [403, 'key-refused'],
    [429, 'busy'],
    [500, 'unreachable'],
  ])('says why not: %i', async (status, fault) => {
    service.answer = (asked) =>
      asked.path === '/languages' ? asLibreTranslate(asked) : { status, body: { error: 'no' } };
    const translator = createLibreTranslate({ url: service.url, key: null });
    expect(await translator.translate('?', 'fr', 'en', never)).toEqual({ ok: false, fault, retryAfter: null });
  });

  it('that does not say its languages is asked again the next time', async () => {
    const translator = createLibreTranslate({ url: service.url, key: null });
    service.answer = () => ({ status: 404 });
    expect(await translator.translate('?', 'fr', 'en', never)).toMatchObject({ fault: 'unreachable' });
    service.answer = asLibreTranslate;
    expect(await translator.translate('?', 'fr', 'en', never)).toMatchObject({ ok: true });
  });

  it.each([
    ['fr-CA', ['en', 'fr'], 'fr'],
    ['pt-BR', ['pt', 'pt-BR'], 'pt-BR'],
    ['pt-BR', ['pt', 'pb'], 'pb'],
    ['pt-BR', ['pt'], 'pt'],
    ['pt', ['pb', 'pt'], 'pt'],
    ['zh-TW', ['zh', 'zt'], 'zt'],
    ['zh', ['zh-Hans', 'zh-Hant'], 'zh-Hans'],
    ['no', ['nb'], 'nb'],
    ['ko', ['en'], null],
  ])('its code for %s among %j is %s', (tag, codes, code) => expect(codeOf(tag, codes)).toBe(code));
});
