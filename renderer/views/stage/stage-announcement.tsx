import type { StageView } from '../../../shared/views/stage.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { zonePlace } from '../../i18n/zone.tsx';
import { useView } from '../../sync/react.tsx';
import { ShapeMark } from '../../ui/chip.tsx';
import { Digits } from './digits.tsx';
import { type Face, countsDown, isAboutToBegin } from '../../ui/session/face.ts';

/** Before the session: when it starts, and how long until then. */
export function BeforeStart({
  view,
  face,
}: {
  readonly view: StageView;
  readonly face: Extract<Face, { kind: 'before' }>;
}) {
  const t = useText();
  const { countdown, date, time } = useFormats();
  const starts = `${t('stage.before.starts', { time: time(face.start) })} (${zonePlace(view.timeZone)})`;
  if (countsDown(face.until))
    return (
      <div className="stage-timer before">
        <div className="stage-space">
          <Digits text={countdown(face.until)} label={t('stage.before.in')} />
        </div>
        <div className="stage-state">
          <strong className="stage-word">
            <ShapeMark shape="ring" /> {starts}
          </strong>
        </div>
      </div>
    );
  const soon = isAboutToBegin(face.until);
  return (
    <div className="stage-announcement" role="status">
      <strong>{soon ? t('stage.before.soon') : t('stage.before.starts', { time: time(face.start) })}</strong>
      <span>{soon ? starts : `${date(face.start)}, ${zonePlace(view.timeZone)}`}</span>
    </div>
  );
}

export function Ended() {
  const t = useText();
  return (
    <div className="stage-announcement" role="status">
      <strong>{t('stage.ended')}</strong>
      <span>{t('stage.ended.thanks')}</span>
    </div>
  );
}

/** Nothing has been heard of the session yet; once the connection is closed for good, the foot says why. */
export function Waiting() {
  const t = useText();
  const kind = useView((state) => state.status.kind);
  return (
    <div className="stage-announcement quiet" role="status">
      {kind === 'closed' ? t('stage.closed') : t(kind === 'offline' ? 'stage.offline.nothing' : 'stage.connecting')}
    </div>
  );
}
