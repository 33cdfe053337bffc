import { ArrowLeftRight, LogOut, Mic as MicIcon, MicOff } from 'lucide-react';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useBooth, useNow } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { ShapeMark } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Menu } from '../../ui/menu.tsx';
import { faceAt } from '../../ui/session/face.ts';
import { micKeys } from './mic-actions.ts';
import { turnNow } from './mic.ts';
import { SentButton, useSent } from '../../ui/booth/sent-button.tsx';
import type { Mic } from './use-mic.ts';
import { useNames } from '../../ui/booth/use-names.ts';

/** The keys as this person has them: null where they have none. */
export type KeyOf = (action: { readonly id: string; readonly keys: string }) => string | null;

type Presence = 'at-mic' | 'here' | 'lost' | 'away';

/** One of the booth: whether they are at the mic or there at all, for how long, and what this person can do about it. */
export function MicCard({ mic, of, keyOf }: { readonly mic: Mic; readonly of: string; readonly keyOf: KeyOf }) {
  const t = useText<'booth'>();
  const { duration, countdown } = useFormats();
  const now = useNow(1_000);
  const names = useNames();
  const isConnected = useBooth(({ status }) => status.kind === 'live');
  const { desk, line, me } = mic;
  const mate = desk.team[of];
  const isMe = of === me;
  const isAtMic = desk.mic?.interpreter === of;
  const isHeard = mate?.presence?.online === true;
  const presence: Presence = isAtMic
    ? isHeard
      ? 'at-mic'
      : 'lost'
    : isHeard
      ? 'here'
      : mate?.presence
        ? 'lost'
        : 'away';
  const turn = isAtMic ? turnNow(desk, now) : null;
  const name = names.interpreter(of);
  const word = wordOf();
  return (
    <article
      className={classNames(
        'mic-card',
        presence,
        !isConnected && 'unsure',
        turn?.level,
        isMe && 'me',
        isAtMic && line.mutedAt !== undefined && 'muted-mic',
      )}
      aria-label={`${name}: ${word}`}
    >
      <header>
        <h3>
          <ShapeMark shape={shapes[presence]} />
          <span className="truncate">{isMe ? t('booth.mic.me', { name }) : name}</span>
          <span className="mic-state">{word}</span>
        </h3>
        {turn ? (
          <span className="mic-clock" role="timer" aria-label={t('booth.mic.turn')}>
            {countdown(turn.ms)}
          </span>
        ) : (
          mate?.restingSince !== undefined && (
            <span className="mic-rest numeric">
              {t('booth.mic.rested', { time: duration(now - mate.restingSince) })}
            </span>
          )
        )}
      </header>
      {turn ? <TurnHint mic={mic} /> : <p className="mic-hint muted">{lostFor()}</p>}
      {isMe &&
        (isAtMic ? (
          <AtMic mic={mic} keyOf={keyOf} isUrged={turn?.level !== 'fine'} />
        ) : (
          <Rested mic={mic} keyOf={keyOf} />
        ))}
    </article>
  );

  function wordOf(): string {
    if (presence === 'lost') return t('booth.mic.lost');
    if (isAtMic && line.mutedAt !== undefined) return t('booth.mic.muted');
    if (isAtMic) return t('booth.mic.at');
    return t(presence === 'here' ? 'booth.mic.ready' : 'booth.mic.absent');
  }

  function lostFor(): string {
    const since = mate?.presence?.at;
    if (presence !== 'lost' || since === undefined) return '';
    return t('booth.mic.lost-for', { time: duration(Math.max(0, now - since)) });
  }
}

const shapes = { 'at-mic': 'dot', here: 'ring', lost: 'cross', away: 'ring' } as const;

/** Until when the turn is planned, that it is over, and when the next item gives an occasion. */
function TurnHint({ mic: { desk, me } }: { readonly mic: Mic }) {
  const t = useText<'booth'>();
  const { time, countdown } = useFormats();
  const now = useNow(1_000);
  const view = useBooth((state) => state.view);
  const turn = turnNow(desk, now);
  if (!turn || !view) return null;
  const { level, limit, adviceAt } = turn;
  const minutes = Math.round(limit / 60_000);
  const words =
    level === 'fine'
      ? t('booth.mic.until', { minutes, time: time(adviceAt) })
      : t(level === 'advice' ? 'booth.mic.advice' : 'booth.mic.warning', { minutes });
  const face = faceAt(view, now);
  const isMine = desk.mic?.interpreter === me;
  return (
    <p className={classNames('mic-hint', level)}>
      {level !== 'fine' && <ShapeMark shape="triangle" />}
      <span role={isMine && level !== 'fine' ? 'status' : undefined}>{words}</span>
      {desk.clock.alone && isMine && <span> · {t('booth.mic.alone')}</span>}
      {level !== 'fine' && face.kind === 'running' && face.left > 0 && !face.paused && (
        <span className="numeric"> · {t('booth.mic.boundary', { time: countdown(face.left) })}</span>
      )}
    </p>
  );
}

function AtMic({ mic, keyOf, isUrged }: { readonly mic: Mic; readonly keyOf: KeyOf; readonly isUrged: boolean }) {
  const t = useText<'booth'>();
  const names = useNames();
  const isMuted = mic.line.mutedAt !== undefined;
  const { mates, choice } = mic;
  const isBusy = mic.desk.handover !== undefined;
  const isSent = useSent(['booths.hand-over']);
  const key = keyOf(micKeys.handOver);
  return (
    <div className="mic-buttons">
      {mates.length > 1 ? (
        <Menu
          label={t('booth.mic.hand-over')}
          open={choice}
          trigger={
            <Button
              size="large"
              variant={isUrged ? 'primary' : 'default'}
              icon={ArrowLeftRight}
              isDisabled={isBusy || isSent}
              className="mic-main"
            >
              {t('booth.mic.hand-over')}
              {key !== null && <Kbd keys={key} />}
            </Button>
          }
          sections={[
            {
              id: 'to',
              actions: [
                { id: 'any', label: t('booth.mic.hand-over-any'), onAction: () => mic.handOver(null) },
                ...mates.map((id) => ({
                  id: `to ${id}`,
                  label: t('booth.mic.hand-over-to', { name: names.interpreter(id) }),
                  onAction: () => mic.handOver(id),
                })),
              ],
            },
          ]}
        />
      ) : (
        <SentButton
          size="large"
          variant={isUrged ? 'primary' : 'default'}
          className="mic-main"
          icon={ArrowLeftRight}
          keys={key}
          gives={['booths.hand-over']}
          isDisabled={isBusy || mates.length === 0}
          onPress={mic.beginHandOver}
        >
          {t('booth.mic.hand-over')}
        </SentButton>
      )}
      <SentButton
        size="large"
        icon={isMuted ? MicIcon : MicOff}
        keys={keyOf(micKeys.mute)}
        gives={['booths.mute']}
        aria-pressed={isMuted}
        onPress={mic.mute}
      >
        {t(isMuted ? 'booth.mic.unmute' : 'booth.mic.mute')}
      </SentButton>
      <SentButton
        size="large"
        variant="ghost"
        className="mic-leave"
        gives={['booths.leave-mic']}
        aria-label={t('booth.mic.leave')}
        onPress={mic.leave}
      >
        <Icon of={LogOut} size={18} />
      </SentButton>
    </div>
  );
}

function Rested({ mic, keyOf }: { readonly mic: Mic; readonly keyOf: KeyOf }) {
  const t = useText<'booth'>();
  const { taking } = mic;
  const words = { ask: 'booth.mic.ask', force: 'booth.mic.force' } as const;
  const isAtOnce = taking === 'free' || taking === 'stale';
  return (
    <div className="mic-buttons">
      <SentButton
        size="large"
        className="mic-main"
        icon={MicIcon}
        keys={keyOf(micKeys.take)}
        variant={isAtOnce ? 'primary' : taking === 'force' ? 'danger' : 'default'}
        gives={['booths.take', 'booths.ask-mic']}
        isDisabled={taking === 'changing'}
        onPress={mic.take}
      >
        {t(taking === 'ask' || taking === 'force' ? words[taking] : 'booth.mic.take')}
      </SentButton>
    </div>
  );
}
