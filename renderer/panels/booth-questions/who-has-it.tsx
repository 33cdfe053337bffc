import type { BoothLines } from '../../../shared/views/booth.ts';
import type { ReaderQuestion } from '../../../shared/views/reader.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useBooth } from '../../sync/react.tsx';
import { Chip } from '../../ui/chip.tsx';

const none: BoothLines = { order: [], byId: {} };

/** The other booths: which of them have the question before them. */
export function WhoHasIt({ question, booth }: { readonly question: ReaderQuestion; readonly booth: string | null }) {
  const t = useText<'booth'>();
  const { languageName, list, timeWithSeconds } = useFormats();
  const { order, byId } = useBooth(({ view }) => view?.booths ?? none);
  const others = order.filter((id) => id !== booth);
  if (others.length === 0) return null;
  return (
    <ul className="who-has-it" aria-label={t('booth.seen.others')}>
      {others.map((id) => {
        const { name = '', serves = [] } = byId[id] ?? {};
        const at = question.seen?.[id];
        const language = name === '' ? list(serves.map(languageName)) : name;
        const words =
          at === undefined
            ? t('booth.seen.no', { language })
            : t('booth.seen.yes', { language, time: timeWithSeconds(at) });
        return (
          <li key={id} title={words}>
            <span className="visually-hidden">{words}</span>
            <span aria-hidden>
              <Chip size="small" tone={at === undefined ? 'neutral' : 'ok'} shape={at === undefined ? 'ring' : 'dot'}>
                {name === '' ? serves.map((tag) => tag.toUpperCase()).join(' ⇄ ') : name}
              </Chip>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
