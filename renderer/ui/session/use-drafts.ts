import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Version } from '../../../shared/core/fields.ts';

/** A text that is being written, and the version of the field that was there when writing began. */
export interface Draft {
  readonly text: string;
  readonly base: string | null;
}

/** By field. */
export type Drafts = Readonly<Record<string, Draft>>;

export interface DraftHolder {
  /** A store, so that a letter shows the field anew in which it is written, and no other. */
  readonly drafts: StoreApi<Drafts>;
  /** Null lets go of it. */
  readonly setDraft: (field: string, draft: Draft | null) => void;
  /** Lets go of everything that is being written. */
  readonly dropDrafts: () => void;
}

/**
 * Holds what is being written about one record. What is still unsaved when the editor goes away is sent as it stands:
 * where that is refused, its text is kept with the refused edits.
 * @param send gives the commands that the drafts come to
 * @returns the same object for as long as the editor is there
 */
export function useDraftHolder(send: (left: Drafts) => void): DraftHolder {
  const [holder] = useState(createDraftHolder);
  const newest = useRef(send);
  useEffect(() => {
    newest.current = send;
  });
  useEffect(() => () => newest.current(holder.drafts.getState()), [holder]);
  return holder;
}

function createDraftHolder(): DraftHolder {
  const drafts = createStore<Drafts>(() => ({}));
  return {
    drafts,
    setDraft(field, draft) {
      const { [field]: _former, ...rest } = drafts.getState();
      drafts.setState(draft ? { ...rest, [field]: draft } : rest, true);
    },
    dropDrafts: () => drafts.setState({}, true),
  };
}

/** What is being written in one field. */
export function useDraft({ drafts }: Pick<DraftHolder, 'drafts'>, field: string): Draft | undefined {
  return useStore(drafts, (all) => all[field]);
}

/** Who else has set the field since writing began; null where nobody has. */
export function overtakenBy(draft: Draft | undefined, version: Version | undefined, me: string): string | null {
  return draft && version && draft.base !== version.command && version.by !== me ? version.by : null;
}
