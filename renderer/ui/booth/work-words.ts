import type { BoothWork, ShownWhy } from '../../../shared/views/booth.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { TranslateWith } from '../../i18n/text.ts';
import type { Shape, Tone } from '../chip.tsx';
import { type Names, tag } from './use-names.ts';

/** What a booth does, in words and as a mark: those of the board, said to the booth itself. */
export function workWords(
  { status, from, path, why, into }: BoothWork,
  { t, names, formats }: { readonly t: TranslateWith<'booth'>; readonly names: Names; readonly formats: Formats },
): { readonly text: string; readonly tone: Tone; readonly shape: Shape } {
  if (status === 'rests') return { text: t('booth.work.rest'), tone: 'ok', shape: 'ring' };
  if (status === 'works' && from) {
    const language = into === undefined ? tag(from.language) : `${tag(from.language)} → ${tag(into)}`;
    if (from.booth === undefined) return { text: t('booth.work.direct', { from: language }), tone: 'ok', shape: 'dot' };
    const booth = path.map(names.booth).join(' → ');
    return path.length > 1
      ? { text: t('booth.work.double', { booth, from: language }), tone: 'warn', shape: 'bars' }
      : { text: t('booth.work.relay', { booth, from: language }), tone: 'ok', shape: 'bars' };
  }
  const uncovered = t('interpretation.state.uncovered');
  return {
    text: why ? `${uncovered} · ${reason(why)}` : uncovered,
    // Without a floor there is nothing to cover; a declared rest is meant.
    tone: why?.code === 'no-floor' || why?.code === 'other-way' ? 'neutral' : 'over',
    shape: 'square',
  };

  function reason(of: ShownWhy): string {
    switch (of.code) {
      case 'no-floor':
        return t('booth.work.why.no-floor');
      case 'no-booth':
        return t('interpretation.state.unserved');
      case 'pivot-lost':
        return t('interpretation.line.why.pivot-lost', { pivot: names.booth(of.pivot) });
      case 'no-pair':
        return t('interpretation.line.why.no-pair', { languages: formats.list(of.from.map(formats.languageName)) });
      default:
        return t(`interpretation.state.${of.code}`);
    }
  }
}
