import { ArrowRight, Monitor } from 'lucide-react';
import type { Instant } from '../../../shared/core/envelope.ts';
import { isNamed } from '../../../shared/core/actor.ts';
import { mayOpen } from '../../../shared/roles/visibility.ts';
import { useFormats } from '../../i18n/formats.ts';
import { directionOf } from '../../i18n/i18n-provider.tsx';
import { locales, useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/text.ts';
import { ownZone, zonePlace } from '../../i18n/zone.tsx';
import { Chip } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { phaseOf } from './agenda.ts';
import type { ReachedSession } from './reach.ts';

/** One session: when it is, how it stands, and the way in. */
export function SessionCard({
  reached: { summary, membership },
  now,
  isForemost,
}: {
  readonly reached: ReachedSession;
  readonly now: Instant;
  readonly isForemost: boolean;
}) {
  const t = useText<'entry'>();
  const { local } = useFormats();
  const title = local(summary.title);
  const opens = isNamed(membership.role);
  const showsStage = mayOpen[membership.role].includes('stage');
  const console = `#/session/${summary.id}`;
  const over = ['ended', 'past'].includes(phaseOf(summary, now));
  return (
    <li className={classNames('session-card', isForemost && 'foremost', over && 'over')}>
      <DateMark at={summary.start} zone={summary.timeZone} />
      <div className="session-about">
        <h3 lang={title.lang} dir={directionOf(title.lang)}>
          {title.text}
        </h3>
        <Times summary={summary} />
        <p className="session-facts">
          <Status summary={summary} now={now} />
          {summary.series && (
            <span>{t('sessions.position', { position: summary.series.position, count: summary.series.count })}</span>
          )}
          <span>{t('sessions.items', { count: summary.items })}</span>
          <span>{t(`people.role.${membership.role}`)}</span>
        </p>
      </div>
      <div className="session-ways">
        {opens && (
          <a className={classNames('button medium', isForemost ? 'primary' : 'default')} href={console}>
            {t('sessions.open')}
            <Icon of={ArrowRight} size={15} />
          </a>
        )}
        {showsStage && (
          <a className={classNames('button medium', opens ? 'ghost' : 'primary')} href={`${console}/stage`}>
            <Icon of={Monitor} size={15} />
            {t('sessions.stage')}
          </a>
        )}
      </div>
    </li>
  );
}

function DateMark({ at, zone }: { readonly at: Instant; readonly zone: string }) {
  const locale = locales[useLanguage()];
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(at);
  return (
    <div className="session-date" aria-hidden>
      <span>{part({ weekday: 'short' })}</span>
      <strong className="numeric">{part({ day: 'numeric' })}</strong>
      <span>{part({ month: 'short', year: 'numeric' })}</span>
    </div>
  );
}

function Times({ summary }: { readonly summary: ReachedSession['summary'] }) {
  const t = useText<'entry'>();
  const { time, date, shortDate } = useFormats();
  const { start, end, timeZone } = summary;
  const here = ownZone();
  const elsewhere = time(start, timeZone) !== time(start, here) || date(start, timeZone) !== date(start, here);
  const sameDay = date(start, timeZone) === date(start, here);
  const own = { from: time(start, here), to: time(end, here), day: shortDate(start, here) };
  return (
    <p className="session-times numeric">
      <span className="visually-hidden">{date(start, timeZone)}, </span>
      {t('sessions.when.zone', { from: time(start, timeZone), to: time(end, timeZone), zone: zonePlace(timeZone) })}
      {elsewhere && (
        <span className="muted"> · {t(sameDay ? 'sessions.when.yours' : 'sessions.when.yours.day', own)}</span>
      )}
    </p>
  );
}

function Status({ summary, now }: { readonly summary: ReachedSession['summary']; readonly now: Instant }) {
  const t = useText<'entry'>();
  const language = useLanguage();
  const phase = phaseOf(summary, now);
  switch (phase) {
    case 'live':
      return (
        <Chip tone="live" shape="dot">
          {t('sessions.status.live')}
        </Chip>
      );
    case 'coming':
      return (
        <Chip tone="info" shape="ring">
          {until(summary.start - now, locales[language])}
        </Chip>
      );
    case 'due':
      return (
        <Chip tone="warn" shape="triangle">
          {t('sessions.status.due')}
        </Chip>
      );
    case 'past':
      return <Chip shape="cross">{t('sessions.status.past')}</Chip>;
    case 'ended':
      return <Chip shape="square">{t('sessions.status.ended')}</Chip>;
  }
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** `in 12 min`, `in 3 hr`, `in 5 days`. */
function until(ms: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { style: ms < day ? 'short' : 'long' });
  if (ms < 90 * minute) return format.format(Math.max(1, Math.round(ms / minute)), 'minute');
  return ms < day ? format.format(Math.round(ms / hour), 'hour') : format.format(Math.round(ms / day), 'day');
}
