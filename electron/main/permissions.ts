import { isOwnPage } from './ipc.ts';

/**
 * Web permissions that our own pages may have: the stage timer fills a screen and keeps it awake, links are copied,
 * and the console talks to a backend on this machine or in the venue's network. Everything else is refused.
 */
const granted: ReadonlySet<string> = new Set([
  'fullscreen',
  'screen-wake-lock',
  'clipboard-sanitized-write',
  'local-network',
  'local-network-access',
  'loopback-network',
]);

export function mayUse(permission: string, requestingPage: string): boolean {
  return granted.has(permission) && isOwnPage(requestingPage);
}

/** Applies the rule to the window session. */
export function restrictPermissions(session: Electron.Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(mayUse(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin.replace(/\/$/, '')));
  session.setDevicePermissionHandler(() => false);
}
