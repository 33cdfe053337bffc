import { Moon, Pause, Play, Plus, SkipBack, Square, Undo2 } from 'lucide-react';
import { undoable } from '../../../shared/transport/select.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { keysOf } from '../../ui/action.ts';
import { IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { usePreferences } from '../../ui/preferences.tsx';
import { useWho } from '../../ui/session/names.ts';
import { LiveButton } from '../../ui/session/live-button.tsx';
import { defaultKeys } from './transport-actions.ts';
import type { TransportCommands } from './use-transport-commands.ts';

const minute = 60_000;
const steps = [5 * minute, 2 * minute, 30_000, -30_000, -2 * minute, -5 * minute] as const;

export function TimerControls({
  commands,
  onEnd,
}: {
  readonly commands: TransportCommands;
  readonly onEnd: () => void;
}) {
  const t = useText();
  const formats = useFormats();
  const { preferences } = usePreferences();
  const isLive = commands.status === 'live';
  const keys = (id: keyof typeof defaultKeys) => keysOf({ id, keys: defaultKeys[id] }, preferences.keys);
  return (
    <div className="timer-controls">
      <LiveButton
        className="pause-button"
        icon={commands.isPaused ? Play : Pause}
        keys={keys('transport.pause')}
        isDisabled={!isLive}
        onPress={commands.togglePause}
        matches={({ type }) => type === 'transport.pause' || type === 'transport.resume'}
      >
        {t(commands.isPaused ? 'transport.resume' : 'transport.pause')}
      </LiveButton>
      {([-minute, minute] as const).map((ms) => (
        <LiveButton
          key={ms}
          className="numeric"
          isDisabled={!isLive}
          aria-label={`${formats.signedDuration(ms)} (${t(ms < 0 ? 'transport.take-time' : 'transport.add-time', { time: formats.duration(ms) })})`}
          onPress={() => commands.addTime(ms)}
          matches={(command) => command.type === 'transport.add-time' && command.data.ms === ms}
        >
          {formats.signedDuration(ms)}
        </LiveButton>
      ))}
      <Menu
        label={t('transport.more-time')}
        trigger={<IconButton variant="default" icon={Plus} label={t('transport.more-time')} isDisabled={!isLive} />}
        sections={[
          {
            id: 'steps',
            actions: steps.map((ms) => ({
              id: String(ms),
              label: t(ms < 0 ? 'transport.take-time' : 'transport.add-time', { time: formats.duration(ms) }),
              onAction: () => commands.addTime(ms),
            })),
          },
        ]}
      />
      <LiveButton
        icon={Moon}
        keys={keys('transport.blackout')}
        aria-pressed={commands.blackout}
        onPress={commands.toggleBlackout}
        matches={({ type }) => type === 'transport.blackout'}
      >
        {t('transport.blackout')}
      </LiveButton>

      <div className="timer-second-row">
        <LiveButton
          size="small"
          variant="ghost"
          icon={SkipBack}
          isDisabled={commands.previousItem === null}
          onPress={commands.previous}
          matches={({ type }) => type === 'transport.previous'}
        >
          {t('transport.previous')}
        </LiveButton>
        <LiveButton
          size="small"
          variant="ghost"
          icon={Square}
          isDisabled={!isLive}
          onPress={onEnd}
          matches={({ type }) => type === 'transport.end'}
        >
          {t('transport.end')}
        </LiveButton>
        <UndoButton commands={commands} />
      </div>
    </div>
  );
}

/** Takes the newest transport command back, whoever gave it, and says who that was. */
function UndoButton({ commands }: { readonly commands: TransportCommands }) {
  const t = useText();
  const formats = useFormats();
  const who = useWho();
  const last = useConsole(({ state }) => (state ? undoable(state.transport) : null));
  if (!last) return null;
  const by = t('transport.undo-by', { who: who(last.by), time: formats.time(last.at) });
  return (
    <LiveButton
      className="timer-undo"
      size="small"
      variant="ghost"
      icon={Undo2}
      onPress={commands.undo}
      matches={({ type }) => type === 'transport.undo'}
    >
      <span className="undo-words truncate">
        {t('transport.undo', { what: t(`transport.kind.${last.kind}`) })} <span className="muted">{by}</span>
      </span>
    </LiveButton>
  );
}
