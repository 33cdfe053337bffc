import type { Json } from '../../../shared/core/envelope.ts';
import type { Moment } from '../../../shared/core/time.ts';
import type { PeopleState } from '../../../shared/people/state.ts';
import { nameOf } from '../../../shared/people/select.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { Translate } from '../../i18n/text.ts';

/** A field's value in words, for showing what stands against what, and for copying. */
export function fieldText(
  field: string,
  value: Json,
  { t, formats, people }: { readonly t: Translate; readonly formats: Formats; readonly people: PeopleState | null },
): string {
  const empty = t('run-sheet.field.empty');
  if (value === null || value === '') return empty;
  switch (field) {
    case 'duration':
    case 'minDuration':
      return typeof value === 'number' ? formats.duration(value) : empty;
    case 'kind':
      return t(`run-sheet.kind.${value as 'talk'}`);
    case 'colour':
      return t(`run-sheet.colour.${value as 'blue'}`);
    case 'start':
      return wallOf(value).slice(11, 16);
    case 'skipped':
    case 'locked':
      return t(value === true ? 'run-sheet.field.yes' : 'run-sheet.field.no');
    case 'speakers':
      return words((value as readonly string[]).map((id) => (people && nameOf(people, id)) ?? t('people.unnamed')));
    case 'floor':
      return words((value as readonly string[]).map(formats.languageName));
    case 'media': {
      const media = value as { readonly spoken: string | null; readonly subtitles: readonly string[] };
      return words([
        media.spoken === null ? t('run-sheet.field.media.spoken.none') : formats.languageName(media.spoken),
        ...media.subtitles.map((tag) => `${t('run-sheet.field.media.subtitles')} ${tag.toUpperCase()}`),
      ]);
    }
    default:
      return typeof value === 'string' ? value : JSON.stringify(value);
  }

  function words(values: readonly string[]): string {
    return values.length === 0 ? empty : values.join(', ');
  }
}

/** A start is given as a wall time and stored as a moment. */
function wallOf(value: Json): string {
  if (typeof value === 'string') return value;
  return (value as unknown as Moment).wall;
}
