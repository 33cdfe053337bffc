import { useEffect, useMemo, useRef } from 'react';
import { useConsole } from '../../sync/react.tsx';
import type { AlertSound } from '../../ui/sounds/alert-sound.ts';
import { useFresh } from '../../ui/sounds/use-fresh.ts';
import { alertSound, useSounds } from '../../ui/sounds/use-sounds.ts';
import type { Alerts } from './use-alerts.ts';

/** Milliseconds between two soundings of an urgent alert that nobody has acknowledged. */
const again = 5_000;

/**
 * Sounds what is this person's: an urgent alert until somebody has it, a serious one once, and a call from the
 * moderator.
 */
export function useAlertSound({ shown, isMine }: Alerts, sound: AlertSound = alertSound()): void {
  const me = useConsole((state) => state.me);
  const { isOn, level } = useSounds(me.role);
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

  useFresh(occasions, () => {
    if (isOn && !isUrgent) sound.play('notice', level);
  });
}
