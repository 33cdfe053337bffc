import { useEffect, useState } from 'react';
import type { BoothDesk } from '../../../shared/views/booth.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useNow, useViewActions } from '../../sync/react.tsx';
import { classNames } from '../../ui/class-names.ts';
import type { KeyOf } from './mic-card.tsx';
import { micKeys } from './mic-actions.ts';
import { type Part, endingOf, mayDecline } from './mic.ts';
import { SentButton } from '../../ui/booth/sent-button.tsx';
import type { Mic } from './use-mic.ts';
import { useNames } from '../../ui/booth/use-names.ts';

type Handover = NonNullable<BoothDesk['handover']>;

/** A handover from the request to the change: who asks whom, how long still, and the keys of whoever may answer. */
export function HandoverStrip({ mic, keyOf }: { readonly mic: Mic; readonly keyOf: KeyOf }) {
  const t = useText<'booth'>();
  const { countdown } = useFormats();
  const names = useNames();
  const now = useNow(250);
  const ended = useEnding(mic.desk);
  const { part, desk, answer } = mic;
  const { handover } = desk;
  if (!handover || !part) return ended && <Ended ended={ended} />;
  const { from, to, changesAt, expiresAt } = handover;
  const left = countdown(Math.max(0, (changesAt ?? expiresAt) - now));
  const isMine = part === 'offered' || part === 'wanted';
  return (
    <div
      className={classNames('handover', changesAt !== undefined && 'changing', isMine && 'to-answer')}
      role="group"
      aria-label={t('booth.handover')}
    >
      <p className="handover-words">
        <strong role="status">{words(part)}</strong>
        <span className="numeric handover-left">
          {t(changesAt === undefined ? 'booth.handover.expires' : 'booth.handover.in', { time: left })}
        </span>
      </p>
      {isMine && (
        <SentButton
          variant="primary"
          size="large"
          keys={keyOf(micKeys.accept)}
          gives={['booths.accept']}
          onPress={() => answer('booths.accept')}
        >
          {t('booth.mic.accept')}
        </SentButton>
      )}
      {mayDecline(desk, part) && (
        <SentButton
          size="large"
          keys={keyOf(micKeys.decline)}
          gives={['booths.decline']}
          onPress={() => answer('booths.decline')}
        >
          {t('booth.mic.decline')}
        </SentButton>
      )}
      {(part === 'asking' || part === 'to-me' || part === 'from-me') && (
        <SentButton
          size="large"
          variant="ghost"
          gives={['booths.cancel-handover']}
          onPress={() => answer('booths.cancel-handover')}
        >
          {t('booth.mic.cancel')}
        </SentButton>
      )}
    </div>
  );

  function words(mine: Part): string {
    const name = names.interpreter(from);
    const successor = to === undefined ? '' : names.interpreter(to);
    switch (mine) {
      case 'offered':
        return t('booth.handover.offered', { name });
      case 'wanted':
        return t('booth.handover.wanted', { name: successor });
      case 'asking': {
        const asked = handover?.asked === 'by-active' ? to : from;
        return asked === undefined
          ? t('booth.handover.asking-any')
          : t('booth.handover.asking', { name: names.interpreter(asked) });
      }
      case 'to-me':
        return t('booth.handover.changing-to-me', { name });
      case 'from-me':
        return t('booth.handover.changing-from-me', { successor });
      case 'others':
        return t('booth.handover.others', { name, successor });
    }
  }
}

interface Ending {
  readonly handover: Handover;
  readonly how: 'done' | 'expired' | 'over';
}

/** Ms for which it is said how a handover ended. */
const saidFor = 15_000;

/** How the last one ended, for a while: the view tells only that there is none any more. */
function useEnding(desk: BoothDesk): Ending | null {
  const { now } = useViewActions();
  const [before, setBefore] = useState(desk.handover);
  const [ended, setEnded] = useState<Ending | null>(null);
  if (before !== desk.handover) {
    setBefore(desk.handover);
    setEnded(before && !desk.handover ? { handover: before, how: endingOf(before, desk, now()) } : null);
  }
  useEffect(() => {
    if (!ended) return;
    const timer = setTimeout(() => setEnded(null), saidFor);
    return () => clearTimeout(timer);
  }, [ended]);
  return ended;
}

function Ended({ ended: { handover, how } }: { readonly ended: Ending }) {
  const t = useText<'booth'>();
  const names = useNames();
  const name = names.interpreter(handover.from);
  const successor = handover.to === undefined ? '' : names.interpreter(handover.to);
  return (
    <p className={classNames('handover', 'ended', how)} role="status">
      {t(`booth.handover.ended.${how}`, { name, successor })}
    </p>
  );
}
