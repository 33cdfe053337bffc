import type { BoothsState } from '../../../shared/booths/state.ts';
import type { Json } from '../../../shared/core/envelope.ts';
import type { TranslateWith } from '../../i18n/text.ts';
import type { Formats } from '../../i18n/formats.ts';
import { labelOf } from '../../ui/session/booth-label.ts';

/** Stands for no item in a choice: ids of items are never empty. */
export const wholeSession = '-';

/** What a field of a document says: to show what stands against what. */
export function documentFieldWords(
  field: string,
  value: Json,
  {
    t,
    formats,
    booths,
    titleOf,
  }: {
    readonly t: TranslateWith<'dialogs'>;
    readonly formats: Pick<Formats, 'list'>;
    readonly booths: BoothsState;
    /** The title of an item; null where it is gone. */
    readonly titleOf: (item: string) => string | null;
  },
): string {
  switch (field) {
    case 'item':
      if (typeof value !== 'string') return t('documents.session');
      return titleOf(value) ?? t('documents.item.gone');
    case 'booths':
      if (!Array.isArray(value)) return t('documents.booths.all');
      return formats.list(value.map((id) => labelOf(booths, String(id)))) || t('documents.booths.none');
    default:
      return typeof value === 'string' ? value : '';
  }
}
