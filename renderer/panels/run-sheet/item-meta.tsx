import type { ItemState } from '../../../shared/run-sheet/state.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';

/** Who and what, in one line: speakers with their place, a video's subtitles, the minimum, else the kind. */
export function ItemMeta({ item }: { readonly item: ItemState }) {
  const t = useText();
  const formats = useFormats();
  const speakers = useConsole(({ state }) => item.speakers.flatMap((id) => state?.people.byId[id] ?? []));
  const named = speakers.filter(({ name }) => name !== '');
  const [first] = named;
  const parts: string[] = [];
  if (named.length === 1 && first) parts.push(first.name, ...(first.place === '' ? [] : [first.place]));
  else if (named.length > 1) parts.push(named.map(({ name }) => name).join(', '));
  else parts.push(t(`run-sheet.kind.${item.kind}`));
  if (item.media && item.media.subtitles.length > 0)
    parts.push(
      `${t('run-sheet.field.media.subtitles')} ${item.media.subtitles.map((tag) => tag.toUpperCase()).join(', ')}`,
    );
  if (item.minDuration !== null && item.minDuration < item.duration)
    parts.push(t('run-sheet.minimum', { time: formats.duration(item.minDuration) }));
  return (
    <span className="row-who truncate" title={parts.join(' · ')}>
      {parts.join(' · ')}
    </span>
  );
}
