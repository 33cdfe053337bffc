import { AudioLines } from 'lucide-react';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useBooth } from '../../sync/react.tsx';
import { Chip } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { LanguageTag } from '../../ui/language-tag.tsx';
import { MeasuredWords, useMeasured } from './measured-words.tsx';
import { SoundMenu } from './sound-menu.tsx';
import type { Mic } from './use-mic.ts';
import { useNames } from '../../ui/booth/use-names.ts';
import { workWords } from '../../ui/booth/work-words.ts';

/** What is spoken now, and what this booth does with it. */
export function FloorLine({ mic }: { readonly mic: Mic | null }) {
  const t = useText<'booth'>();
  const formats = useFormats();
  const names = useNames();
  const floor = useBooth(({ view }) => view?.floor ?? null);
  const isLive = useBooth(({ view }) => view?.status === 'live');
  const { trust, measured, isSilent } = useMeasured(mic);
  if (!floor) return null;
  const work = mic && workWords(mic.line.work, { t, names, formats });
  const relayedBy = mic?.line.relayedBy ?? [];
  return (
    <section className="floor-line" aria-label={t('booth.floor.title')}>
      <p className="floor-now" role="status">
        <span className="soft">{t('booth.floor.title')}</span>
        {floor.language === undefined ? (
          <span className="muted">{t('booth.floor.none')}</span>
        ) : (
          <>
            <LanguageTag language={floor.language} />
            <span className="floor-since muted numeric">
              {floor.since === undefined
                ? t('booth.floor.planned')
                : t('booth.floor.set', { time: formats.time(floor.since) })}
            </span>
          </>
        )}
      </p>
      {work && (
        <Chip
          className={classNames('floor-work', trust)}
          tone={!isLive ? 'neutral' : isSilent ? 'over' : trust === 'stale' && work.tone === 'ok' ? 'warn' : work.tone}
          shape={isSilent ? 'cross' : work.shape}
        >
          {work.text}
          {trust === 'measured' && <Icon of={AudioLines} size={14} />}
          <span className="visually-hidden">, {t(`interpretation.trust.${trust}`)}</span>
        </Chip>
      )}
      {mic && <MeasuredWords measured={measured} isSilent={isSilent} trust={trust} />}
      {relayedBy.length > 0 && (
        <span className="floor-relayed soft">
          {t('booth.work.relayed-by', { booths: formats.list(relayedBy.map(names.booth)) })}
        </span>
      )}
      <span className="grow" />
      {mic && <SoundMenu mic={mic} />}
    </section>
  );
}
