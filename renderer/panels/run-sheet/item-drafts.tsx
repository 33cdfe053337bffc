import { type ReactNode, createContext, use, useCallback, useMemo, useState } from 'react';
import type { Json } from '../../../shared/core/envelope.ts';
import { fieldOf } from '../../../shared/core/fields.ts';
import type { ItemState } from '../../../shared/run-sheet/state.ts';
import type { RefusedEdit } from '../../sync/console.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { useIsPending } from './pending.ts';
import { useRunSheetEdits } from './use-run-sheet-edits.ts';

/** A text that is being written, and the version of the field that was there when writing began. */
export interface Draft {
  readonly text: string;
  readonly base: string | null;
}

interface DraftsAccess {
  readonly item: ItemState;
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly setDraft: (field: string, draft: Draft | null) => void;
}

const DraftsContext = createContext<DraftsAccess | null>(null);

/** Holds what is being written about one item, so that it outlives the item itself. */
export function ItemDrafts({ item, children }: { readonly item: ItemState; readonly children: ReactNode }) {
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const setDraft = useCallback((field: string, draft: Draft | null) => {
    setDrafts(({ [field]: _former, ...rest }) => (draft ? { ...rest, [field]: draft } : rest));
  }, []);
  const access = useMemo(() => ({ item, drafts, setDraft }), [item, drafts, setDraft]);
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
      const value = draft.text.trim() === '' ? null : draft.text.trim();
      if ((value ?? '') !== shown || draft.base !== present)
        if (value !== stored) setFields([{ item: item.id, field, value, base: draft.base }]);
    },
    abandon: () => setDraft(field, null),
    overtaken:
      draft && draft.base !== present && version && version.by !== me ? { by: version.by, value: stored } : null,
  };
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

/** A change of a field that was refused because somebody else had changed the same one. */
export interface FieldConflict {
  readonly by: string;
  readonly at: number;
  readonly theirs: Json;
  readonly mine: Json;
  /** False while the backend has not been asked yet: then there is nothing to choose. */
  readonly isDecided: boolean;
  readonly keepTheirs: () => void;
  readonly putMine: () => void;
}

export function useFieldConflict(field: string): FieldConflict | null {
  const { item } = useDrafts();
  const { edit, dismissRefused } = useConsoleActions();
  const refused = useConsole(
    (state) => state.refused.find((entry) => conflictOf(entry, item.id, field) !== undefined) ?? null,
  );
  const blocked = useConsole(
    ({ pending }) =>
      pending.find(
        (entry) => entry.blocked && conflictOf({ ...entry, rejection: entry.blocked }, item.id, field) !== undefined,
      ) ?? null,
  );
  const entry = refused ?? (blocked?.blocked ? { ...blocked, rejection: blocked.blocked } : null);
  const conflict = entry && conflictOf(entry, item.id, field);
  if (!entry || !conflict) return null;
  const id = entry.command.id;
  const mine = wantedValue(entry.command as unknown as WebinarCommand, item.id, field) ?? conflict.yours;
  return {
    by: conflict.by,
    at: conflict.at,
    theirs: fieldOf(item, field),
    mine,
    isDecided: refused !== null,
    keepTheirs: () => dismissRefused(id),
    putMine() {
      edit({
        type: 'run-sheet.edit',
        data: {
          edits: [{ item: item.id, changes: [{ field, value: mine, base: item.versions[field]?.command ?? null }] }],
          cause: 'edit',
        },
      });
      dismissRefused(id);
    },
  };
}

function conflictOf({ rejection }: Pick<RefusedEdit, 'rejection'>, item: string, field: string) {
  if (rejection.code !== 'conflict' || rejection.data.record !== item) return undefined;
  return rejection.data.conflicts.find((conflict) => conflict.field === field);
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
