import { interpreterName } from '../../../shared/booths/select.ts';
import type { SoundPath } from '../../../shared/booths/messages.ts';
import type { Language } from '../../../shared/core/local-text.ts';
import type { FirstKey, KeyOf } from '../../../shared/i18n/catalogue.ts';
import type { Fix, Gap } from '../../../shared/projections/gaps.ts';
import type { WebinarState } from '../../../shared/webinar.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { Translate } from '../../i18n/text.ts';
import { labelOf } from '../../ui/session/booth-label.ts';

export interface Saying {
  readonly t: Translate<FirstKey | KeyOf<'dialogs'>>;
  readonly formats: Formats;
  readonly state: Pick<WebinarState, 'session' | 'booths' | 'runSheet'>;
}

/** Gaps but those of sound, which stand with the checks. */
export type SpokenGap = Exclude<Gap, { readonly kind: 'sound' }>;

/** What is missing, in words. */
export function gapWords(gap: SpokenGap, { t, formats, state: { booths } }: Saying): string {
  const language = (tag: Language) => formats.languageName(tag);
  switch (gap.kind) {
    case 'uncovered':
      return t('booths.gap.uncovered', { channel: language(gap.channel), floor: language(gap.floor) });
    case 'double-relay':
      return t('booths.gap.double-relay', {
        channel: language(gap.channel),
        floor: language(gap.floor),
        path: gap.path.map((id) => labelOf(booths, id)).join(' → '),
      });
    case 'no-backup':
      return t('booths.gap.no-backup', {
        booth: labelOf(booths, gap.booth),
        pivot: labelOf(booths, gap.pivot),
        floor: language(gap.floor),
      });
    case 'too-long':
      return t(gap.alone ? 'booths.gap.too-long.alone' : 'booths.gap.too-long', {
        who: interpreterName(booths, gap.booth, gap.interpreter) ?? t('booths.unnamed'),
        booth: labelOf(booths, gap.booth),
        time: formats.duration(gap.ms),
      });
    case 'ends-early':
      return t('booths.gap.ends-early', {
        booth: labelOf(booths, gap.booth),
        at: formats.time(gap.at),
        time: formats.duration(gap.ms),
      });
    case 'no-floor':
      return t('booths.gap.no-floor', { count: gap.items.length });
  }
}

/** What would mend it, in words. */
export function fixWords(fix: Exclude<Fix, { readonly fix: 'check-sound' }>, said: Saying): string {
  const { t, formats, state } = said;
  const { booths } = state;
  const who = (booth: string, interpreter: string) =>
    interpreterName(booths, booth, interpreter) ?? t('booths.unnamed');
  const pair = ({ from, into }: { readonly from: Language; readonly into: Language }) => ({
    from: from.toUpperCase(),
    into: into.toUpperCase(),
  });
  switch (fix.fix) {
    case 'ask-interpreter':
      return t('booths.fix.ask-interpreter', {
        who: who(fix.booth, fix.interpreter),
        booth: labelOf(booths, fix.booth),
        ...pair(fix),
      });
    case 'make-pivot':
      return t('booths.fix.make-pivot', {
        who: who(fix.booth, fix.interpreter),
        booth: labelOf(booths, fix.booth),
        for: labelOf(booths, fix.for),
        ...pair(fix),
      });
    case 'find-interpreter':
      return t('booths.fix.find-interpreter', pair(fix));
    case 'set-backup':
      return t('booths.fix.set-backup', { pivot: labelOf(booths, fix.pivot), booth: labelOf(booths, fix.booth) });
    case 'hand-over-within':
      return t('booths.fix.hand-over-within', { item: titleOf(fix.item, said) });
    case 'extend-booking':
      return t('booths.fix.extend-booking', { at: formats.time(fix.until) });
    case 'set-floor':
      return t('booths.fix.set-floor');
  }
}

/** Items that are named, of all that a gap concerns. */
const namedItems = 3;

/** Which items it is about, by their titles; where they are many, how many more. */
export function itemsWords(items: readonly string[], said: Saying): string {
  const named = items.slice(0, items.length > namedItems + 1 ? namedItems : items.length);
  const more = items.length - named.length;
  const titles = named.map((id) => titleOf(id, said));
  return said.formats.list(more === 0 ? titles : [...titles, said.t('booths.gap.more-items', { count: more })]);
}

function titleOf(id: string, { t, formats, state }: Saying): string {
  const item = state.runSheet.items[id];
  return (item && formats.local(item.title, state.session.languages).text) || t('run-sheet.untitled');
}

export function pathWords(path: SoundPath, { t, state }: Saying): string {
  return typeof path === 'string'
    ? t('booths.sound.path', { path })
    : t('booths.sound.relay', { booth: labelOf(state.booths, path.relay) });
}
