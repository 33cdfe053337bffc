import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useBooth } from '../../sync/react.tsx';
import { ShapeMark } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { HandoverStrip } from './handover.tsx';
import { type KeyOf, MicCard } from './mic-card.tsx';
import { placesOf } from './mic.ts';
import type { Mic } from './use-mic.ts';
import { useNames } from '../../ui/booth/use-names.ts';
import './booth-mic.css';

/** Who of the booth is at the mic, who rests, and the handover between them. */
export function MicRow({ mic, keyOf }: { readonly mic: Mic; readonly keyOf: KeyOf }) {
  const t = useText<'booth'>();
  const { list } = useFormats();
  const names = useNames();
  const isLive = useBooth(({ view }) => view?.status === 'live');
  const { desk, line } = mic;
  const { shown, absent } = placesOf(desk, mic.me);
  const card = (id: string) => <MicCard key={id} mic={mic} of={id} keyOf={keyOf} />;
  const mates = shown.filter((id) => id !== mic.me);
  // A booth that rests, by its channel or by its own word, needs nobody there.
  const isMissed = isLive && line.work.status !== 'rests' && line.standbyAt === undefined;
  return (
    <section className="mic-row" aria-label={t('booth.mic')}>
      {!desk.mic && (
        <p className={classNames('mic-nobody', isMissed && 'loud')} role={isMissed ? 'alert' : undefined}>
          <ShapeMark shape={isMissed ? 'square' : 'ring'} />
          {t(isMissed ? 'booth.mic.nobody-live' : 'booth.mic.nobody')}
        </p>
      )}
      <HandoverStrip mic={mic} keyOf={keyOf} />
      <div className="mic-cards">
        {card(mic.me)}
        {mates.length > 0 && <div className="mic-mates">{mates.map(card)}</div>}
      </div>
      {absent.length > 0 && (
        <p className="mic-absent muted">
          {t('booth.mic.not-here', { names: list(absent.map((id) => names.interpreter(id))) })}
        </p>
      )}
    </section>
  );
}
