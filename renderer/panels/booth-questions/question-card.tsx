import { useFormats } from '../../i18n/formats.ts';
import { directionOf } from '../../i18n/i18n-provider.tsx';
import { useText } from '../../i18n/text.ts';
import { useNow } from '../../sync/react.tsx';
import { Chip, type Shape, type Tone } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { LanguageTag } from '../../ui/language-tag.tsx';
import type { QuestionCard as Card } from './cards.ts';
import { RefusedWordings } from './refused-wordings.tsx';
import { SeenButton } from './seen-button.tsx';
import type { Desk } from './use-desk.ts';
import { WhoHasIt } from './who-has-it.tsx';
import { Wording } from './wording.tsx';

const looks: Readonly<Record<Card['place'], { readonly tone: Tone; readonly shape: Shape }>> = {
  'on-air': { tone: 'live', shape: 'dot' },
  next: { tone: 'accent', shape: 'triangle' },
  gone: { tone: 'neutral', shape: 'square' },
};

/** The keys of the desk, as this person has them. */
export interface DeskKeys {
  readonly see: string | null;
  readonly write: string | null;
  readonly review: string | null;
}

/** One question in full: as it was asked, and in the booth's language. */
export function QuestionCard({
  card,
  desk,
  keys,
}: {
  readonly card: Card;
  readonly desk: Desk;
  readonly keys: DeskKeys;
}) {
  const t = useText<'booth'>();
  const { place, question } = card;
  const { id, number, text, language } = question;
  return (
    <article
      className={classNames('booth-question', place)}
      aria-label={`${t(`booth.${place}`)}: ${t('booth.number', { number })}`}
    >
      <header>
        <Chip {...looks[place]}>{t(`booth.${place}`)}</Chip>
        {language ? <LanguageTag language={language} /> : <span className="muted">{t('booth.language.unknown')}</span>}
        <h2 className="booth-question-number">{t('booth.number', { number })}</h2>
        {place !== 'gone' && <Since at={question.since} />}
        <span className="grow" />
        {place !== 'gone' && <WhoHasIt question={question} booth={desk.booth} />}
      </header>
      <div className="booth-question-texts">
        {place === 'gone' && <p className="soft">{t('booth.gone.text')}</p>}
        <p className="booth-question-text" lang={language ?? ''} dir={language ? directionOf(language) : 'auto'}>
          {text}
        </p>
        <Wording card={card} desk={desk} keys={keys} />
        <RefusedWordings of={id} desk={desk} />
      </div>
      {place !== 'gone' && desk.booth !== null && (
        <SeenButton card={card} onSee={() => desk.see(id)} keys={desk.toSee === id ? keys.see : null} />
      )}
    </article>
  );
}

function Since({ at }: { readonly at: number }) {
  const t = useText<'booth'>();
  const { duration } = useFormats();
  const now = useNow(1_000);
  return (
    <span className="for-how-long muted numeric">{t('booth.for', { time: duration(Math.max(0, now - at)) })}</span>
  );
}
