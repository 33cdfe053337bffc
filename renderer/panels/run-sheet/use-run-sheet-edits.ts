import { useMemo } from 'react';
import type { Json } from '../../../shared/core/envelope.ts';
import type { ItemKind, NewItem } from '../../../shared/run-sheet/messages.ts';
import type { ItemState } from '../../../shared/run-sheet/state.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/text.ts';
import { newId } from '../../sync/ids.ts';
import { useConsoleActions, useConsoleReader } from '../../sync/react.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useSelection } from './selection-context.tsx';

export interface FieldEdit {
  readonly item: string;
  readonly field: string;
  readonly value: Json;
  /** The version that was seen when the edit began. */
  readonly base: string | null;
}

/** Everything that people do to the run-sheet. Each is shown at once and can be taken back. */
export interface RunSheetEdits {
  /** Adds one behind an item (null: at the end) and opens it for writing. */
  readonly add: (kind: ItemKind, after: string | null) => void;
  readonly duplicate: (ids: readonly string[]) => void;
  readonly remove: (ids: readonly string[]) => void;
  readonly move: (ids: readonly string[], after: string | null) => void;
  /** One step up or down. */
  readonly nudge: (ids: readonly string[], by: -1 | 1) => void;
  readonly setFields: (edits: readonly FieldEdit[]) => void;
  /** Sets a field of several items as they are now. */
  readonly setAll: (ids: readonly string[], field: string, value: Json) => void;
}

const fiveMinutes = 300_000;

export function useRunSheetEdits(): RunSheetEdits {
  const t = useText();
  const formats = useFormats();
  const language = useLanguage();
  const toast = useToast();
  const { edit } = useConsoleActions();
  const { select, edit: open } = useSelection();
  const read = useConsoleReader();
  return useMemo(() => {
    // As they are when something is done: they change with every edit of anybody.
    const order = (): readonly string[] => read().state?.runSheet.order ?? [];
    const present = (ids: readonly string[]): readonly string[] => order().filter((id) => ids.includes(id));
    const itemsOf = (ids: readonly string[]): readonly ItemState[] =>
      present(ids).map((id) => read().state?.runSheet.items[id] as ItemState);

    function setFields(edits: readonly FieldEdit[]): void {
      const byItem = Map.groupBy(edits, ({ item }) => item);
      if (byItem.size === 0) return;
      edit({
        type: 'run-sheet.edit',
        data: {
          edits: [...byItem].map(([item, changes]) => ({
            item,
            changes: changes.map(({ field, value, base }) => ({ field, value, base })),
          })),
          cause: 'edit',
        },
      });
    }

    function move(ids: readonly string[], after: string | null): void {
      const items = [...present(ids)];
      if (items.length > 0) edit({ type: 'run-sheet.move', data: { items, after } });
    }

    return {
      add(kind, after) {
        const id = newId();
        edit({
          type: 'run-sheet.add',
          data: { items: [blank(id, kind)], after: after ?? order().at(-1) ?? null },
        });
        open(id);
      },
      duplicate(ids) {
        const originals = itemsOf(ids);
        const after = originals.at(-1)?.id ?? null;
        if (after === null) return;
        const copies = originals.map((item): NewItem => {
          const { rank: _rank, versions: _versions, ...described } = item;
          const title = Object.fromEntries(
            Object.entries(item.title).map(([tag, text]) => [
              tag,
              tag === language ? t('run-sheet.copy-of', { title: text }).slice(0, 500) : text,
            ]),
          );
          // Two items cannot both start at the same fixed time.
          return { ...described, id: newId(), title, start: null };
        });
        edit({ type: 'run-sheet.add', data: { items: copies, after } });
        select(copies.map(({ id }) => id));
      },
      remove(ids) {
        const items = itemsOf(ids);
        const [first] = items;
        if (!first) return;
        const of = edit({ type: 'run-sheet.remove', data: { items: items.map(({ id }) => id) } });
        select([]);
        const title = formats.local(first.title, read().state?.session.languages ?? []).text || t('run-sheet.untitled');
        toast({
          text: t('run-sheet.removed', { count: items.length, title }),
          action: {
            label: t('app.undo'),
            onPress: () => void edit({ type: 'run-sheet.undo', data: { of } }),
          },
        });
      },
      move,
      nudge(ids, by) {
        const moving = present(ids);
        const all = order();
        const rest = all.filter((id) => !moving.includes(id));
        const [first] = moving;
        if (first === undefined) return;
        const before = all.slice(0, all.indexOf(first)).filter((id) => !moving.includes(id)).length;
        const place = Math.min(rest.length, Math.max(0, before + by));
        if (place !== before || moving.length > 1) move(moving, rest[place - 1] ?? null);
      },
      setFields,
      setAll(ids, field, value) {
        setFields(
          itemsOf(ids).map((item) => ({
            item: item.id,
            field,
            value,
            base: item.versions[field]?.command ?? null,
          })),
        );
      },
    };
  }, [read, edit, select, open, toast, t, formats, language]);
}

function blank(id: string, kind: ItemKind): NewItem {
  return {
    id,
    kind,
    title: {},
    duration: kind === 'heading' ? 0 : fiveMinutes,
    minDuration: null,
    start: null,
    speakers: [],
    floor: [],
    colour: null,
    notes: {},
    media: null,
    custom: {},
    skipped: false,
    locked: false,
  };
}
