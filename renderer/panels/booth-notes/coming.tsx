import { FileText, StickyNote } from 'lucide-react';
import type { BoothItem } from '../../../shared/views/booth.ts';
import { useFormats } from '../../i18n/formats.ts';
import { directionOf } from '../../i18n/i18n-provider.tsx';
import { useText } from '../../i18n/text.ts';
import { useBooth } from '../../sync/react.tsx';
import { Icon } from '../../ui/icon.tsx';
import { tag, useNames } from '../../ui/booth/use-names.ts';
import { workWords } from '../../ui/booth/work-words.ts';

const none: readonly BoothItem[] = [];

/** The next three items: when, who speaks in which language, and what this booth does. */
export function Coming() {
  const t = useText<'booth'>();
  const coming = useBooth(({ view }) => view?.coming ?? none);
  return (
    <section className="coming" aria-label={t('booth.side.coming')}>
      <h2>{t('booth.side.coming')}</h2>
      {coming.length === 0 && <p className="muted">{t('booth.coming.none')}</p>}
      <ol>
        {coming.map((item) => (
          <li key={item.id}>
            <ComingItem item={item} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function ComingItem({ item }: { readonly item: BoothItem }) {
  const t = useText<'booth'>();
  const { local, time, duration } = useFormats();
  const languages = useBooth(({ view }) => view?.languages ?? null) ?? [];
  const { text, lang } = local(item.title, languages);
  return (
    <article className="coming-item">
      <span className="coming-time numeric muted">{time(item.plannedStart)}</span>
      <div>
        <h3 lang={lang} dir={directionOf(lang)}>
          {text}
        </h3>
        <ItemFacts item={item} />
        {item.documents.length > 0 && (
          <p className="coming-fact muted">
            <Icon of={FileText} size={13} /> {t('booth.item.documents', { count: item.documents.length })}
          </p>
        )}
      </div>
      <span className="numeric muted">{duration(item.duration)}</span>
    </article>
  );
}

/** What a booth must know of an item beside its title. */
export function ItemFacts({ item }: { readonly item: BoothItem }) {
  const t = useText<'booth'>();
  const formats = useFormats();
  const names = useNames();
  const { media, floor, interpreted, work, people, note } = item;
  const facts: string[] = [];
  if (media) {
    facts.push(
      media.spoken === undefined
        ? t('booth.item.video-mute')
        : t('booth.item.video-sound', { language: tag(media.spoken) }),
    );
    if (media.subtitles.length > 0)
      facts.push(t('booth.item.subtitles', { languages: media.subtitles.map(tag).join(', ') }));
  } else if (floor.length > 0) facts.push(t('booth.item.speaks', { language: floor.map(tag).join(', ') }));
  if (!interpreted) facts.push(t(media ? 'booth.item.video-rest' : 'booth.item.no-work'));
  else
    for (const { floor: spoken, work: planned } of work) {
      const { text } = workWords(planned, { t, names, formats });
      facts.push(work.length > 1 ? `${tag(spoken)}: ${text}` : text);
    }
  return (
    <>
      <p className="coming-fact">{facts.join(' · ')}</p>
      {people.map(({ name, place, pronunciation, language }) => (
        <p key={`${name} ${place}`} className="coming-speaker">
          <strong>{name}</strong>
          {pronunciation !== '' && <span className="pronunciation"> [{pronunciation}]</span>}
          <span className="muted">
            {place !== '' && ` · ${place}`}
            {language !== undefined && ` · ${tag(language)}`}
          </span>
        </p>
      ))}
      {note !== undefined && (
        <p className="coming-note">
          <Icon of={StickyNote} size={13} />
          <span className="visually-hidden">{t('booth.item.note')}</span> {note}
        </p>
      )}
    </>
  );
}
