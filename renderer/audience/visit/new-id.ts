/**
 * An id for what this browser makes: 128 random bits. `crypto.randomUUID` is missing on pages that a venue's network
 * serves without TLS.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
