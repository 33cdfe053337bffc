import { useState } from 'react';
import type { KeyOf } from '../../../shared/i18n/catalogue.ts';
import type { ReaderRendering } from '../../../shared/views/reader.ts';
import type { SpeakerView } from '../../../shared/views/speaker.ts';
import { useFormats } from '../../i18n/formats.ts';
import { directionOf } from '../../i18n/i18n-provider.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/text.ts';
import { ShapeMark } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';

/** Longer questions are set smaller, so that they are read whole. */
const sizes = [
  { most: 120, size: 'short' },
  { most: 280, size: 'medium' },
] as const;

/** The question that is put to the speaker, in their own language where somebody has written it in that. */
export function PutQuestion({ question }: { readonly question: NonNullable<SpeakerView['question']> }) {
  const t = useText<'booth'>();
  const { languageName } = useFormats();
  const reader = useLanguage();
  const [wantsOriginal, setWantsOriginal] = useState(false);
  const rendering = question.language === reader ? undefined : question.in?.[reader];
  const shown = wantsOriginal ? undefined : rendering;
  const { text, language } = shown ? { text: shown.text, language: reader } : question;
  const asked = question.language ? languageName(question.language) : t('speaker.question.elsewhere');
  const size = sizes.find(({ most }) => text.length <= most)?.size ?? 'long';
  return (
    <section className={classNames('put-question', size)} aria-labelledby="put-question">
      <h2 id="put-question">
        <ShapeMark shape="triangle" /> {t('speaker.question')}
      </h2>
      <p className="put-question-text" lang={language ?? ''} dir={language ? directionOf(language) : 'auto'}>
        {text}
      </p>
      <div className="put-question-foot">
        <span>
          {shown
            ? t(sourceOf(shown), { language: asked })
            : question.language !== undefined && t('speaker.question.original', { language: asked })}
        </span>
        {rendering && (
          <button type="button" className="stage-control" onClick={() => setWantsOriginal(!wantsOriginal)}>
            {wantsOriginal
              ? t('speaker.show-rendering', { language: languageName(reader) })
              : t('speaker.show-original')}
          </button>
        )}
      </div>
    </section>
  );
}

/** Whose words these are, and whether they still say what was asked. */
function sourceOf({ from, stale }: ReaderRendering): KeyOf<'booth'> {
  return stale ? 'speaker.question.stale' : `speaker.question.${from}`;
}
