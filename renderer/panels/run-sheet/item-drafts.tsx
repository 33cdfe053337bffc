import { type ReactNode, createContext, use, useMemo } from 'react';
import type { Json } from '../../../shared/core/envelope.ts';
import { fieldOf } from '../../../shared/core/fields.ts';
import type { ItemState } from '../../../shared/run-sheet/state.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { type Draft, type DraftHolder, overtakenBy, useDraft, useDraftHolder } from '../../ui/session/use-drafts.ts';
import { type FieldConflict, useFieldConflict } from '../../ui/session/use-field-conflict.ts';
import { useIsPending } from './pending.ts';
import { type FieldEdit, useRunSheetEdits } from './use-run-sheet-edits.ts';

interface DraftsAccess extends DraftHolder {
  readonly item: ItemState;
}

const DraftsContext = createContext<DraftsAccess | null>(null);

/** Holds what is being written about one item, so that it outlives the item itself. */
export function ItemDrafts({ item, children }: { readonly item: ItemState; readonly children: ReactNode }) {
  const { setFields } = useRunSheetEdits();
  const holder = useDraftHolder((left) =>
    setFields(Object.entries(left).flatMap(([field, draft]) => editOf(item, field, draft) ?? [])),
  );
  const access = useMemo(() => ({ item, ...holder }), [item, holder]);
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
  const { item, setDraft, ...holder } = useDrafts();
  const { setFields } = useRunSheetEdits();
  const me = useConsole((state) => state.me.person);
  const stored = fieldOf(item, field);
  const shown = typeof stored === 'string' ? stored : '';
  const draft = useDraft(holder, field);
  const version = item.versions[field];
  const other = overtakenBy(draft, version, me);
  return {
    value: draft?.text ?? shown,
    change: (text) => setDraft(field, { text, base: draft ? draft.base : (version?.command ?? null) }),
    commit() {
      if (!draft) return;
      setDraft(field, null);
      const edit = editOf(item, field, draft);
      if (edit) setFields([edit]);
    },
    abandon: () => setDraft(field, null),
    overtaken: other === null ? null : { by: other, value: stored },
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
