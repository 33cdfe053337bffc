import { CircleCheck, ClipboardList, Languages, MessagesSquare, Settings2, Siren } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { mayCommand } from '../../../shared/roles/permissions.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import type { Action } from '../../ui/action.ts';
import { useSoundAction } from '../../ui/sounds/use-sound-action.ts';
import { acknowledge } from './acknowledge.ts';
import { acknowledgeAction, withKeys } from './acknowledge-keys.ts';
import { useFloorChoices, useSetFloor } from './floor-control.tsx';
import type { Alerts } from './use-alerts.ts';
import { useBoardState } from './use-board.ts';
import { incidentName } from './words.ts';

/** What the board can do, for the palette, the key map and the keys. */
export function useInterpretationActions(
  { waiting, sameCause }: Alerts,
  {
    onSetUp,
    onReport,
    onWrite,
  }: { readonly onSetUp: () => void; readonly onReport: () => void; readonly onWrite: () => void },
): readonly Action[] {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  const { live } = useConsoleActions();
  const role = useConsole(({ me }) => me.role);
  const state = useBoardState();
  const choices = useFloorChoices();
  const setFloor = useSetFloor();
  const hasBooths = (state?.booths.order.length ?? 0) > 0;
  const group = t('interpretation.title');
  const sound = useSoundAction(role, group);
  const proposed = choices.find(({ because }) => because === 'question');
  const acknowledging = Array.from({ length: withKeys }, (_none, place): Action => {
    const incident = waiting[place];
    return {
      id: '',
      ...acknowledgeAction(place),
      label:
        incident && state
          ? t('interpretation.alert.acknowledge-which', { what: incidentName(incident, state.booths, t) })
          : t('interpretation.alert.acknowledge-nth', { number: place + 1 }),
      group,
      icon: Siren,
      isDisabled: !incident,
      run: () => {
        if (incident) acknowledge([incident, ...sameCause(incident)], live);
      },
    };
  });
  return [
    ...(mayCommand(role, 'incidents.acknowledge') && hasBooths ? acknowledging : []),
    ...(mayCommand(role, 'booths.set-floor')
      ? [
          {
            id: 'interpretation.floor.proposed',
            label: proposed
              ? t('interpretation.floor.set-to', { language: formats.languageName(proposed.language) })
              : t('interpretation.floor.take-proposal'),
            group,
            icon: Languages,
            keys: 'l',
            isDisabled: !proposed,
            run: () => {
              if (proposed) setFloor(proposed.language);
            },
          },
          ...choices.map(({ language, isNow }): Action => ({
            id: `interpretation.floor.${language}`,
            label: t('interpretation.floor.set-to', { language: formats.languageName(language) }),
            group,
            icon: Languages,
            isDisabled: isNow,
            run: () => setFloor(language),
          })),
        ]
      : []),
    ...(mayCommand(role, 'booths.ask-ready') && hasBooths
      ? [
          {
            id: 'interpretation.ready',
            label: t('interpretation.ready.ask-long'),
            group,
            icon: CircleCheck,
            run: () => void live({ type: 'booths.ask-ready', data: {} }),
          },
        ]
      : []),
    ...(mayCommand(role, 'booths.edit')
      ? [
          {
            id: 'interpretation.set-up',
            label: t('interpretation.detail.set-up'),
            group,
            icon: Settings2,
            run: onSetUp,
          },
        ]
      : []),
    ...(hasBooths && mayCommand(role, 'chat.tell-booths')
      ? [
          {
            id: 'interpretation.messages',
            label: t('booth-messages.title'),
            group,
            icon: MessagesSquare,
            keys: 'i',
            run: onWrite,
          },
        ]
      : []),
    ...(hasBooths
      ? [{ id: 'interpretation.report', label: t('report.title'), group, icon: ClipboardList, run: onReport }]
      : []),
    sound,
  ];
}

/** Hands the actions to whoever shows them, whenever what they say changes. */
export function useTold(actions: readonly Action[], tell: (actions: readonly Action[]) => void): void {
  const said = actions.map(({ id, label, isDisabled }) => `${id}\n${label}\n${isDisabled}`).join('\n');
  // The actions of that moment go on to do what they say: their targets are in their labels.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const newest = useMemo(() => actions, [said]);
  useEffect(() => {
    tell(newest);
    return () => tell([]);
  }, [newest, tell]);
}
