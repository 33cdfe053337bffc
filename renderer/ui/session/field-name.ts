import type { Formats } from '../../i18n/formats.ts';
import type { Translate } from '../../i18n/text.ts';

/** Fields of booths that are called otherwise than they are stored. */
const boothFields: Readonly<Record<string, string>> = {
  interpreters: 'people.role.interpreter',
  serves: 'booths.serves',
  backupPivot: 'booths.pivot',
  bookedEnd: 'booths.booked',
};

/**
 * What a field of an item (`duration`, `title.fr`, `notes.producer`, `custom.room`), of a person, of a booth or of the
 * session (`hardEnd`) is called on screen.
 */
export function fieldName(field: string, t: Translate, formats: Pick<Formats, 'languageName'>): string {
  const [head, tail] = field.split('.') as [string, string?];
  if (head === 'title' && tail !== undefined)
    return t('run-sheet.field.title-in', { language: formats.languageName(tail) });
  if (head === 'custom' && tail !== undefined) return tail;
  const ofBooth = boothFields[head];
  if (ofBooth !== undefined && t.has(ofBooth)) return t(ofBooth);
  for (const key of [
    `run-sheet.field.${field}`,
    `run-sheet.field.${head}`,
    `people.${head}`,
    `session.field.${head}`,
    `booths.setting.${head}`,
  ])
    if (t.has(key)) return t(key);
  return field;
}
