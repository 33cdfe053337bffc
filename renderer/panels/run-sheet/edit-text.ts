import type { CommandEnvelope } from '../../../shared/core/envelope.ts';
import type { LocalText } from '../../../shared/core/local-text.ts';
import type { WebinarCommand, WebinarState } from '../../../shared/webinar.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { Translate } from '../../i18n/text.ts';
import { fieldName } from '../../ui/session/field-name.ts';
import { sessionFieldText } from '../../ui/session/session-field-text.ts';
import { fieldText } from './field-text.ts';

interface Words {
  readonly t: Translate;
  readonly formats: Formats;
  readonly state: WebinarState | null;
}

/** What kind of edit it was. */
export function editName({ type }: CommandEnvelope, t: Translate): string {
  const key = `run-sheet.edit.${type}`;
  return t(t.has(key) ? key : 'run-sheet.edit.other');
}

/** Everything that someone wrote in an edit, line by line, so that none of it is lost when it is refused. */
export function editText(envelope: CommandEnvelope, { t, formats, state }: Words): string {
  const command = envelope as unknown as WebinarCommand;
  const title = (text: LocalText | undefined) =>
    (text && formats.local(text, state?.session.languages ?? []).text) || t('run-sheet.untitled');
  const people = state?.people ?? null;
  const field = (name: string, value: Parameters<typeof fieldText>[1]) =>
    t('run-sheet.line', {
      field: fieldName(name, t, formats),
      value: fieldText(name, value, { t, formats, people }),
    });
  switch (command.type) {
    case 'run-sheet.edit':
      return command.data.edits
        .map(({ item, changes }) =>
          [
            title(state?.runSheet.items[item]?.title),
            ...changes.map(({ field: name, value }) => field(name, value)),
          ].join('\n'),
        )
        .join('\n\n');
    case 'run-sheet.add':
    case 'run-sheet.import':
      return command.data.items.map((item) => `${title(item.title)}\t${formats.duration(item.duration)}`).join('\n');
    case 'run-sheet.move':
    case 'run-sheet.remove':
      return command.data.items.map((id) => title(state?.runSheet.items[id]?.title)).join('\n');
    case 'people.add':
      return command.data.people.map(({ name, place }) => [name, place].filter(Boolean).join(', ')).join('\n');
    case 'people.edit':
      return command.data.changes.map(({ field: name, value }) => field(name, value)).join('\n');
    case 'session.edit':
      return command.data.changes
        .map(({ field: name, value }) =>
          t('run-sheet.line', {
            field: fieldName(name, t, formats),
            value: sessionFieldText(name, value, { t, formats }),
          }),
        )
        .join('\n');
    default:
      return '';
  }
}
