import type { BoothsState } from '../../../shared/booths/state.ts';
import type { CommandEnvelope } from '../../../shared/core/envelope.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { TranslateWith } from '../../i18n/text.ts';
import { fieldLabel, fieldWords } from './booth-field-words.ts';
import { labelOf } from './booth-label.ts';

interface Said {
  readonly t: TranslateWith<'dialogs'>;
  readonly formats: Pick<Formats, 'languageName' | 'list' | 'duration'>;
  readonly booths: Pick<BoothsState, 'byId'>;
}

/** An edit of the booths in words: which booth it was about (null: several, or one that is gone), and what it said. */
export function boothEditWords(
  envelope: CommandEnvelope,
  said: Said,
): { readonly booth: string | null; readonly lines: readonly string[] } {
  const { t, formats, booths } = said;
  const command = envelope as unknown as WebinarCommand;
  switch (command.type) {
    case 'booths.edit':
    case 'booths.configure': {
      const of = command.type === 'booths.edit' ? command.data.booth : null;
      return {
        booth: of !== null && booths.byId[of] ? labelOf(booths, of) : null,
        lines: command.data.changes.map(({ field, value }) =>
          t('run-sheet.line', { field: fieldLabel(field, said), value: fieldWords(field, value, said) }),
        ),
      };
    }
    case 'booths.add':
      return {
        booth: null,
        lines: command.data.booths.map(({ name, serves }) =>
          [name, formats.list(serves.map(formats.languageName))].filter((word) => word !== '').join(' · '),
        ),
      };
    case 'booths.remove':
      return {
        booth: null,
        lines: command.data.booths.flatMap((id) => (booths.byId[id] ? [labelOf(booths, id)] : [])),
      };
    default:
      return { booth: null, lines: [] };
  }
}
