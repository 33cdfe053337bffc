import { X } from 'lucide-react';
import { useState } from 'react';
import { programme } from '../../../shared/people/select.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { QuestionField } from './question-field.tsx';
import { useChoice, useQuestionDrafts } from './question-drafts.tsx';
import { useQuestionMoves } from './use-question-moves.ts';

const nobody = 'nobody';
const unknown = 'unknown';
const none: readonly string[] = [];

/** In which language it is, to whom it is put, and its tags. */
export function AboutFields({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const language = useChoice('language');
  const speaker = useChoice('speaker');
  const languages = useConsole(({ state }) => state?.session.languages ?? none);
  const people = useConsole(({ state }) => state?.people ?? null);
  const known = [...new Set([...languages, ...(language.value === null ? [] : [language.value])])];
  const speakers = people
    ? programme(people)
        .filter(({ id, name }) => name !== '' || id === speaker.value)
        .map(({ id, name, place }) => ({ id, label: [name || t('people.unnamed'), place].filter(Boolean).join(' · ') }))
    : [];
  return (
    <>
      <div className="question-grid">
        <QuestionField field="language">
          <Select
            label={t('questions.field.language')}
            value={language.value ?? unknown}
            onChange={(value) => language.set(value === unknown ? null : value)}
            isDisabled={isReadOnly}
            options={[
              ...known.map((id) => ({ id, label: formats.languageName(id) })),
              { id: unknown, label: t('questions.language.unknown') },
            ]}
          />
        </QuestionField>
        <div data-part="speaker">
          <QuestionField field="speaker">
            <Select
              label={t('questions.field.speaker')}
              value={speaker.value ?? nobody}
              onChange={(value) => speaker.set(value === nobody ? null : value)}
              isDisabled={isReadOnly}
              options={[{ id: nobody, label: t('questions.field.speaker.none') }, ...speakers]}
            />
          </QuestionField>
        </div>
      </div>
      <TagsField />
    </>
  );
}

/** Added with Enter or when the field is left. */
function TagsField() {
  const t = useText<'dialogs'>();
  const { question } = useQuestionDrafts();
  const moves = useQuestionMoves();
  const [typed, setTyped] = useState('');
  const add = () => {
    const tag = typed.trim();
    if (tag !== '') moves.tag([question.id], [tag], []);
    setTyped('');
  };
  return (
    <div data-part="tags">
      <QuestionField field="tags">
        <div className="field">
          <span className="field-label" id="question-tags">
            {t('questions.field.tags')}
          </span>
          <div className="tags-line">
            {question.tags.length > 0 && (
              <ul className="tags" aria-labelledby="question-tags">
                {question.tags.map((tag) => (
                  <li key={tag}>
                    <span className="truncate">{tag}</span>
                    <IconButton
                      size="small"
                      icon={X}
                      label={t('questions.field.tags.remove', { tag })}
                      onPress={() => moves.tag([question.id], [], [tag])}
                    />
                  </li>
                ))}
              </ul>
            )}
            <TextField
              label={t('questions.field.tags.add')}
              isLabelHidden
              placeholder={t('questions.field.tags.add')}
              value={typed}
              onChange={setTyped}
              onBlur={add}
              onKeyDown={(event) => {
                if (event.key === 'Enter') add();
                if (event.key !== 'Escape' || typed === '') return;
                event.stopPropagation();
                setTyped('');
              }}
              maxLength={40}
              autoComplete="off"
            />
          </div>
        </div>
      </QuestionField>
    </div>
  );
}
