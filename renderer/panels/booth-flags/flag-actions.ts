import { Check, Flag, X } from 'lucide-react';
import { useText } from '../../i18n/text.ts';
import { useBooth } from '../../sync/react.tsx';
import type { Action } from '../../ui/action.ts';
import { askedOf, keyed } from './flags.ts';
import type { FlagCommands } from './use-flags.ts';

/** The key of the first, second, … flag. */
export function flagKey(place: number): Pick<Action, 'id'> & { readonly keys: string } {
  return { id: `booth.flag.${place}`, keys: `Alt+Digit${place}` };
}

export const fixedKeys = {
  yes: { id: 'booth.fixed.yes', keys: 'y' },
  no: { id: 'booth.fixed.no', keys: 'n' },
} as const;

/** Flags by one key, and the answers to “fixed?”, for keys, palette and key map. */
export function useFlagActions(commands: FlagCommands | null, onOther: () => void): readonly Action[] {
  const t = useText<'booth'>();
  const view = useBooth((state) => state.view);
  if (!commands || !view) return [];
  const group = t('booth.flags.group');
  const asked = askedOf(view);
  const what = asked ? t(`incident.code.${asked.code}`) : '';
  const answer = (fixed: boolean) => ({
    group,
    isDisabled: asked === null,
    run: () => asked && commands.answer(asked.id, fixed),
  });
  return [
    ...keyed.map((code, index) => ({
      ...flagKey(index + 1),
      label: t(`incident.code.${code}`),
      group,
      icon: Flag,
      run: () => commands.raise(code),
    })),
    { ...flagKey(9), label: t('booth.flags.other'), group, icon: Flag, run: onOther },
    { ...fixedKeys.yes, label: `${t('booth.flags.yes')} ${what}`.trim(), icon: Check, ...answer(true) },
    { ...fixedKeys.no, label: `${t('booth.flags.no')} ${what}`.trim(), icon: X, ...answer(false) },
  ];
}

/** The same flags by the digit alone: only where nothing else listens to this keyboard. */
export function plainDigits(actions: readonly Action[]): readonly Action[] {
  return actions.flatMap((action) => {
    const place = /^booth\.flag\.(\d)$/.exec(action.id)?.[1];
    return place === undefined ? [] : [{ ...action, id: `${action.id}.alone`, keys: `Digit${place}` }];
  });
}
