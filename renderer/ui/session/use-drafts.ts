import { useCallback, useEffect, useRef, useState } from 'react';
import type { Version } from '../../../shared/core/fields.ts';

/** A text that is being written, and the version of the field that was there when writing began. */
export interface Draft {
  readonly text: string;
  readonly base: string | null;
}

/** By field. */
export type Drafts = Readonly<Record<string, Draft>>;

export interface DraftHolder {
  readonly drafts: Drafts;
  /** Null lets go of it. */
  readonly setDraft: (field: string, draft: Draft | null) => void;
  /** Lets go of everything that is being written. */
  readonly dropDrafts: () => void;
}

/**
 * Holds what is being written about one record. What is still unsaved when the editor goes away is sent as it stands:
 * where that is refused, its text is kept with the refused edits.
 * @param send gives the commands that the drafts come to
 */
export function useDraftHolder(send: (left: Drafts) => void): DraftHolder {
  const [drafts, setDrafts] = useState<Drafts>({});
  // Ahead of the state, since the editor may go away before a draft that was just settled has left it.
  const newest = useRef({ drafts, send });
  useEffect(() => {
    newest.current = { ...newest.current, send };
  });
  const settle = useCallback((next: Drafts) => {
    newest.current = { ...newest.current, drafts: next };
    setDrafts(next);
  }, []);
  const setDraft = useCallback(
    (field: string, draft: Draft | null) => {
      const { [field]: _former, ...rest } = newest.current.drafts;
      settle(draft ? { ...rest, [field]: draft } : rest);
    },
    [settle],
  );
  const dropDrafts = useCallback(() => settle({}), [settle]);
  useEffect(() => () => newest.current.send(newest.current.drafts), []);
  return { drafts, setDraft, dropDrafts };
}

/** Who else has set the field since writing began; null where nobody has. */
export function overtakenBy(draft: Draft | undefined, version: Version | undefined, me: string): string | null {
  return draft && version && draft.base !== version.command && version.by !== me ? version.by : null;
}
