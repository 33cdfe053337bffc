import type { Json } from '../../../shared/core/envelope.ts';
import type { Moment } from '../../../shared/core/time.ts';
import type { Threshold } from '../../../shared/session/messages.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { Translate } from '../../i18n/text.ts';

/** The value of a field of the session itself (`start`, `languages`, `warning`, `title.fr`) in words. */
export function sessionFieldText(
  field: string,
  value: Json,
  { t, formats }: { readonly t: Translate; readonly formats: Formats },
): string {
  if (value === null || value === '') return t('run-sheet.field.empty');
  switch (field) {
    case 'start':
    case 'end':
    case 'hardEnd':
      return wallOf(value).replace('T', ' ');
    case 'languages':
      return formats.list((value as readonly string[]).map(formats.languageName));
    case 'warning':
    case 'danger':
      return thresholdText(value as unknown as Threshold);
    default:
      return typeof value === 'string' ? value : JSON.stringify(value);
  }

  function thresholdText(threshold: Threshold): string {
    return 'percent' in threshold
      ? t('session.threshold.percent', { percent: threshold.percent })
      : t('session.threshold.left', { time: formats.duration(threshold.left) });
  }
}

/** Given as a wall time, stored as a moment. */
function wallOf(value: Json): string {
  return typeof value === 'string' ? value : (value as unknown as Moment).wall;
}
