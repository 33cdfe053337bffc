import { HttpError } from '../../shared/protocol/http.ts';
import { StoredFile } from '../../shared/protocol/files.ts';
import type { ApiResult } from './api.ts';

/** Ms without any progress after which a file counts as lost on its way. */
const silence = 60_000;

export interface Sending {
  /** Called with the share of the file that has left, from 0 to 1. */
  readonly onProgress: (share: number) => void;
  /** Ends it; what was sent until then is not kept. */
  readonly signal: AbortSignal;
}

/** Sends a file, telling how far it is, which `fetch` cannot. Nothing here throws or rejects. */
export function sendFile(
  url: string,
  token: string,
  file: File,
  { onProgress, signal }: Sending,
): Promise<ApiResult<StoredFile>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let watch: ReturnType<typeof setTimeout> | undefined;
    const done = (result: ApiResult<StoredFile>) => {
      clearTimeout(watch);
      signal.removeEventListener('abort', stop);
      resolve(result);
    };
    const lost = () => done({ ok: false, error: { error: 'unreachable' } });
    const stop = () => {
      request.abort();
      lost();
    };
    const progressed = () => {
      clearTimeout(watch);
      watch = setTimeout(stop, silence);
    };
    request.upload.onprogress = ({ loaded, total }) => {
      progressed();
      onProgress(total > 0 ? loaded / total : 0);
    };
    request.onload = () => done(answerOf(request));
    request.onerror = lost;
    if (signal.aborted) return lost();
    request.open('PUT', url);
    request.setRequestHeader('authorization', `Bearer ${token}`);
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    signal.addEventListener('abort', stop);
    progressed();
    request.send(file);
  });
}

function answerOf({ status, responseText }: XMLHttpRequest): ApiResult<StoredFile> {
  let answer: unknown;
  try {
    answer = JSON.parse(responseText);
  } catch {
    answer = null;
  }
  const kept = StoredFile.safeParse(answer);
  if (status === 201 && kept.success) return { ok: true, value: kept.data };
  const error = HttpError.safeParse(answer);
  return { ok: false, error: error.success && status >= 400 ? error.data : { error: 'unreadable', status } };
}
