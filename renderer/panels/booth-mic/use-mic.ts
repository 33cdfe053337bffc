import { useMemo, useState } from 'react';
import type { BoothDesk, BoothLine } from '../../../shared/views/booth.ts';
import { useBooth, useBoothActions } from '../../sync/react.tsx';
import { type Part, type Taking, partIn, takingOf } from './mic.ts';

/** The mic of this person's booth, and what they may do with it now. */
export interface Mic {
  readonly booth: string;
  readonly me: string;
  readonly desk: BoothDesk;
  readonly line: BoothLine;
  readonly taking: Taking;
  readonly part: Part | null;
  /** Takes it where it is free or stale; else asks for it, and where it was asked for, takes it. */
  readonly take: () => void;
  /** Those to whom the mic can be handed over. */
  readonly mates: readonly string[];
  /** `to` null: to whoever accepts first. */
  readonly handOver: (to: string | null) => void;
  /** It is being chosen to whom: only where there are several. */
  readonly choice: { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void };
  /** Hands over where there is one boothmate, else lets choose. */
  readonly beginHandOver: () => void;
  readonly answer: (type: 'booths.accept' | 'booths.decline' | 'booths.cancel-handover') => void;
  readonly leave: () => void;
  readonly mute: () => void;
  readonly standBy: () => void;
}

/** Null for those who sit nowhere. */
export function useMic(): Mic | null {
  const { give } = useBoothActions();
  const seat = useBooth((state) => state.seat);
  const desk = useBooth(({ view }) => view?.desk ?? null);
  const line = useBooth(({ view, seat: at }) => (at && view?.booths.byId[at.booth]) ?? null);
  const [isChoosing, setChoosing] = useState(false);
  return useMemo(() => {
    if (!seat || !desk || !line) return null;
    const { booth, interpreter: me } = seat;
    const { mic, handover, team } = desk;
    const taking = takingOf(desk, line, me);
    const mates = Object.keys(team).filter((id) => id !== me);
    const isMine = mic?.interpreter === me;
    const handOver = (to: string | null): void => {
      if (isMine) give({ type: 'booths.hand-over', data: { booth, saw: mic.id, to } });
    };
    return {
      booth,
      me,
      desk,
      line,
      taking,
      part: partIn(desk, me),
      take() {
        if (taking === 'mine' || taking === 'changing') return;
        if (taking === 'ask' && mic) give({ type: 'booths.ask-mic', data: { booth, saw: mic.id } });
        else give({ type: 'booths.take', data: { booth, saw: mic?.id ?? null, force: taking === 'force' } });
      },
      mates,
      handOver,
      // What is open when the mic is gone, or a handover is under way, has nothing to choose any more.
      choice: { isOpen: isChoosing && isMine && handover === undefined, onOpenChange: setChoosing },
      beginHandOver() {
        if (mates.length > 1) setChoosing(true);
        else handOver(mates[0] ?? null);
      },
      answer(type) {
        if (handover) give({ type, data: { booth, handover: handover.id } });
      },
      leave() {
        if (isMine) give({ type: 'booths.leave-mic', data: { booth, saw: mic.id } });
      },
      mute: () => void give({ type: 'booths.mute', data: { booth, on: line.mutedAt === undefined } }),
      standBy: () => void give({ type: 'booths.stand-by', data: { booth, on: line.standbyAt === undefined } }),
    };
  }, [seat, desk, line, isChoosing, give]);
}
