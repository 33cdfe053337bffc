import { appScheme } from '../../shared/bridge/bridge.ts';
import type { Settings } from '../settings.ts';

/** Whether pages of this origin may use the backend; `host` is the request's own host, with its port. */
export type OriginCheck = (origin: string | undefined, host: string | undefined) => boolean;

/**
 * Pages that the backend serves itself, those of the desktop app, and those of configured origins (rule C7). Programs
 * send no origin and are judged by their token alone.
 */
export function createOriginCheck({ publicUrl, origins }: Pick<Settings, 'publicUrl' | 'origins'>): OriginCheck {
  const allowed = new Set([...origins, `${appScheme}://app`, ...(publicUrl === null ? [] : [publicUrl])]);
  return (origin, host) => {
    if (origin === undefined || allowed.has(origin)) return true;
    const url = URL.parse(origin);
    return url !== null && /^https?:$/.test(url.protocol) && host !== undefined && url.host === hostOf(url, host);
  };
}

/** The host as the origin would write it: without the port that its scheme stands for. */
function hostOf(origin: URL, host: string): string | undefined {
  return URL.parse(`${origin.protocol}//${host}`)?.host;
}
