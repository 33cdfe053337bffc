import { type ReactNode, createContext, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Json } from '../../../shared/core/envelope.ts';
import { fieldOf } from '../../../shared/core/fields.ts';
import type { ItemState } from '../../../shared/run-sheet/state.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { type FieldConflict, useFieldConflict } from '../../ui/session/use-field-conflict.ts';
import { useIsPending } from './pending.ts';
import { type FieldEdit, useRunSheetEdits } from './use-run-sheet-edits.ts';

/** A text that is being written, and the version of the field that was there when writing began. */
export interface Draft {
  readonly text: string;
  readonly base: string | null;
}

type Drafts = Readonly<Record<string, Draft>>;

interface DraftsAccess {
  readonly item: ItemState;
  readonly drafts: Drafts;
  readonly setDraft: (field: string, draft: Draft | null) => void;
  /** Lets go of everything that is being written. */
  readonly dropDrafts: () => void;
}

const DraftsContext = createContext<DraftsAccess | null>(null);

/**
 * Holds what is being written about one item, so that it outlives the item itself. What is still unsaved when the
 * editor goes away is sent as it stands: where that is refused, its text is kept with the refused edits.
 */
export function ItemDrafts({ item, children }: { readonly item: ItemState; readonly children: ReactNode }) {
  const [drafts, setDrafts] = useState<Drafts>({});
  const { setFields } = useRunSheetEdits();
  // Ahead of the state, since the editor may go away before a draft that was just settled has left it.
  const newest = useRef({ item, drafts, setFields });
  useEffect(() => {
    newest.current = { ...newest.current, item, setFields };
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
  const access = useMemo(() => ({ item, drafts, setDraft, dropDrafts }), [item, drafts, setDraft, dropDrafts]);

  useEffect(
    () => () => {
      const left = newest.current;
      left.setFields(Object.entries(left.drafts).flatMap(([field, draft]) => editOf(left.item, field, draft) ?? []));
    },
    [],
  );
  return <DraftsContext value={access}>{children}</DraftsContext>;
}

export function useDrafts(): DraftsAccess {
  const access = use(DraftsContext);
  if (!access) throw new Error('Not inside ItemDrafts');
  return access;
}

/** A text of the item: written here, saved when the field is left or on Enter. */
export interface TextDraft {
  readonly value: string;
  readonly change: (text: string) => void;
  readonly commit: () => void;
  readonly abandon: () => void;
  /** Somebody else's value, set since writing began. */
  readonly overtaken: { readonly by: string; readonly value: Json } | null;
}

/** @param whenEmpty what an emptied field becomes: null removes it. */
export function useTextDraft(field: string): TextDraft {
  const { item, drafts, setDraft } = useDrafts();
  const { setFields } = useRunSheetEdits();
  const me = useConsole((state) => state.me.person);
  const stored = fieldOf(item, field);
  const shown = typeof stored === 'string' ? stored : '';
  const draft = drafts[field];
  const version = item.versions[field];
  const present = version?.command ?? null;
  return {
    value: draft?.text ?? shown,
    change: (text) => setDraft(field, { text, base: draft ? draft.base : present }),
    commit() {
      if (!draft) return;
      setDraft(field, null);
      const edit = editOf(item, field, draft);
      if (edit) setFields([edit]);
    },
    abandon: () => setDraft(field, null),
    overtaken:
      draft && draft.base !== present && version && version.by !== me ? { by: version.by, value: stored } : null,
  };
}

/** The edit that a draft comes to: an emptied text is removed; null where it says what stands there already. */
function editOf(item: ItemState, field: string, { text, base }: Draft): FieldEdit | null {
  const value = text.trim() === '' ? null : text.trim();
  return value === fieldOf(item, field) ? null : { item: item.id, field, value, base };
}

/** A value that is chosen rather than written: it is saved at once, against the version that is on the screen. */
export function useChoice(field: string): { readonly value: Json; readonly set: (value: Json) => void } {
  const { item } = useDrafts();
  const { setFields } = useRunSheetEdits();
  return {
    value: fieldOf(item, field),
    set: (value) => setFields([{ item: item.id, field, value, base: item.versions[field]?.command ?? null }]),
  };
}

export function useItemConflict(field: string): FieldConflict | null {
  const { item } = useDrafts();
  const { edit } = useConsoleActions();
  return useFieldConflict(item.id, field, {
    theirs: fieldOf(item, field),
    mineOf: (command, { yours }) => wantedValue(command as unknown as WebinarCommand, item.id, field) ?? yours,
    putMine(mine) {
      const base = item.versions[field]?.command ?? null;
      edit({
        type: 'run-sheet.edit',
        data: { edits: [{ item: item.id, changes: [{ field, value: mine, base }] }], cause: 'edit' },
      });
    },
  });
}

/** The value as it was given: a wall time, say, where the conflict names the moment that it was resolved to. */
function wantedValue(command: WebinarCommand, item: string, field: string): Json | undefined {
  if (command.type !== 'run-sheet.edit') return undefined;
  const changes = command.data.edits.find((edit) => edit.item === item)?.changes;
  return changes?.find((change) => change.field === field)?.value;
}

export function useFieldPending(field: string): boolean {
  return useIsPending(useDrafts().item.id, field);
}
