import { useMemo, useState } from 'react';
import { type RecoveryTarget, recovery } from '../../../shared/projections/recovery.ts';
import { hardEnd } from '../../../shared/projections/schedule.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsoleActions, useNow } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { useRunning } from '../../ui/session/use-running.ts';
import { useToast } from '../../ui/toasts.tsx';

/** Ms of lateness from which catching up is offered. */
const worthwhile = 30_000;
const named = 3;

/** Proposes durations that bring the end back, says what would remain, and applies them as one edit. */
export function RecoveryFooter() {
  const t = useText();
  const formats = useFormats();
  const toast = useToast();
  const { edit } = useConsoleActions();
  const state = useRunning();
  const now = useNow(1_000);
  const [target, setTarget] = useState<RecoveryTarget>('plannedEnd');
  const proposal = useMemo(() => state && recovery(state, now, target), [state, now, target]);
  const latest = state && hardEnd(state);
  if (!state || !proposal || state.transport.status !== 'live' || proposal.late < worthwhile) return null;

  const nameOf = (id: string) =>
    formats.local(state.runSheet.items[id]?.title ?? {}, state.session.languages).text || t('run-sheet.untitled');
  const changes = proposal.changes.toSorted((a, b) => a.to - a.from - (b.to - b.from));
  const words = changes
    .slice(0, named)
    .map(({ item, from, to }) =>
      t('run-sheet.recover.change', { item: nameOf(item), change: formats.signedDuration(to - from) }),
    );
  if (changes.length > named) words.push(t('run-sheet.recover.more', { count: changes.length - named }));
  if (proposal.remaining > 0)
    words.push(t('run-sheet.recover.remains', { time: formats.duration(proposal.remaining) }));

  const apply = () => {
    if (!proposal.edit) return;
    const of = edit({ type: 'run-sheet.edit', data: proposal.edit });
    toast({
      text: t('run-sheet.recover.applied'),
      action: { label: t('app.undo'), onPress: () => void edit({ type: 'run-sheet.undo', data: { of } }) },
    });
  };

  return (
    <div className="recovery">
      <div className="recovery-words">
        {proposal.edit ? (
          <>
            <strong>{t('run-sheet.recover', { time: formats.duration(proposal.late - proposal.remaining) })}</strong>
            <span className="muted" title={words.join(', ')}>
              {words.join(', ')}
            </span>
          </>
        ) : (
          <span className="soft">{t('run-sheet.recover.impossible', { time: formats.duration(proposal.late) })}</span>
        )}
      </div>
      {latest && (
        <Select<RecoveryTarget>
          label={t('run-sheet.recover.target')}
          isLabelHidden
          className="recovery-target"
          value={target}
          onChange={setTarget}
          options={[
            {
              id: 'plannedEnd',
              label: t('run-sheet.recover.planned-end', { time: formats.time(state.session.end.at) }),
            },
            { id: 'hardEnd', label: t('run-sheet.recover.hard-end', { time: formats.time(latest.at) }) },
          ]}
        />
      )}
      {proposal.edit && <Button onPress={apply}>{t('run-sheet.recover.apply')}</Button>}
    </div>
  );
}
