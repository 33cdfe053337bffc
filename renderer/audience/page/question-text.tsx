/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { PublicQuestion } from '../../../shared/views/audience.ts';
import type { Values } from '../texts/format.ts';
import { readingOf } from '../visit/reading.ts';
import { useWords } from './words.tsx';

/** A question in the reader's language, with the original one tap away where it is not the original. */
export function QuestionText({ question }: { readonly question: PublicQuestion }) {
  const { language, t, languageName } = useWords();
  const [wantsOriginal, setWantsOriginal] = useState(false);
  const reading = readingOf(question, language);
  const isOriginal = reading.rendered === null || wantsOriginal;
  const text = isOriginal ? question.text : reading.text;
  const lang = isOriginal ? question.language : reading.lang;
  return (
    <div class="question-text">
      <p lang={lang} dir="auto">
        {text}
      </p>
      {reading.rendered !== null && (
        <p class="reading">
          <span>{about()}</span>{' '}
          <button type="button" class="plain" onClick={() => setWantsOriginal(!wantsOriginal)}>
            {t(wantsOriginal ? 'audience.reading.translation' : 'audience.reading.original')}
          </button>
        </p>
      )}
    </div>
  );

  function about(): string {
    const { language: from } = question;
    const values: Values = from === undefined ? {} : { language: languageName(from) };
    if (isOriginal && from !== undefined) return t('audience.reading.in-original', values);
    if (reading.rendered === 'machine')
      return t(from === undefined ? 'audience.reading.machine-unknown' : 'audience.reading.machine', values);
    return t(from === undefined ? 'audience.reading.translated-unknown' : 'audience.reading.translated', values);
  }
}
