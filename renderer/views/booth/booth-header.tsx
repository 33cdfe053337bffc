import { ChevronDown, House, Keyboard, Search } from 'lucide-react';
import type { Language } from '../../../shared/core/local-text.ts';
import { useFormats } from '../../i18n/formats.ts';
import { directionOf } from '../../i18n/i18n-provider.tsx';
import { useText } from '../../i18n/text.ts';
import { Clock } from '../../panels/session/clock.tsx';
import { paletteKeys } from '../../panels/session/palette-keys.ts';
import { useBooth, useBoothActions, useNow, useView, useViewActions } from '../../sync/react.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { tag, useNames } from '../../ui/booth/use-names.ts';
import { DisplayMenu } from '../../ui/display-menu.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { connectionLooks, connectionWords } from '../../ui/session/connection-words.ts';
import { SoundSettings } from '../../ui/sounds/sound-settings.tsx';
import '../../ui/language-tag.css';
import '../../panels/session/session.css';

/** Which booth and which session this is, whether the screen can be believed, and its few settings. */
export function BoothHeader({
  booth,
  onSearch,
  onKeys,
}: {
  readonly booth: string | null;
  readonly onSearch: () => void;
  readonly onKeys: () => void;
}) {
  const t = useText<'booth'>();
  return (
    <header className="booth-header">
      <IconButton icon={House} label={t('app.home')} onPress={() => (location.hash = '#/')} />
      <Status />
      {booth !== null && <OwnBooth booth={booth} />}
      {booth !== null && <Direction booth={booth} />}
      <Title />
      <span className="grow" />
      <Connection />
      <Clock />
      <span className="header-tools">
        <IconButton icon={Search} label={t('session.search')} keys={paletteKeys} onPress={onSearch} />
        {booth !== null && <Sound />}
        <IconButton
          className="booth-keys"
          icon={Keyboard}
          label={t('session.keys')}
          keys="[Shift]+?"
          onPress={onKeys}
        />
        <DisplayMenu />
      </span>
    </header>
  );
}

function Status() {
  const t = useText<'booth'>();
  const { duration, shortDate, time } = useFormats();
  const status = useView(({ view }) => view?.status ?? 'ready');
  const start = useView(({ view }) => view?.start ?? 0);
  const until = start - useNow(1_000);
  if (status === 'live')
    return (
      <Chip tone="live" shape="dot">
        {t('booth.live')}
      </Chip>
    );
  if (status === 'ended') return <Chip shape="square">{t('booth.ended')}</Chip>;
  const soon = Math.abs(until) < 24 * 3_600_000;
  return (
    <Chip tone={soon && until <= 0 ? 'warn' : 'info'} shape="ring">
      {!soon
        ? `${shortDate(start)} ${time(start)}`
        : until > 0
          ? t('session.starts-in', { time: duration(until) })
          : t('session.should-have-started', { time: duration(-until) })}
    </Chip>
  );
}

const none: readonly Language[] = [];

/** The booth in which this person sits, and as whom; they may stand up. */
function OwnBooth({ booth }: { readonly booth: string }) {
  const t = useText<'booth'>();
  const { languageName, list } = useFormats();
  const { give } = useBoothActions();
  const names = useNames();
  const line = useBooth(({ view }) => view?.booths.byId[booth] ?? null);
  const me = useBooth(({ view, seat }) => (seat && view?.desk?.team[seat.interpreter]?.name) || '');
  const name = line?.name || t('booth.title', { language: list((line?.serves ?? none).map(languageName)) });
  return (
    <h1 className="served-booth">
      <Menu
        label={t('booth.seat.change')}
        trigger={
          <Button variant="ghost">
            <span className="truncate full-name">{name}</span>
            <span className="truncate short-name">{names.booth(booth)}</span>
            <Icon of={ChevronDown} size={14} />
          </Button>
        }
        sections={[
          {
            id: 'seat',
            title: me || t('booth.seat.change'),
            actions: [
              {
                id: 'stand',
                label: t('booth.seat.change'),
                onAction: () => void give({ type: 'booths.stand', data: {} }),
              },
            ],
          },
        ]}
      />
    </h1>
  );
}

/** From which language into which it works now. */
function Direction({ booth }: { readonly booth: string }) {
  const t = useText<'booth'>();
  const { languageName } = useFormats();
  const work = useBooth(({ view }) => view?.booths.byId[booth]?.work ?? null);
  if (work?.status !== 'works' || !work.from || work.into === undefined) return null;
  const { from, into } = work;
  return (
    <span className="tag booth-direction">
      <span aria-hidden dir="ltr">
        {tag(from.language)} → {tag(into)}
      </span>
      <span className="visually-hidden">
        {t('booth.direction', { from: languageName(from.language), into: languageName(into) })}
      </span>
    </span>
  );
}

function Sound() {
  const t = useText<'booth'>();
  const role = useBooth(({ me }) => me.role);
  return <SoundSettings role={role} size="medium" sample="notice" text={t('booth.sounds.text')} />;
}

function Title() {
  const { local } = useFormats();
  const title = useView(({ view }) => view?.title ?? null);
  const languages = useView(({ view }) => view?.languages ?? none);
  if (!title) return null;
  const { text, lang } = local(title, languages);
  return (
    <span className="booth-session muted truncate" lang={lang} dir={directionOf(lang)}>
      {text}
    </span>
  );
}

function Connection() {
  const t = useText<'booth'>();
  const { duration } = useFormats();
  const { localNow } = useViewActions();
  const status = useView((state) => state.status);
  const roundTrip = useView((state) => state.clock.roundTrip);
  useNow(1_000);
  return (
    <Chip {...connectionLooks[status.kind]} className="connection-chip">
      {connectionWords(status, roundTrip, localNow(), t, duration)}
    </Chip>
  );
}
