import {
  Check,
  CornerUpRight,
  FileInput,
  Merge,
  MessageSquarePlus,
  MicVocal,
  Radio,
  Search,
  Settings2,
  Tags,
  X,
} from 'lucide-react';
import { mayCommand } from '../../../shared/roles/permissions.ts';
import { mayMove, mergeable } from '../../../shared/questions/moves.ts';
import { tabs } from '../../../shared/questions/select.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import type { Action } from '../../ui/action.ts';
import { useChosen } from './use-chosen.ts';
import { useMayModerate } from './may-moderate.ts';
import type { OpenQuestionDialog } from './question-dialogs.tsx';
import { questionKeys } from './question-keys.ts';
import { useQuestionsListing, useQuestionsSelection } from './questions-context.tsx';
import { useAirChosen } from './use-air-chosen.ts';
import { type Destination, mayAllMove, useQuestionMoves } from './use-question-moves.ts';

/** Everything that can be done with questions, for the palette and the keys. */
export function useQuestionActions({
  onDialog,
  onSearch,
  onImport,
}: {
  readonly onDialog: (dialog: OpenQuestionDialog) => void;
  readonly onSearch: () => void;
  readonly onImport: () => void;
}): readonly Action[] {
  const t = useText();
  const moves = useQuestionMoves();
  const airChosen = useAirChosen();
  const chosen = useChosen();
  const { open } = useQuestionsSelection();
  const { tab, order, show, refresh, isWaiting } = useQuestionsListing();
  const mayModerate = useMayModerate();
  const mayConfigure = useConsole(({ me }) => mayCommand(me.role, 'questions.configure'));
  const isOnAir = useConsole(({ state }) => (state?.questions.onAir ?? null) !== null);
  const hasNext = useConsole(({ state }) => (state?.questions.next ?? null) !== null);
  const group = t('questions.group');
  const ids = chosen.map(({ id }) => id);
  const statuses = chosen.map(({ status }) => status);
  const single = chosen.length === 1 ? chosen[0] : undefined;
  const cannot = (to: Destination) => statuses.includes('on-air') || !mayAllMove(statuses, to);
  const of = (id: keyof typeof questionKeys) => ({ id, keys: questionKeys[id], group });

  const moderating: readonly Action[] = [
    {
      ...of('questions.air'),
      label: t('questions.action.air.hint'),
      icon: Radio,
      isDisabled: airChosen.question === null,
      run: airChosen.run,
    },
    {
      ...of('questions.advance'),
      label: t('questions.action.advance'),
      icon: CornerUpRight,
      isDisabled: !isOnAir && !hasNext,
      run: moves.advance,
    },
    {
      ...of('questions.answered'),
      label: `${t('questions.action.answered')} (${t('questions.on-air')})`,
      isDisabled: !isOnAir,
      run: () => moves.leaveAir('answered'),
    },
    {
      ...of('questions.leave-air'),
      label: t('questions.action.leave-air'),
      isDisabled: !isOnAir,
      run: () => moves.leaveAir('approved'),
    },
    {
      id: 'questions.back-to-next',
      group,
      label: t('questions.action.back-to-next'),
      isDisabled: !isOnAir,
      run: () => moves.leaveAir('next'),
    },
    {
      ...of('questions.next'),
      label: t('questions.action.make-next'),
      isDisabled: single?.status !== 'approved',
      run: () => void (single && moves.setNext(single.id)),
    },
    {
      id: 'questions.clear-next',
      group,
      label: `${t('questions.action.clear-next')} (${t('questions.next')})`,
      isDisabled: !hasNext,
      run: () => moves.setNext(null),
    },
    {
      ...of('questions.approve'),
      label: `${t('questions.action.approve')} / ${t('questions.action.reopen')}`,
      icon: Check,
      isDisabled: cannot('approved'),
      run: () => moves.move(ids, 'approved'),
    },
    {
      ...of('questions.reject'),
      label: t('questions.action.reject'),
      icon: X,
      isDisabled: cannot('rejected'),
      run: () => moves.move(ids, 'rejected'),
    },
    {
      id: 'questions.reject-because',
      group,
      label: t('questions.action.reject-because'),
      isDisabled: cannot('rejected'),
      run: () => onDialog({ kind: 'reject', questions: ids }),
    },
    {
      ...of('questions.defer'),
      label: t('questions.action.defer'),
      isDisabled: cannot('deferred'),
      run: () => moves.move(ids, 'deferred'),
    },
    {
      id: 'questions.resort',
      group,
      label: t('questions.action.resort'),
      isDisabled: cannot('pending'),
      run: () => moves.move(ids, 'pending'),
    },
    {
      id: 'questions.mark-answered',
      group,
      label: t('questions.action.mark-answered'),
      isDisabled: cannot('answered'),
      run: () => moves.move(ids, 'answered'),
    },
    {
      ...of('questions.written'),
      label: t('questions.action.written'),
      isDisabled: !single || !mayMove(single.status, 'answered'),
      run: () => void (single && open(single.id, 'answer')),
    },
    {
      ...of('questions.merge'),
      label: t('questions.action.merge'),
      icon: Merge,
      isDisabled: !statuses.some((status) => mergeable.includes(status)),
      run: () => onDialog({ kind: 'merge', questions: ids }),
    },
    {
      ...of('questions.assign'),
      label: t('questions.action.assign-to'),
      icon: MicVocal,
      isDisabled: !single,
      run: () => void (single && open(single.id, 'speaker')),
    },
    {
      id: 'questions.move-up',
      group,
      label: t('questions.action.move-up'),
      isDisabled: order !== 'hand' || ids.length === 0,
      run: () => moves.nudge(ids, -1),
    },
    {
      id: 'questions.move-down',
      group,
      label: t('questions.action.move-down'),
      isDisabled: order !== 'hand' || ids.length === 0,
      run: () => moves.nudge(ids, 1),
    },
  ];
  return [
    ...(mayModerate ? moderating : []),
    {
      ...of('questions.edit'),
      label: t('questions.action.edit-text'),
      isDisabled: !single,
      run: () => void (single && open(single.id)),
    },
    {
      ...of('questions.tag'),
      label: t('questions.action.tag'),
      icon: Tags,
      isDisabled: ids.length === 0,
      run: () => onDialog({ kind: 'tag', questions: ids }),
    },
    {
      ...of('questions.type-in'),
      label: t('questions.action.type-in'),
      icon: MessageSquarePlus,
      run: () => onDialog({ kind: 'type-in' }),
    },
    {
      id: 'questions.paste',
      group,
      label: t('questions.action.paste'),
      run: () => onDialog({ kind: 'type-in', page: 'several' }),
    },
    { id: 'questions.import', group, label: t('questions.action.import'), icon: FileInput, run: onImport },
    { ...of('questions.search'), label: t('questions.action.search'), icon: Search, run: onSearch },
    {
      ...of('questions.show-new'),
      label: t('questions.action.show-new'),
      isDisabled: !isWaiting,
      run: refresh,
    },
    ...tabs.map((id): Action => ({
      id: `questions.tab.${id}`,
      group,
      label: t('questions.action.tab', { tab: t(`questions.tab.${id}`) }),
      isDisabled: id === tab,
      run: () => show(id),
    })),
    ...(mayConfigure
      ? [
          {
            id: 'questions.settings',
            group,
            label: t('questions.action.settings'),
            icon: Settings2,
            run: () => onDialog({ kind: 'settings' }),
          },
        ]
      : []),
  ];
}
