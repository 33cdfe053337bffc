import { Undo2 } from 'lucide-react';
import { directionOf } from '../../i18n/i18n-provider.tsx';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsoleActions } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { useWho } from '../../ui/session/names.ts';
import { useMayModerate } from './may-moderate.ts';
import { fieldEdit, useQuestionDrafts } from './question-drafts.tsx';

/** As it was asked, and every text that it had since, with who changed it. */
export function Revisions() {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const who = useWho();
  const { edit } = useConsoleActions();
  const { question } = useQuestionDrafts();
  const mayModerate = useMayModerate();
  const { original, text, revisions, language, id, versions } = question;
  if (revisions.length === 0) return null;
  const speech = { dir: language === null ? 'auto' : directionOf(language), ...(language && { lang: language }) };
  return (
    <details className="revisions">
      <summary>{t('questions.revisions')}</summary>
      <ol>
        {revisions.map((revision, index) => (
          <li key={`${revision.at} ${index}`}>
            <p {...speech}>{revision.text}</p>
            <span className="muted">
              {t('questions.revisions.until', { time: formats.timeWithSeconds(revision.at), who: who(revision.by) })}
            </span>
          </li>
        ))}
      </ol>
      {mayModerate && text !== original && (
        <Button
          size="small"
          icon={Undo2}
          onPress={() => void edit(fieldEdit(id, 'text', original, versions.text?.command ?? null))}
        >
          {t('questions.revisions.restore')}
        </Button>
      )}
    </details>
  );
}
