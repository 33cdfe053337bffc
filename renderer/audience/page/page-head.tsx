/** @jsxImportSource preact */
import { useEffect } from 'preact/hooks';
import { textIn } from '../../../shared/core/text-in.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../../../shared/i18n/text.ts';
import type { AudienceView } from '../../../shared/views/audience.ts';
import { useWords } from './words.tsx';

/** Each language in its own words, for the people who look for theirs. */
const languageNames: Readonly<Record<InterfaceLanguage, string>> = { en: 'English', es: 'Español', fr: 'Français' };

/** What this page is about, whether it is on, and in which language it speaks. */
export function PageHead({
  view,
  onLanguage,
}: {
  readonly view: AudienceView | null;
  readonly onLanguage: (language: InterfaceLanguage) => void;
}) {
  const { language, t, day } = useWords();
  const title = view && textIn(view.title, language, view.languages);
  const name = title?.text ?? null;
  useEffect(() => {
    document.title = name === null ? t('audience.page') : t('audience.page.of', { title: name });
  }, [name, t]);
  return (
    <header class="page-head">
      <div>
        <h1 lang={title?.lang} dir="auto">
          {name ?? t('audience.page')}
        </h1>
        {view && (
          <p class={`session-status ${view.status}`}>
            {view.status === 'live' && <span class="dot" aria-hidden="true" />}
            {t(`audience.status.${view.status}`)}
            {view.status === 'ready' && <span>{t('audience.status.starts', { when: day(view.start) })}</span>}
          </p>
        )}
      </div>
      <label class="language">
        <span class="visually-hidden">{t('audience.language')}</span>
        <select value={language} onChange={({ currentTarget }) => onLanguage(currentTarget.value as InterfaceLanguage)}>
          {interfaceLanguages.toSorted().map((each) => (
            <option key={each} value={each} lang={each}>
              {languageNames[each]}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}
