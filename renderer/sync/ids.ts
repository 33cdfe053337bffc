/**
 * A new id for a command or a thing that this console makes: 128 random bits. `crypto.randomUUID` is missing on
 * pages that a venue's network serves without TLS.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
