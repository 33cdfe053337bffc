/**
 * An import that was asked for before its session's console was open: the list of sessions leaves it here, and the
 * console takes it once, when it opens. Kept by the window alone, so that a reload does not ask again.
 */
let requested: string | null = null;

export function requestImport(session: string): void {
  requested = session;
}

/** Whether an import into this session was asked for; asks no second time. */
export function takeRequestedImport(session: string): boolean {
  const wanted = requested === session;
  if (wanted) requested = null;
  return wanted;
}
