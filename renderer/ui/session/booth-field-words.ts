import type { Interpreter } from '../../../shared/booths/messages.ts';
import type { BoothsState } from '../../../shared/booths/state.ts';
import type { Json } from '../../../shared/core/envelope.ts';
import type { Moment } from '../../../shared/core/time.ts';
import type { FirstKey, KeyOf } from '../../../shared/i18n/catalogue.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { Translate } from '../../i18n/text.ts';
import { writtenLanguages } from './language-list.ts';
import { labelOf } from './booth-label.ts';

interface Said {
  readonly t: Translate<FirstKey | KeyOf<'dialogs'>>;
  readonly formats: Pick<Formats, 'languageName' | 'list' | 'duration'>;
  readonly booths: Pick<BoothsState, 'byId'>;
}

/** What a field of a booth, or of the settings of all booths, says: to show what stands against what. */
export function fieldWords(field: string, value: Json, { t, formats, booths }: Said): string {
  switch (field.split('.')[0]) {
    case 'name':
      return textOf(value) || t('booths.name.none');
    case 'serves':
      return formats.list((value as readonly string[]).map(formats.languageName));
    case 'backupPivot':
      return value === null ? t('booths.pivot.none') : labelOf(booths, textOf(value));
    case 'bookedEnd':
      return bookedWords(value) ?? t('booths.booked.none');
    case 'interpreters':
      return value === null ? t('booths.interpreter.gone') : interpreterWords(value as unknown as Interpreter, t);
    default:
      return typeof value === 'number' ? formats.duration(value) : textOf(value);
  }
}

/** What the field is called. */
export function fieldLabel(field: string, { t }: Pick<Said, 't'>): string {
  switch (field.split('.')[0]) {
    case 'name':
      return t('booths.name');
    case 'serves':
      return t('booths.serves');
    case 'backupPivot':
      return t('booths.pivot');
    case 'bookedEnd':
      return t('booths.booked');
    case 'interpreters':
      return t('people.role.interpreter');
    default: {
      const key = `booths.setting.${field}`;
      return t.has(key) ? t(key) : field;
    }
  }
}

function interpreterWords({ name, a, b, c }: Interpreter, t: Said['t']): string {
  const languages = Object.entries({ A: a, B: b, C: c }).flatMap(([kind, tags]) =>
    tags.length === 0 ? [] : [`${kind} ${writtenLanguages(tags)}`],
  );
  return [name || t('booths.unnamed'), ...languages].join(' · ');
}

/** A booked end is given as a wall time and stored as a moment: both as `2020-10-08 15:00`. */
function bookedWords(value: Json): string | null {
  if (value === null) return null;
  const wall = typeof value === 'string' ? value : (value as unknown as Moment).wall;
  return wall.slice(0, 16).replace('T', ' ');
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : '';
}
