import { ArrowLeftRight, Check, LogOut, Mic as MicIcon, MicOff, Moon, X } from 'lucide-react';
import { useText } from '../../i18n/text.ts';
import type { Action } from '../../ui/action.ts';
import { mayDecline } from './mic.ts';
import type { Mic } from './use-mic.ts';

/** Ids under which remapped keys are kept, with the usual keys. */
export const micKeys = {
  take: { id: 'booth.mic.take', keys: 't' },
  handOver: { id: 'booth.mic.hand-over', keys: 'h' },
  accept: { id: 'booth.mic.accept', keys: 'a' },
  decline: { id: 'booth.mic.decline', keys: 'd' },
  mute: { id: 'booth.mic.mute', keys: 'm' },
} as const;

/** What is done with the mic, for keys, palette and key map. */
export function useMicActions(mic: Mic | null): readonly Action[] {
  const t = useText<'booth'>();
  if (!mic) return [];
  const group = t('booth.group.mic');
  const { taking, part, desk, line } = mic;
  const isMine = taking === 'mine';
  const takeWords = { ask: 'booth.mic.ask', force: 'booth.mic.force' } as const;
  return [
    {
      ...micKeys.take,
      label: t(taking === 'ask' || taking === 'force' ? takeWords[taking] : 'booth.mic.take'),
      group,
      icon: MicIcon,
      isDisabled: isMine || taking === 'changing',
      run: mic.take,
    },
    {
      ...micKeys.handOver,
      label: t('booth.mic.hand-over'),
      group,
      icon: ArrowLeftRight,
      isDisabled: !isMine || desk.handover !== undefined || mic.mates.length === 0,
      run: mic.beginHandOver,
    },
    {
      ...micKeys.accept,
      label: t('booth.mic.accept'),
      group,
      icon: Check,
      isDisabled: part !== 'offered' && part !== 'wanted',
      run: () => mic.answer('booths.accept'),
    },
    {
      ...micKeys.decline,
      label: t('booth.mic.decline'),
      group,
      icon: X,
      isDisabled: part === null || !mayDecline(desk, part),
      run: () => mic.answer('booths.decline'),
    },
    {
      id: 'booth.mic.cancel',
      label: t('booth.mic.cancel'),
      group,
      icon: X,
      isDisabled: part !== 'asking' && part !== 'to-me' && part !== 'from-me',
      run: () => mic.answer('booths.cancel-handover'),
    },
    {
      ...micKeys.mute,
      label: t(line.mutedAt === undefined ? 'booth.mic.mute' : 'booth.mic.unmute'),
      group,
      icon: MicOff,
      isDisabled: !isMine,
      run: mic.mute,
    },
    {
      id: 'booth.mic.leave',
      label: t('booth.mic.leave'),
      group,
      icon: LogOut,
      isDisabled: !isMine,
      run: mic.leave,
    },
    {
      id: 'booth.mic.stand-by',
      label: t(line.standbyAt === undefined ? 'booth.mic.stand-by' : 'booth.mic.work-on'),
      group,
      icon: Moon,
      run: mic.standBy,
    },
  ];
}
