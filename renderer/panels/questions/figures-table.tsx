import { figures } from '../../../shared/questions/figures.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useNow } from '../../sync/react.tsx';
import { useAgo } from './question-text.tsx';
import { useCountedQuestions } from './use-counted.ts';

const minutes = 5;

/** How many questions came in by minute and language, and what became of them. */
export function FiguresTable() {
  const t = useText();
  const formats = useFormats();
  const ago = useAgo();
  const now = useNow(10_000);
  const list = useCountedQuestions();
  const { received, perMinute, byLanguage, waiting, answered } = figures(list, now, minutes);
  const written = list.filter(({ status, airedAt }) => status === 'answered' && airedAt === null).length;
  const languages = Object.entries(byLanguage).sort(([, a], [, b]) => b - a);
  return (
    <dl className="figures">
      <Figure name={t('questions.figures.received')} value={formats.number(received)} />
      <Figure name={t('questions.figures.per-minute')} value={perMinute.map(formats.number).join(' · ')} />
      <Figure name={t('questions.figures.waiting')} value={formats.number(waiting.count)} />
      {waiting.longest !== null && <Figure name={t('questions.figures.longest')} value={ago(waiting.longest)} />}
      <Figure
        name={t('questions.figures.answered')}
        value={formats.number(answered)}
        more={t('questions.figures.answered-how', { live: answered - written, written })}
      />
      <Figure
        name={t('questions.figures.by-language')}
        value={languages
          .map(
            ([tag, count]) =>
              `${tag === 'unknown' ? t('questions.language.unknown') : tag.toUpperCase()} ${formats.number(count)}`,
          )
          .join(' · ')}
      />
    </dl>
  );
}

function Figure({ name, value, more }: { readonly name: string; readonly value: string; readonly more?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="numeric">
        {value}
        {more !== undefined && <span className="muted"> {more}</span>}
      </dd>
    </div>
  );
}
