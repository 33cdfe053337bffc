import type { StageItem, StageView } from '../../../shared/views/stage.ts';
import { useFormats } from '../../i18n/formats.ts';
import { directionOf } from '../../i18n/i18n-provider.tsx';
import { useText } from '../../i18n/text.ts';
import { ownZone, zonePlace } from '../../i18n/zone.tsx';
import { useNow } from '../../sync/react.tsx';
import type { Face } from '../../ui/session/face.ts';

/** What is on, what comes after it, and what time it is. */
export function StageHead({ view, kind }: { readonly view: StageView; readonly kind: Face['kind'] }) {
  const t = useText();
  const { local } = useFormats();
  const title = local(kind === 'running' && view.item ? view.item.title : view.title, view.languages);
  return (
    <header className="stage-head">
      <h1 lang={title.lang} dir={directionOf(title.lang)}>
        {title.text}
      </h1>
      <div className="stage-aside">
        {kind !== 'ended' &&
          (view.next ? (
            <Coming item={view.next} label={t(kind === 'before' ? 'stage.first' : 'stage.next')} view={view} />
          ) : (
            kind === 'running' && <span className="stage-next">{t('stage.last')}</span>
          ))}
        <Clock zone={view.timeZone} />
      </div>
    </header>
  );
}

function Coming({ item, label, view }: { readonly item: StageItem; readonly label: string; readonly view: StageView }) {
  const { local, duration } = useFormats();
  const title = local(item.title, view.languages);
  return (
    <span className="stage-next">
      <span>{label}</span>
      <span className="stage-next-title truncate" lang={title.lang} dir={directionOf(title.lang)}>
        {title.text}
      </span>
      <span className="numeric">· {duration(item.duration)}</span>
    </span>
  );
}

/** The session's time of day; its place is named where the screen stands in another zone. */
function Clock({ zone }: { readonly zone: string }) {
  const t = useText();
  const { time } = useFormats();
  const now = useNow(1_000);
  const place = zonePlace(zone);
  const elsewhere = time(now) !== time(now, ownZone());
  return (
    <span className="stage-clock">
      <span className="visually-hidden">{t('stage.clock', { zone: place })} </span>
      <time className="numeric">{time(now)}</time>
      {elsewhere && (
        <span className="stage-place" aria-hidden>
          {place}
        </span>
      )}
    </span>
  );
}
