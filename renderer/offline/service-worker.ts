/**
 * Keeps the console's pages in the browser, so that a reload works while the backend is away. It knows no data of a
 * session: requests of the API and the live connection pass it by.
 *
 * A cache holds one version whole, or has no page. Names of assets carry their hash, so they may come from any cache,
 * and a page never meets assets of another version. A new version takes over when no window of the old one is open;
 * until then both are kept, and a page that must come from here is the newest.
 */

/** Of the version that this worker was built with; the build writes it in front (build/offline-shell.ts). */
declare const shell: {
  /** SHA-256 of the page, in base64. */
  readonly version: string;
  /** Relative to the worker. */
  readonly files: readonly string[];
};

/** Ms that the backend has to answer before the page that is kept is taken. */
const patience = 3_000;

const worker = self as unknown as ServiceWorkerGlobalScope;
const root = new URL('./', location.href).href;

worker.addEventListener('install', (event) => event.waitUntil(keepShell()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => worker.clients.claim())));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const address = request.url.replace(/[?#].*$/s, '');
  if (request.mode === 'navigate') {
    if (address === root || address === `${root}index.html`) event.respondWith(newestPage(request));
  } else if (address.startsWith(`${root}assets/`)) event.respondWith(asset(request));
});

/** @throws when a file is missing, or the backend has another version by now; the browser tries again later. */
async function keepShell(): Promise<void> {
  const page = await fetch(root, { cache: 'no-cache' });
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await page.clone().arrayBuffer()));
  if (btoa(String.fromCharCode(...digest)) !== shell.version) throw new Error('The page is of another version');
  const cache = await caches.open(shell.version);
  await cache.addAll(shell.files);
  // Last, as it says that the rest is there.
  await cache.put(root, page);
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== shell.version).map((name) => caches.delete(name)));
}

async function newestPage(request: Request): Promise<Response> {
  const answer = fetch(request);
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
  const inTime = await Promise.race([answer.catch(() => null), late]);
  // Errors of the server come from proxies whose backend is away.
  if (inTime && inTime.status < 500) return inTime;
  return (await keptPage()) ?? answer;
}

async function keptPage(): Promise<Response | undefined> {
  for (const name of (await caches.keys()).reverse()) {
    const page = await (await caches.open(name)).match(root);
    if (page) return page;
  }
  return undefined;
}

/** What is not kept from the start, such as letters of other scripts, is kept once it was needed. */
async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(shell.version)).put(request, answer.clone());
  return answer;
}
