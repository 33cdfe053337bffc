import { type CSSProperties } from 'react';
import type { FirstKey } from '../../../shared/i18n/catalogue.ts';
import type { StageView } from '../../../shared/views/stage.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { type Shape, ShapeMark } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Digits } from './digits.tsx';
import type { Face, Tone } from '../../ui/session/face.ts';

type Running = Extract<Face, { kind: 'running' }>;

/** What a colour of the timer says, in a word and a shape. */
export const toneWords: Readonly<Record<Exclude<Tone, 'calm'>, { readonly text: FirstKey; readonly shape: Shape }>> = {
  warning: { text: 'stage.warning', shape: 'triangle' },
  danger: { text: 'stage.danger', shape: 'square' },
  over: { text: 'stage.overtime', shape: 'cross' },
};

/** The countdown, and in a word and a shape what its colour says. */
export function StageTimer({ view, face }: { readonly view: StageView; readonly face: Running }) {
  const t = useText();
  const { countdown, duration, signedDuration, list } = useFormats();
  const text = countdown(face.left);
  const speakers = view.item?.speakers ?? [];
  const added = view.timer?.added ?? 0;
  return (
    <div className={classNames('stage-timer', face.tone, face.paused && 'paused')}>
      <div className="stage-space">
        <Digits text={text} label={t(face.left < 0 ? 'stage.overtime' : 'stage.timer')} />
      </div>
      <div className="stage-state">
        <span className="stage-words" role="status">
          {face.paused && (
            <strong className="stage-word paused">
              <ShapeMark shape="bars" /> {t('stage.paused')}
            </strong>
          )}
          {face.tone !== 'calm' && (
            <strong className="stage-word">
              <ShapeMark shape={toneWords[face.tone].shape} /> {t(toneWords[face.tone].text)}
            </strong>
          )}
        </span>
        {face.tone === 'calm' && !face.paused && <span className="stage-speakers">{list(speakers)}</span>}
        <span className="numeric stage-whole">
          {duration(view.item?.duration ?? 0)}
          {added !== 0 && ` ${signedDuration(added)}`}
        </span>
      </div>
      <div className="stage-bar" aria-hidden>
        <div style={{ '--used': face.used } as CSSProperties} />
      </div>
    </div>
  );
}
