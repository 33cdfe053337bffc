import { type IncomingHttpHeaders, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a translation service was asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** A translation service on loopback. */
export interface Service {
  readonly url: string;
  readonly asked: Asked[];
  answer: (asked: Asked) => Reply | Promise<Reply>;
  close(): Promise<void>;
}

export async function openService(): Promise<Service> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const entry: Asked = { method, path: url, headers, body: text === '' ? null : JSON.parse(text) };
      asked.push(entry);
      void Promise.resolve(service.answer(entry)).then(({ status, body, headers: more }) => {
        response.writeHead(status, { 'content-type': 'application/json', ...more });
        response.end(body === undefined ? undefined : JSON.stringify(body));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const service: Service = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer: () => ({ status: 500 }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return service;
}

/** As DeepL answers (developers.deepl.com). */
export function asDeepl({ body }: Asked): Reply {
  const { text, source_lang, target_lang } = body as { text: string[]; source_lang?: string; target_lang: string };
  const translations = text.map((each) => ({
    detected_source_language: source_lang ?? 'EN',
    text: `[${target_lang}] ${each}`,
  }));
  return { status: 200, body: { translations } };
}

const installed = ['en', 'fr', 'es', 'pb'];

/** As LibreTranslate answers (docs.libretranslate.com). */
export function asLibreTranslate({ path, body }: Asked): Reply {
  if (path === '/languages') {
    const languages = installed.map((code) => ({ code, name: code.toUpperCase(), targets: installed }));
    return { status: 200, body: languages };
  }
  const { q, source, target } = body as { q: string; source: string; target: string };
  const detected = source === 'auto' ? { detectedLanguage: { confidence: 90, language: 'en' } } : {};
  return { status: 200, body: { ...detected, translatedText: `[${target}] ${q}` } };
}
