/** The invite's token in what someone pasted, and the backend that the link belongs to. */
export interface PastedLink {
  readonly token: string;
  /** The booth in which it offers a seat; null where it names none. */
  readonly booth: string | null;
  /** Null where only a token or a fragment was pasted. */
  readonly origin: string | null;
}

const token = /^[A-Za-z0-9_-]{16,256}$/;
const fragment = /#\/?join\/([A-Za-z0-9_-]{16,256})\/?(?:\?booth=([A-Za-z0-9_-]{1,64}))?$/;

/** Reads a join link, its fragment or its bare token, with what mail programs put around links; null for all else. */
export function readJoinLink(pasted: string): PastedLink | null {
  const text = pasted.trim().replace(/^[<("'«\s]+|[>)"'».,;\s]+$/gu, '');
  if (token.test(text)) return { token: text, booth: null, origin: null };
  const [, found, booth = null] = fragment.exec(text) ?? [];
  if (found === undefined) return null;
  const before = text.slice(0, text.indexOf('#'));
  if (before === '' || before === '/') return { token: found, booth, origin: null };
  try {
    const { origin, protocol } = new URL(before);
    return protocol === 'http:' || protocol === 'https:' ? { token: found, booth, origin } : null;
  } catch {
    return null;
  }
}
