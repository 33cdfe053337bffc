import type { Language } from '../../../shared/core/local-text.ts';
import type { ReaderQuestion } from '../../../shared/views/reader.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useBooth } from '../../sync/react.tsx';
import { Chip } from '../../ui/chip.tsx';

const none: readonly Language[] = [];

/** The other booths: which of them have the question before them. */
export function WhoHasIt({ question, booth }: { readonly question: ReaderQuestion; readonly booth: Language }) {
  const t = useText<'booth'>();
  const { languageName, timeWithSeconds } = useFormats();
  const languages = useBooth(({ view }) => view?.languages ?? none);
  const others = languages.filter((language) => language !== booth);
  if (others.length === 0) return null;
  return (
    <ul className="who-has-it" aria-label={t('booth.seen.others')}>
      {others.map((language) => {
        const at = question.seen?.[language];
        const name = languageName(language);
        const words =
          at === undefined
            ? t('booth.seen.no', { language: name })
            : t('booth.seen.yes', { language: name, time: timeWithSeconds(at) });
        return (
          <li key={language} title={words}>
            <span className="visually-hidden">{words}</span>
            <span aria-hidden>
              <Chip size="small" tone={at === undefined ? 'neutral' : 'ok'} shape={at === undefined ? 'ring' : 'dot'}>
                {language.toUpperCase()}
              </Chip>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
