import { Check } from 'lucide-react';
import { longest } from '../../../shared/questions/messages.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useWho } from '../../ui/session/names.ts';
import { QuestionTextField } from './question-field.tsx';
import { useQuestionDrafts } from './question-drafts.tsx';

const none: readonly string[] = [];

/** The question in the session's other languages, the reader's own first: whose words they are, and how good. */
export function RenderingFields({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const own = useLanguage();
  const { question } = useQuestionDrafts();
  const languages = useConsole(({ state }) => state?.session.languages ?? none);
  const others = [...new Set([...languages, ...Object.keys(question.renderings)])]
    .filter((tag) => tag !== question.language)
    .sort((a, b) => Number(b === own) - Number(a === own));
  if (others.length === 0) return null;
  return (
    <fieldset className="question-group" data-part="renderings">
      <legend>{t('questions.field.renderings')}</legend>
      {others.map((tag) => (
        <QuestionTextField
          key={tag}
          field={`renderings.${tag}`}
          label={t('questions.field.renderings.in', { language: formats.languageName(tag) })}
          placeholder={t('questions.field.renderings.write', { language: formats.languageName(tag) })}
          maxLength={longest * 2}
          lang={tag}
          isReadOnly={isReadOnly}
        >
          <RenderingState language={tag} isReadOnly={isReadOnly} />
        </QuestionTextField>
      ))}
    </fieldset>
  );
}

function RenderingState({ language, isReadOnly }: { readonly language: string; readonly isReadOnly: boolean }) {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const who = useWho();
  const { edit } = useConsoleActions();
  const { question } = useQuestionDrafts();
  const rendering = question.renderings[language];
  if (!rendering) return null;
  const { from, by, at, reviewed, stale } = rendering;
  const mark = t(`questions.from.${from}`, { language: language.toUpperCase() });
  const needsReview = stale || reviewed === null;
  return (
    <div className="rendering-state">
      <span className="muted">
        {from === 'machine'
          ? t('questions.rendering.by-machine', { from: mark, time: formats.time(at) })
          : t('questions.rendering.by', { from: mark, who: who(by), time: formats.time(at) })}
        {reviewed !== null && reviewed !== by && ` · ${t('questions.rendering.reviewed', { who: who(reviewed) })}`}
      </span>
      {stale && (
        <Chip size="small" tone="warn" shape="triangle">
          {t('questions.rendering.stale')}
        </Chip>
      )}
      {reviewed === null && (
        <Chip size="small" tone="warn" shape="ring">
          {t('questions.rendering.unreviewed')}
        </Chip>
      )}
      {needsReview && !isReadOnly && (
        <Button
          size="small"
          icon={Check}
          aria-label={t('questions.rendering.review-in', { language: formats.languageName(language) })}
          onPress={() =>
            void edit({
              type: 'questions.review',
              data: {
                question: question.id,
                language,
                base: question.versions[`renderings.${language}`]?.command ?? null,
              },
            })
          }
        >
          {t('questions.rendering.review')}
        </Button>
      )}
    </div>
  );
}
