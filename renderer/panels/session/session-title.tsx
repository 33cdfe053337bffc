import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';

export function SessionTitle() {
  const t = useText();
  const formats = useFormats();
  const session = useConsole(({ state }) => state?.session ?? null);
  if (!session) return <h1>{t('app.name')}</h1>;
  const title = formats.local(session.title, session.languages);
  const series = session.series && formats.local(session.series.title, session.languages);
  return (
    <>
      <h1 className="truncate" lang={title.lang}>
        {title.text || t('session.untitled')}
      </h1>
      {session.series && series && (
        <span className="muted truncate series">
          {t('session.series', {
            title: series.text,
            position: session.series.position,
            count: session.series.count,
          })}
        </span>
      )}
    </>
  );
}
