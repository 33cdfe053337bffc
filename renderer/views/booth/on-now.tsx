import type { CSSProperties } from 'react';
import type { BoothItem, BoothView } from '../../../shared/views/booth.ts';
import { useFormats } from '../../i18n/formats.ts';
import { directionOf } from '../../i18n/i18n-provider.tsx';
import { useText } from '../../i18n/text.ts';
import { zonePlace } from '../../i18n/zone.tsx';
import { ItemFacts } from '../../panels/booth-notes/coming.tsx';
import { useBooth, useNow } from '../../sync/react.tsx';
import { ShapeMark } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { type Face, countsDown, faceAt } from '../../ui/session/face.ts';
import { toneWords } from '../stage/stage-timer.tsx';

/** What is on, how long still, and who speaks. */
export function OnNow() {
  const view = useBooth((state) => state.view);
  return view && <Items view={view} />;
}

function Items({ view }: { readonly view: BoothView }) {
  const t = useText<'booth'>();
  const face = faceAt(view, useNow());
  return (
    <section className="on-now" aria-label={t('booth.on')}>
      <div className="on-now-item">
        <h2>{t('booth.on')}</h2>
        <Timer view={view} face={face} />
        {view.item && face.kind === 'running' && <Item item={view.item} view={view} />}
      </div>
    </section>
  );
}

function Timer({ view, face }: { readonly view: BoothView; readonly face: Face }) {
  const t = useText<'booth'>();
  const { countdown, time, date } = useFormats();
  switch (face.kind) {
    case 'running':
      return (
        <div className={classNames('on-now-timer', face.tone, face.paused && 'paused')}>
          <div className="on-now-reading">
            <span
              className="on-now-digits"
              role="timer"
              aria-label={t(face.left < 0 ? 'stage.overtime' : 'stage.timer')}
            >
              {countdown(face.left)}
            </span>
            <span className="on-now-word" role="status">
              {face.paused ? (
                <>
                  <ShapeMark shape="bars" /> {t('stage.paused')}
                </>
              ) : (
                face.tone !== 'calm' && (
                  <>
                    <ShapeMark shape={toneWords[face.tone].shape} /> {t(toneWords[face.tone].text)}
                  </>
                )
              )}
            </span>
          </div>
          <div className="on-now-bar" aria-hidden>
            <i style={{ '--used': face.used } as CSSProperties} />
          </div>
        </div>
      );
    case 'before':
      return (
        <div className="on-now-timer">
          {countsDown(face.until) && (
            <span className="on-now-digits" role="timer" aria-label={t('stage.before.in')}>
              {countdown(face.until)}
            </span>
          )}
          <p className="soft">
            {t('stage.before.starts', { time: time(face.start) })} ({zonePlace(view.timeZone)})
          </p>
          {!countsDown(face.until) && <p className="muted">{date(face.start)}</p>}
        </div>
      );
    case 'ended':
      return <p className="soft">{t('stage.ended')}</p>;
  }
}

function Item({ item, view }: { readonly item: BoothItem; readonly view: BoothView }) {
  const { local } = useFormats();
  const { text, lang } = local(item.title, view.languages);
  return (
    <div className="on-now-about">
      <h3 lang={lang} dir={directionOf(lang)}>
        {text}
      </h3>
      <ItemFacts item={item} />
    </div>
  );
}
