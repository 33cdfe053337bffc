/** Ms that the first screen has for itself. */
const headStart = 5_000;

/** Runs what nobody waits for, once the page has been quiet. Returns what calls it off. */
export function whenIdle(task: () => void): () => void {
  const timer = setTimeout(() => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: 5_000 });
    else task();
  }, headStart);
  return () => clearTimeout(timer);
}
