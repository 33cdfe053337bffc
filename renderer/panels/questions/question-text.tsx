import type { QuestionState } from '../../../shared/questions/state.ts';
import { useFormats } from '../../i18n/formats.ts';
import { directionOf } from '../../i18n/i18n-provider.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/text.ts';

/** A question as it stands, and below it the rendering in the reader's own language, with whose it is. */
export function QuestionText({ question }: { readonly question: QuestionState }) {
  const t = useText();
  const own = useLanguage();
  const { language, text, erased } = question;
  if (erased) return <p className="question-text erased">{t('questions.erased')}</p>;
  const rendering = language === own ? undefined : question.renderings[own];
  return (
    <>
      <p
        className="question-text"
        dir={language === null ? 'auto' : directionOf(language)}
        {...(language !== null && { lang: language })}
      >
        {text}
      </p>
      {rendering && (
        <p className="question-rendering">
          <span lang={own}>{rendering.text}</span> <RenderingMark rendering={rendering} language={own} />
        </p>
      )}
    </>
  );
}

/** Whose rendering it is, and what is doubtful about it. */
export function RenderingMark({
  rendering,
  language,
}: {
  readonly rendering: QuestionState['renderings'][string];
  readonly language: string;
}) {
  const t = useText();
  const marks = [
    t(`questions.from.${rendering.from}`, { language: language.toUpperCase() }),
    ...(rendering.stale ? [t('questions.rendering.stale')] : []),
    ...(rendering.reviewed === null ? [t('questions.rendering.unreviewed')] : []),
  ];
  return <span className={rendering.stale ? 'rendering-mark stale' : 'rendering-mark'}>· {marks.join(' · ')}</span>;
}

/** Who asks: name and place, or nobody. */
export function useAsker(): (question: Pick<QuestionState, 'name' | 'place' | 'erased'>) => string {
  const t = useText();
  return ({ name, place }) => [name, place].filter((part) => part !== '').join(', ') || t('questions.anonymous');
}

const minute = 60_000;

/** How long ago, in words that change at most once a minute. */
export function useAgo(): (ms: number) => string {
  const t = useText();
  const formats = useFormats();
  return (ms) => {
    const minutes = Math.floor(Math.max(0, ms) / minute);
    if (minutes === 0) return t('questions.just-now');
    if (minutes < 60) return t('questions.minutes', { count: minutes });
    return t('questions.hours', {
      hours: Math.floor(minutes / 60),
      minutes: formats.number(minutes % 60).padStart(2, '0'),
    });
  };
}
