import type { BoothWork } from '../../../shared/views/booth.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { TranslateWith } from '../../i18n/text.ts';
import type { Shape, Tone } from '../chip.tsx';
import { type Names, tag } from './use-names.ts';

/** What a booth does, in words and as a mark. */
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
  const reason = why && t(`booth.work.why.${why.code}`, whyValues());
  return {
    text: reason ? `${t('booth.work.uncovered')}: ${reason}` : t('booth.work.uncovered'),
    // Without a floor there is nothing to cover; a declared rest is meant.
    tone: why?.code === 'no-floor' || why?.code === 'other-way' ? 'neutral' : 'over',
    shape: 'square',
  };

  function whyValues(): Record<string, string> {
    if (why?.code === 'pivot-lost') return { pivot: names.booth(why.pivot) };
    return why?.code === 'no-pair' ? { languages: formats.list(why.from.map(formats.languageName)) } : {};
  }
}
