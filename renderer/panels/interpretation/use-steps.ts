import { useCallback } from 'react';
import type { Action } from '../../../shared/incidents/messages.ts';
import type { IncidentState } from '../../../shared/incidents/incident.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { type Deed, deedOf, stepsFor } from './steps.ts';
import { useBoardState } from './use-board.ts';
import { actionName, boothLabel } from './words.ts';

/** A named step of an incident, as a button. */
export interface Step {
  readonly action: Action;
  readonly label: string;
  /** What pressing it does. */
  readonly effect: string;
  readonly opens: Deed['opens'];
  readonly run: () => void;
}

/** @param open what a step opens for the person who takes it. */
export function useSteps(incident: IncidentState, open: (what: 'programme' | 'booths') => void): readonly Step[] {
  const t = useText<'interpretation'>();
  const state = useBoardState();
  const role = useConsole(({ me }) => me.role);
  const act = useAct();
  if (!state) return [];
  return stepsFor(incident, role).map((action): Step => {
    const deed = deedOf(action, state);
    return {
      action,
      label: actionName(action, t),
      effect: effectWords(action, deed),
      opens: deed.opens,
      run() {
        act(incident, action);
        if (deed.opens === 'programme' || deed.opens === 'booths') open(deed.opens);
      },
    };
  });

  function effectWords(action: Action, { shows, opens }: Deed): string {
    if (action === 'hold-session') return t('interpretation.effect.hold');
    if (action === 'call-producer') return t('interpretation.effect.call-producer');
    if (action === 'backup-pivot') {
      const pivots = state ? backups(incident, state.booths) : [];
      const [first] = pivots;
      if (first && state)
        return t('interpretation.effect.pivot', {
          booth: boothLabel(state.booths, first.booth),
          pivot: boothLabel(state.booths, first.pivot),
        });
    }
    if (shows !== null) return t('interpretation.effect.stage', { message: t(`stage.preset.${shows}`) });
    return opens === 'floor' ? t('interpretation.effect.floor') : t('interpretation.effect.record');
  }
}

/** Tells the booths that this person takes a step, and does what of it the product can do. */
export function useAct(): (incident: IncidentState, action: Action) => void {
  const { live } = useConsoleActions();
  const state = useBoardState();
  return useCallback(
    ({ id }, action) => {
      live({ type: 'incidents.act', data: { incident: id, action } });
      if (state) for (const command of deedOf(action, state).commands) live(command);
    },
    [live, state],
  );
}

/** Booths that flag it and have a pivot in reserve. */
function backups(
  { booths }: IncidentState,
  { byId }: NonNullable<ReturnType<typeof useBoardState>>['booths'],
): readonly { readonly booth: string; readonly pivot: string }[] {
  return Object.keys(booths).flatMap((booth) => {
    const pivot = byId[booth]?.backupPivot ?? null;
    return pivot === null ? [] : [{ booth, pivot }];
  });
}
