import { Settings2 } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { samePath } from '../../../shared/booths/at-desk.ts';
import type { Desk, Handover } from '../../../shared/booths/desk.ts';
import type { SoundPath } from '../../../shared/booths/messages.ts';
import { deskAt, handoverLeft, interpreterName, restOf } from '../../../shared/booths/select.ts';
import type { BoothState, BoothsState } from '../../../shared/booths/state.ts';
import type { Coverage } from '../../../shared/projections/coverage.ts';
import { soundPaths } from '../../../shared/projections/sound.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useNow } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip, ShapeMark } from '../../ui/chip.tsx';
import type { Line } from './board.ts';
import { lookOf } from './looks.ts';
import { useIsHeard } from './use-board.ts';
import { boothLabel, languageName, sourceWords, stateWord } from './words.ts';

/** Everything about one language and its booth: how it is known, the team, the turn, the handover, the ways of sound. */
export function LineDetail({
  line,
  booths,
  coverage,
  onSetUp,
  onClose,
}: {
  readonly line: Line;
  readonly booths: BoothsState;
  readonly coverage: Coverage;
  /** Null where this person may not. */
  readonly onSetUp: (() => void) | null;
  readonly onClose: () => void;
}) {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  const now = useNow(1_000);
  const look = lookOf(line);
  const { booth, desk } = line;
  return (
    <div className="line-detail">
      <header>
        <h3 className="sentence-case">
          {formats.languageName(line.channel)}
          {booth && booth.name !== '' && <span className="muted"> · {booth.name}</span>}
        </h3>
        <Chip tone={look.tone} shape={look.shape}>
          {stateWord(look, line, t)}
        </Chip>
      </header>
      <p className="soft">{sourceWords(line, coverage, now, { t, formats, booths })}</p>
      <Known line={line} />
      {booth && desk && (
        <>
          <HandoverNow booth={booth} booths={booths} />
          <Team booth={booth} desk={desk} booths={booths} />
          <TurnNow line={line} />
          <dl className="detail-facts">
            <Source line={line} booths={booths} coverage={coverage} />
            {booth.backupPivot !== null && (
              <Fact label={t('interpretation.detail.pivot')}>{boothLabel(booths, booth.backupPivot)}</Fact>
            )}
            {booth.bookedEnd && (
              <Fact label={t('interpretation.detail.booked')}>{formats.time(booth.bookedEnd.at)}</Fact>
            )}
            <Checks booth={booth} desk={desk} booths={booths} />
          </dl>
        </>
      )}
      {onSetUp && (
        <footer>
          <Button
            size="small"
            icon={Settings2}
            onPress={() => {
              onClose();
              onSetUp();
            }}
          >
            {t('interpretation.detail.set-up')}
          </Button>
        </footer>
      )}
    </div>
  );
}

/** Whether it is declared, measured, or of some time ago. */
function Known({ line: { trust, measured, booth } }: { readonly line: Line }) {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  const isHeard = useIsHeard();
  const now = useNow(1_000);
  const ago = (at: number) => formats.duration(Math.max(0, now - at));
  if (!isHeard) return <p className="known stale">{t('interpretation.detail.own-stale')}</p>;
  return (
    <>
      {trust === 'stale' && <p className="known stale">{t('interpretation.detail.stale')}</p>}
      {measured && measured.audio !== null ? (
        <p className="known measured numeric">
          {measured.audio
            ? t('interpretation.detail.measured', { time: ago(measured.at) })
            : t('interpretation.detail.measured-silence', { time: ago(measured.at), silence: ago(measured.since) })}
          {measured.listeners !== null && ` ${t('interpretation.line.listeners', { count: measured.listeners })}.`}
          {measured.latency !== null &&
            ` ${t('interpretation.detail.latency', { time: `${formats.number(Math.round(measured.latency / 100) / 10)} s` })}.`}
        </p>
      ) : (
        booth && trust !== 'stale' && <p className="known declared">{t('interpretation.detail.declared')}</p>
      )}
    </>
  );
}

function HandoverNow({ booth, booths }: { readonly booth: BoothState; readonly booths: BoothsState }) {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  const now = useNow(1_000);
  const desk = deskAt(booths, booth.id);
  const { handover } = desk;
  if (!handover) return null;
  const time = formats.duration(handoverLeft(desk, now) ?? 0);
  const name = (id: string | null) =>
    id === null
      ? t('interpretation.detail.handover.anyone')
      : (interpreterName(booths, booth.id, id) ?? t('people.somebody'));
  return (
    <p className="known handover numeric">
      {t(`interpretation.detail.handover.${phaseOf(handover)}`, {
        from: name(handover.from),
        to: name(handover.to),
        time,
      })}
    </p>
  );
}

function phaseOf({ changesAt, asked }: Handover): 'accepted' | 'asked' | 'wanted' {
  if (changesAt !== null) return 'accepted';
  return asked === 'by-active' ? 'asked' : 'wanted';
}

function Team({
  booth,
  desk,
  booths,
}: {
  readonly booth: BoothState;
  readonly desk: Desk;
  readonly booths: BoothsState;
}) {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  const now = useNow(1_000);
  const team = Object.entries(booth.interpreters);
  if (team.length === 0) return <p className="muted">{t('interpretation.detail.team.none')}</p>;
  return (
    <ul className="team" aria-label={t('interpretation.detail.team')}>
      {team.map(([id, { a, b, c }]) => {
        const presence = desk.presence[id];
        const rest = restOf(desk, id, now);
        const isActive = desk.mic?.interpreter === id;
        return (
          <li key={id}>
            <span className={presence?.online ? 'presence ok' : 'presence'}>
              <ShapeMark shape={presence?.online ? 'dot' : presence ? 'cross' : 'ring'} />
            </span>
            <span className="truncate">
              <strong>{interpreterName(booths, booth.id, id) ?? t('people.somebody')}</strong>{' '}
              <span className="muted">
                {languages('A', a)}
                {languages('B', b)}
                {languages('C', c)}
              </span>
            </span>
            <span className="muted numeric">
              {isActive && desk.mic
                ? t('interpretation.detail.at-mic', { time: formats.duration(now - desk.mic.since) })
                : rest !== null
                  ? t('interpretation.detail.rests', { time: formats.duration(rest) })
                  : presenceWords(presence)}
              {(isActive || rest !== null) && presence && !presence.online && ` · ${presenceWords(presence)}`}
            </span>
          </li>
        );
      })}
    </ul>
  );

  function languages(letter: string, tags: readonly string[]): ReactNode {
    if (tags.length === 0) return null;
    return (
      <span className="competence">
        {letter} {tags.map((tag) => tag.toUpperCase()).join(' ')}
      </span>
    );
  }

  function presenceWords(presence: Desk['presence'][string] | undefined): string {
    if (!presence) return t('interpretation.detail.never');
    if (presence.online) return t('interpretation.detail.online');
    return t('interpretation.detail.offline', { time: formats.duration(Math.max(0, now - presence.at)) });
  }
}

function TurnNow({ line: { turn, desk } }: { readonly line: Line }) {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  if (!turn || !desk?.mic) return null;
  const after = (at: number) => formats.duration(at - (desk.mic?.since ?? at));
  return (
    <p className="muted numeric">
      {t('interpretation.detail.turn', { advice: after(turn.adviceAt), warning: after(turn.warningAt) })}
      {turn.alone && ` · ${t('interpretation.detail.alone')}`}
    </p>
  );
}

function Source({
  line,
  booths,
  coverage,
}: {
  readonly line: Line;
  readonly booths: BoothsState;
  readonly coverage: Coverage;
}) {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  const from = line.booth && coverage.booths.get(line.booth.id)?.from;
  const words = !from
    ? t('interpretation.detail.source.none')
    : from.booth === null
      ? t('interpretation.detail.source.floor', { language: languageName(from.language, formats) })
      : t('interpretation.detail.source.relay', {
          booth: boothLabel(booths, from.booth),
          language: languageName(from.language, formats),
        });
  return (
    <Fact label={t('interpretation.detail.source')}>
      {words}{' '}
      {from && (
        <span className="muted">
          ({t(line.desk?.source ? 'interpretation.detail.source.said' : 'interpretation.detail.source.assumed')})
        </span>
      )}
    </Fact>
  );
}

/** Ways of sound that the plan needs, and whether each was checked. */
function Checks({
  booth,
  desk,
  booths,
}: {
  readonly booth: BoothState;
  readonly desk: Desk;
  readonly booths: BoothsState;
}) {
  const t = useText<'interpretation'>();
  const session = useConsole(({ state }) => state?.session ?? null);
  const runSheet = useConsole(({ state }) => state?.runSheet ?? null);
  const needed = useMemo(
    () =>
      session && runSheet
        ? (soundPaths({ session, runSheet, booths }).get(booth.id) ?? []).map(({ path }) => path)
        : [],
    [session, runSheet, booths, booth.id],
  );
  const others = desk.checks.map(({ path }) => path).filter((path) => !needed.some((each) => samePath(each, path)));
  const paths = [...needed, ...others];
  return (
    <Fact label={t('interpretation.detail.checks')}>
      <span className="checks">
        {paths.map((path) => {
          const check = desk.checks.find((each) => samePath(each.path, path));
          const how = check ? (check.ok ? 'ok' : 'bad') : 'unknown';
          return (
            <Chip
              key={JSON.stringify(path)}
              size="small"
              tone={how === 'ok' ? 'ok' : how === 'bad' ? 'over' : 'neutral'}
              shape={how === 'ok' ? 'dot' : how === 'bad' ? 'cross' : 'ring'}
            >
              {pathName(path)} {t(`interpretation.detail.check.${how}`)}
            </Chip>
          );
        })}
      </span>
    </Fact>
  );

  function pathName(path: SoundPath): string {
    if (typeof path === 'string') return t(`interpretation.detail.check.${path}`);
    return t('interpretation.detail.check.relay', { booth: boothLabel(booths, path.relay) });
  }
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
