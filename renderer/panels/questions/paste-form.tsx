import { type FormEvent, useMemo, useState } from 'react';
import { type Incoming, longest } from '../../../shared/questions/messages.ts';
import { useText } from '../../i18n/text.ts';
import { LanguageTag } from '../../ui/language-tag.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { useConsole } from '../../sync/react.tsx';
import { guessLanguage } from '../../i18n/guess-language.ts';
import { isTooLong, parseChat } from './parse-chat.ts';
import { incoming } from './incoming.ts';

const none: readonly string[] = [];

/** As many as one command takes. */
const most = 1_000;

/** Several questions out of a chat: shown before they are added, any of them can be left out. */
export function PasteForm({
  id,
  onReceive,
  onClose,
  onCount,
  onDirty,
}: {
  readonly id: string;
  readonly onReceive: (questions: readonly Incoming[], source: 'chat') => void;
  readonly onClose: () => void;
  readonly onCount: (count: number) => void;
  readonly onDirty: (isDirty: boolean) => void;
}) {
  const t = useText<'dialogs'>();
  const languages = useConsole(({ state }) => state?.session.languages ?? none);
  const [pasted, setPasted] = useState('');
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const found = useMemo(() => parseChat(pasted), [pasted]);
  const isTaken = (index: number) => {
    const question = found[index];
    return question !== undefined && index < most && !leftOut.has(index) && !isTooLong(question);
  };
  const count = (without: ReadonlySet<number>, questions = found) =>
    onCount(questions.slice(0, most).filter((question, index) => !without.has(index) && !isTooLong(question)).length);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const taken = found.filter((_, index) => isTaken(index));
    if (taken.length === 0) return;
    onReceive(
      taken.map(({ name, text }) => incoming({ name, text, place: '', language: guessLanguage(text, languages) })),
      'chat',
    );
    onClose();
  };

  return (
    <form id={id} className="type-in" onSubmit={submit} noValidate>
      <TextArea
        label={t('questions.type-in.pasted')}
        description={t('questions.type-in.pasted.hint')}
        value={pasted}
        onChange={(value) => {
          setPasted(value);
          setLeftOut(nothing);
          count(nothing, parseChat(value));
          onDirty(value.trim() !== '');
        }}
        autoFocus
        className="pasted"
      />
      {found.length > 0 && (
        <section className="paste-preview" aria-label={t('questions.type-in.preview')}>
          <h3>{t('questions.type-in.preview')}</h3>
          {found.length > most && (
            <p className="paste-fault" role="status">
              {t('questions.type-in.too-many', { most })}
            </p>
          )}
          <ol>
            {found.slice(0, shown).map((question, index) => {
              const language = guessLanguage(question.text, languages);
              return (
                <li key={index} className={isTaken(index) ? '' : 'left-out'}>
                  <input
                    type="checkbox"
                    aria-label={t('questions.type-in.take', { index: index + 1 })}
                    checked={isTaken(index)}
                    disabled={isTooLong(question)}
                    onChange={(event) => {
                      const next = new Set(leftOut);
                      if (event.target.checked) next.delete(index);
                      else next.add(index);
                      setLeftOut(next);
                      count(next);
                    }}
                  />
                  {language && <LanguageTag language={language} />}
                  <span className="paste-text">
                    {question.name !== '' && <strong>{question.name}</strong>} {question.text}
                    {isTooLong(question) && (
                      <span className="paste-fault">{t('questions.type-in.too-long', { most: longest })}</span>
                    )}
                  </span>
                </li>
              );
            })}
          </ol>
        </section>
      )}
    </form>
  );
}

const nothing: ReadonlySet<number> = new Set();
/** More than these are added without being shown one by one. */
const shown = 200;
