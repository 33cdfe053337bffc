/** What the address says: `/ask/<session>#<invite token>`. */
export interface Link {
  readonly session: string | null;
  readonly invite: string | null;
}

export function readLink({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): Link {
  const [, session] = /\/ask\/([A-Za-z0-9_-]{1,64})\/?$/.exec(pathname) ?? [];
  const [, invite] = /^#([\w-]{1,256})$/.exec(hash) ?? [];
  return { session: session ?? null, invite: invite ?? null };
}
