import { Copy, ListPlus, Trash2 } from 'lucide-react';
import { useStore } from 'zustand';
import type { ItemState } from '../../../shared/run-sheet/state.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { newId } from '../../sync/ids.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useCopy } from '../../ui/use-copy.ts';
import { fieldName } from '../../ui/session/field-name.ts';
import { useWho } from '../../ui/session/names.ts';
import type { Drafts } from '../../ui/session/use-drafts.ts';
import { fieldText } from './field-text.ts';
import { useDrafts } from './item-drafts.tsx';
import { useSelection } from './selection-context.tsx';

/** An item that somebody removed while it was open here: who, when, and all of its text with what was being written. */
export function GoneItem() {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const who = useWho();
  const copy = useCopy();
  const { item, dropDrafts, ...holder } = useDrafts();
  const drafts = useStore(holder.drafts);
  const { edit } = useConsoleActions();
  const { select } = useSelection();
  const removal = useConsole(({ state }) => state?.runSheet.removed.findLast(({ id }) => id === item.id) ?? null);
  const order = useConsole(({ state }) => state?.runSheet.order ?? null);
  const people = useConsole(({ state }) => state?.people ?? null);
  const lines = linesOf(item, drafts).map(([field, value]) =>
    t('run-sheet.line', {
      field: fieldName(field, t, formats),
      value: fieldText(field, value, { t, formats, people }),
    }),
  );
  const restore = () => {
    const { rank: _rank, versions: _versions, ...described } = item;
    const id = newId();
    const written = (head: string) =>
      Object.fromEntries(
        Object.entries(drafts).flatMap(([field, { text }]) =>
          field.startsWith(`${head}.`) && text.trim() !== '' ? [[field.slice(head.length + 1), text.trim()]] : [],
        ),
      );
    edit({
      type: 'run-sheet.add',
      data: {
        items: [
          {
            ...described,
            id,
            start: item.start?.wall ?? null,
            title: { ...item.title, ...written('title') },
            notes: { ...item.notes, ...written('notes') },
            custom: { ...item.custom, ...written('custom') },
          },
        ],
        after: order?.at(-1) ?? null,
      },
    });
    dropDrafts();
    select([id]);
  };
  return (
    <div className="gone" role="alert">
      <h3>
        <Icon of={Trash2} size={16} />
        {t('run-sheet.gone.title', {
          who: who(removal?.by),
          time: removal ? formats.timeWithSeconds(removal.at) : '–',
        })}
      </h3>
      <p className="soft">{t('run-sheet.gone.text')}</p>
      <pre className="gone-text">{lines.join('\n')}</pre>
      <div className="conflict-actions">
        <Button icon={Copy} onPress={() => copy(lines.join('\n'))}>
          {t('app.copy')}
        </Button>
        <Button icon={ListPlus} onPress={restore}>
          {t('run-sheet.gone.restore')}
        </Button>
        <Button
          variant="ghost"
          onPress={() => {
            dropDrafts();
            select([]);
          }}
        >
          {t('run-sheet.gone.close')}
        </Button>
      </div>
    </div>
  );
}

type Lines = readonly (readonly [field: string, value: Parameters<typeof fieldText>[1]])[];

/** Every field that says something, with drafts in place of what they were to replace. */
function linesOf(item: ItemState, drafts: Drafts): Lines {
  const texts = (head: 'title' | 'notes' | 'custom'): Lines =>
    Object.entries(item[head]).flatMap(([key, value]) => (value ? [[`${head}.${key}`, value] as const] : []));
  const stored: Lines = [
    ...texts('title'),
    ['duration', item.duration],
    ...(item.speakers.length > 0 ? [['speakers', item.speakers] as const] : []),
    ...texts('notes'),
    ...texts('custom'),
  ];
  const written = Object.entries(drafts).map(([field, { text }]) => [field, text] as const);
  return [...stored.filter(([field]) => !Object.hasOwn(drafts, field)), ...written];
}
