import { useMemo } from 'react';
import type { BoothView } from '../../../shared/views/booth.ts';
import { isOwn } from '../../panels/booth-flags/flags.ts';
import type { Chat } from '../../panels/booth-notes/use-chat.ts';
import { useBooth } from '../../sync/react.tsx';
import type { AlertSound } from '../../ui/sounds/alert-sound.ts';
import { useFresh } from '../../ui/sounds/use-fresh.ts';
import { alertSound, useSounds } from '../../ui/sounds/use-sounds.ts';

const none: BoothView['incidents'] = {};

/**
 * Sounds once for each message that nobody has looked at, and for each answer to this booth: somebody has its flag, asks
 * whether it is fixed, or answers about the mic. Off unless switched on: the microphone is open, the ears are full.
 */
export function useBoothSound(chat: Chat | null, sound: AlertSound = alertSound()): void {
  const role = useBooth(({ me }) => me.role);
  const incidents = useBooth(({ view }) => view?.incidents ?? none);
  const handover = useBooth(({ view }) => view?.desk?.handover ?? null);
  const me = useBooth(({ seat }) => seat?.interpreter ?? null);
  const { isOn, level } = useSounds(role);
  const occasions = useMemo(() => {
    if (chat?.unheard === null) return null;
    const answers = Object.entries(incidents).flatMap(([id, incident]) => {
      const { owner, asked } = incident;
      if (!isOwn(incident)) return [];
      return [...(owner ? [`${id} owner ${owner.at}`] : []), ...(asked ? [`${id} asked ${asked.count}`] : [])];
    });
    const isAsker = handover && me === (handover.asked === 'by-active' ? handover.from : handover.to);
    // The asker hears that it was accepted, everybody else that it was asked.
    const asks = handover && (!isAsker || handover.changesAt !== undefined) ? [`handover ${handover.id}`] : [];
    return [...(chat?.unheard ?? []), ...answers, ...asks];
  }, [chat, incidents, handover, me]);
  useFresh(occasions, () => {
    if (isOn) sound.play('notice', level);
  });
}
