import { useEffect, useMemo, useRef } from 'react';
import { heardBy } from '../../../shared/incidents/codes.ts';
import { useConsole } from '../../sync/react.tsx';
import { type AlertSound, createAlertSound } from '../../ui/alert-sound.ts';
import { usePreferences } from '../../ui/preferences.tsx';
import type { Alerts } from './use-alerts.ts';

/** Milliseconds between two soundings of an urgent alert that nobody has acknowledged. */
const again = 5_000;

let usual: AlertSound | null = null;

/** One for the window: browsers allow only few. */
export function alertSound(): AlertSound {
  return (usual ??= createAlertSound());
}

/** Whether alerts sound on this console: as this person chose, or as is usual for the role. */
export function useSounds(): { readonly isOn: boolean; readonly level: number } {
  const { on, level } = usePreferences().preferences.sounds;
  const role = useConsole(({ me }) => me.role);
  return { isOn: on ?? heardBy.includes(role), level };
}

/**
 * Sounds what is this person's: an urgent alert until somebody has it, a serious one once, and a call from the
 * moderator.
 */
export function useAlertSound({ shown, isMine }: Alerts, sound: AlertSound = alertSound()): void {
  const { isOn, level } = useSounds();
  const me = useConsole((state) => state.me);
  const heard = useRef<Set<string> | null>(null);
  const isUrgent = shown.some(
    (incident) => incident.severity === 1 && incident.status === 'raised' && isMine(incident),
  );
  const occasions = useMemo(
    () =>
      shown.flatMap((incident) => [
        ...(incident.severity === 2 && isMine(incident) ? [incident.id] : []),
        ...incident.actions
          .filter(({ action, by }) => action === 'call-producer' && by !== me.person && me.role === 'producer')
          .map(({ at }) => `${incident.id} ${at}`),
      ]),
    [shown, isMine, me],
  );
  const play = useRef(() => {});
  useEffect(() => {
    play.current = () => sound.play('urgent', level);
  });

  useEffect(() => {
    if (!isUrgent || !isOn) return;
    play.current();
    const timer = setInterval(() => play.current(), again);
    return () => clearInterval(timer);
  }, [isUrgent, isOn]);

  useEffect(() => {
    const isFirst = heard.current === null;
    const before = (heard.current ??= new Set());
    const fresh = occasions.filter((key) => !before.has(key));
    for (const key of fresh) before.add(key);
    if (!isFirst && fresh.length > 0 && isOn && !isUrgent) sound.play('notice', level);
  }, [occasions, isOn, isUrgent, level, sound]);
}
