/** Ms after which it is tried again where the backend was away. */
const retryAfter = 60_000;

/**
 * Lets the browser keep the console, so that it opens while its backend is away (renderer/offline/service-worker.ts).
 * Browsers allow it over https and on this machine only; elsewhere nothing happens.
 */
export async function keepProgram(): Promise<void> {
  const workers = (navigator as Partial<Navigator>).serviceWorker;
  if (!workers) return;
  try {
    await workers.register('./service-worker.js');
  } catch (error) {
    // A certificate that the browser does not trust, or storage that it forbids: the console works, but for a reload
    // without its backend.
    if (error instanceof DOMException && error.name === 'SecurityError') return;
  }
  // The backend may have gone while its files were fetched, of which nobody is told here.
  setTimeout(() => void again(workers), retryAfter);
}

async function again(workers: ServiceWorkerContainer): Promise<void> {
  const registration = await workers.getRegistration();
  if (!registration?.active) await keepProgram();
}
