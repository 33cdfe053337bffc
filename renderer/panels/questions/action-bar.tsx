import { Ellipsis, X } from 'lucide-react';
import { useState } from 'react';
import { mayMove, mergeable } from '../../../shared/questions/moves.ts';
import { useText } from '../../i18n/text.ts';
import { keysOf } from '../../ui/action.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Menu, type MenuAction } from '../../ui/menu.tsx';
import { usePreferences } from '../../ui/preferences.tsx';
import { LiveButton } from '../../ui/session/live-button.tsx';
import { ReadinessBeforeAir } from './booth-readiness.tsx';
import { useMayModerate } from './may-moderate.ts';
import { questionKeys } from './question-keys.ts';
import { useQuestionsSelection } from './questions-context.tsx';
import type { QuestionState } from '../../../shared/questions/state.ts';
import { type Destination, mayAllMove, useQuestionMoves } from './use-question-moves.ts';
import type { OpenQuestionDialog } from './question-dialogs.tsx';

/** What can be done with the chosen questions: always in the same place, whatever is chosen. */
export function ActionBar({
  chosen,
  onDialog,
  isOpened = false,
}: {
  readonly chosen: readonly QuestionState[];
  readonly onDialog: (dialog: OpenQuestionDialog) => void;
  /** It stands below the question itself, which is open. */
  readonly isOpened?: boolean;
}) {
  const t = useText();
  const { preferences } = usePreferences();
  const moves = useQuestionMoves();
  const { select, open } = useQuestionsSelection();
  const mayModerate = useMayModerate();
  const [asksToErase, setAsksToErase] = useState(false);
  const key = (id: keyof typeof questionKeys) => keysOf({ id, keys: questionKeys[id] }, preferences.keys);
  const ids = chosen.map(({ id }) => id);
  const statuses = chosen.map(({ status }) => status);
  const [only] = chosen;
  const single = chosen.length === 1 ? only : undefined;
  const may = (to: Destination) => !statuses.includes('on-air') && mayAllMove(statuses, to);

  if (chosen.length === 0 || !only)
    return (
      <footer className="question-bar idle">
        <span className="muted truncate">{t(mayModerate ? 'questions.choose' : 'questions.read-only')}</span>
      </footer>
    );

  const more: MenuAction[] = [
    ...(may('answered')
      ? [{ id: 'answered', label: t('questions.action.mark-answered'), onAction: () => moves.move(ids, 'answered') }]
      : []),
    ...(may('rejected')
      ? [
          {
            id: 'reject-because',
            label: t('questions.action.reject-because'),
            onAction: () => onDialog({ kind: 'reject', questions: ids }),
          },
        ]
      : []),
    ...(may('pending')
      ? [{ id: 'pending', label: t('questions.action.resort'), onAction: () => moves.move(ids, 'pending') }]
      : []),
    ...(single && mayMove(single.status, 'answered')
      ? [
          {
            id: 'written',
            label: t('questions.action.written'),
            keys: key('questions.written'),
            onAction: () => open(single.id, 'answer'),
          },
        ]
      : []),
  ];
  const about: MenuAction[] = [
    ...(single
      ? [
          {
            id: 'assign',
            label: t('questions.action.assign-to'),
            keys: key('questions.assign'),
            onAction: () => open(single.id, 'speaker'),
          },
        ]
      : []),
    {
      id: 'tag',
      label: t('questions.action.tag'),
      keys: key('questions.tag'),
      onAction: () => onDialog({ kind: 'tag', questions: ids }),
    },
  ];
  const canMerge = mayModerate && statuses.some((status) => mergeable.includes(status));
  return (
    <>
      {single && mayModerate && mayMove(single.status, 'on-air') && <ReadinessBeforeAir question={single} />}
      <footer className="question-bar" aria-label={t('questions.selected', { count: chosen.length })} role="toolbar">
        <span className="bar-count numeric truncate">
          {single
            ? t('questions.number', { number: single.number })
            : t('questions.selected', { count: chosen.length })}
        </span>
        {mayModerate && (
          <>
            {single && mayMove(single.status, 'on-air') && (
              <LiveButton
                size="small"
                variant="primary"
                keys={key('questions.air')}
                onPress={() => moves.air(single.id)}
                matches={(command) => command.type === 'questions.air' && command.data.question === single.id}
              >
                {t('questions.action.air')}
              </LiveButton>
            )}
            {single?.status === 'approved' && (
              <LiveButton
                size="small"
                keys={key('questions.next')}
                onPress={() => moves.setNext(single.id)}
                matches={(command) => command.type === 'questions.set-next' && command.data.question === single.id}
              >
                {t('questions.action.set-next')}
              </LiveButton>
            )}
            {may('approved') && (
              <Button
                size="small"
                variant={single && mayMove(single.status, 'on-air') ? 'default' : 'primary'}
                keys={key('questions.approve')}
                onPress={() => moves.move(ids, 'approved')}
              >
                {t(statuses.includes('pending') ? 'questions.action.approve' : 'questions.action.reopen')}
              </Button>
            )}
            {may('deferred') && (
              <Button
                size="small"
                className="bar-third"
                keys={key('questions.defer')}
                onPress={() => moves.move(ids, 'deferred')}
              >
                {t('questions.action.defer')}
              </Button>
            )}
            {may('rejected') && (
              <Button size="small" keys={key('questions.reject')} onPress={() => moves.move(ids, 'rejected')}>
                {t('questions.action.reject')}
              </Button>
            )}
            {canMerge && (
              <Button
                size="small"
                className="bar-third"
                keys={key('questions.merge')}
                onPress={() => onDialog({ kind: 'merge', questions: ids })}
              >
                {t('questions.action.merge')}
              </Button>
            )}
          </>
        )}
        {single && !isOpened && (
          <Button size="small" className="bar-second" keys={key('questions.edit')} onPress={() => open(single.id)}>
            {t('questions.action.edit')}
          </Button>
        )}
        <span className="grow" />
        <Menu
          label={t('app.more')}
          trigger={<IconButton size="small" icon={Ellipsis} label={t('app.more')} />}
          sections={[
            ...(mayModerate
              ? [
                  {
                    id: 'moves',
                    actions: [
                      ...(may('deferred')
                        ? [
                            {
                              id: 'defer',
                              label: t('questions.action.defer'),
                              keys: key('questions.defer'),
                              onAction: () => moves.move(ids, 'deferred'),
                            },
                          ]
                        : []),
                      ...(canMerge
                        ? [
                            {
                              id: 'merge',
                              label: t('questions.action.merge'),
                              keys: key('questions.merge'),
                              onAction: () => onDialog({ kind: 'merge', questions: ids }),
                            },
                          ]
                        : []),
                      ...more,
                    ],
                  },
                ]
              : []),
            { id: 'about', actions: mayModerate ? about : about.filter(({ id }) => id === 'tag') },
            ...(mayModerate
              ? [
                  {
                    id: 'erase',
                    actions: [
                      {
                        id: 'erase',
                        label: t('questions.action.erase'),
                        danger: true,
                        onAction: () => setAsksToErase(true),
                      },
                    ],
                  },
                ]
              : []),
          ]}
        />
        {!isOpened && <IconButton size="small" icon={X} label={t('questions.deselect')} onPress={() => select([])} />}
        <ConfirmDialog
          title={t('questions.erase.title', { count: ids.length })}
          text={t('questions.erase.text')}
          confirm={t('questions.erase.do')}
          isOpen={asksToErase}
          onClose={() => setAsksToErase(false)}
          onConfirm={() => moves.erase(ids)}
        />
      </footer>
    </>
  );
}
