/**
 * An import that was asked for before its session's console was open: the list of sessions leaves it here, and the
 * console that opens takes it up. Kept by the window alone, so that a reload does not ask again.
 */
let requested: string | null = null;

export function requestImport(session: string): void {
  requested = session;
}

export function isImportRequested(session: string): boolean {
  return requested === session;
}

/** The request was taken up, or another session was opened instead: it is not asked for a second time. */
export function forgetRequestedImport(): void {
  requested = null;
}
