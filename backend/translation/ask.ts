import type { z } from 'zod';
import type { Translation, TranslationFault } from './translator.ts';

type Failed = Extract<Translation, { ok: false }>;

/** Ms in which a service must have answered. */
const timeLimit = 20_000;
const mostBytes = 200_000;

/**
 * One request to a service; its answer checked against what it should be. Redirections are refused: texts go where
 * the settings say and nowhere else. Never rejects.
 */
export async function ask<T>(
  url: string,
  init: { readonly headers?: Record<string, string>; readonly body?: object },
  answer: z.ZodType<T>,
  signal: AbortSignal,
): Promise<{ readonly ok: true; readonly value: T } | Failed> {
  try {
    const response = await fetch(url, {
      method: init.body ? 'POST' : 'GET',
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeLimit)]),
      headers: {
        ...init.headers,
        accept: 'application/json',
        ...(init.body && { 'content-type': 'application/json' }),
      },
      ...(init.body && { body: JSON.stringify(init.body) }),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return failed(faultOf(response.status), secondsOf(response.headers.get('retry-after')));
    }
    const text = await response.text();
    const parsed = text.length > mostBytes ? null : answer.safeParse(JSON.parse(text));
    return parsed?.success ? { ok: true, value: parsed.data } : failed('unreachable');
  } catch {
    return failed('unreachable');
  }
}

/** 456 is DeepL's for a quota that is used up; 400, 404, 413 and 414 are about this text or pair of languages. */
function faultOf(status: number): TranslationFault {
  if (status === 401 || status === 403) return 'key-refused';
  if (status === 456) return 'quota-used-up';
  if (status === 429 || status === 529) return 'busy';
  return status >= 400 && status < 500 ? 'unsupported' : 'unreachable';
}

export function failed(fault: TranslationFault, retryAfter: number | null = null): Failed {
  return { ok: false, fault, retryAfter };
}

function secondsOf(header: string | null): number | null {
  const seconds = Number(header);
  return header !== null && Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : null;
}
