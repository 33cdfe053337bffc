import { useMemo } from 'react';
import { find } from '../../../shared/questions/find.ts';
import type { QuestionStatus } from '../../../shared/questions/messages.ts';
import { mayMove, mergeTargets, mergeable } from '../../../shared/questions/moves.ts';
import type { QuestionState } from '../../../shared/questions/state.ts';
import { useText } from '../../i18n/text.ts';
import { useConsoleActions } from '../../sync/react.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useListedReader, useQuestionsReader, useQuestionsSelection } from './questions-context.tsx';
import { isQueued } from './use-following.ts';

export type Destination = 'pending' | 'approved' | 'rejected' | 'deferred' | 'answered';

/** Everything that can be done with questions. Live commands name what this person sees now. */
export interface QuestionMoves {
  /** Moves those of them that may go there, and says how many could not. */
  readonly move: (ids: readonly string[], to: Destination, reason?: string) => void;
  readonly air: (id: string) => void;
  readonly setNext: (id: string | null) => void;
  /** On air → answered, next → on air, the one that is said to follow → next: one command. */
  readonly advance: () => void;
  readonly leaveAir: (to: 'answered' | 'next' | 'approved') => void;
  readonly merge: (ids: readonly string[], into: string) => void;
  readonly unmerge: (ids: readonly string[]) => void;
  readonly tag: (ids: readonly string[], add: readonly string[], remove: readonly string[]) => void;
  /** Behind another, in the order by hand; null: at the beginning. */
  readonly reorder: (ids: readonly string[], after: string | null) => void;
  /** One step up or down among those listed. */
  readonly nudge: (ids: readonly string[], by: -1 | 1) => void;
  readonly erase: (ids: readonly string[]) => void;
}

export function useQuestionMoves(): QuestionMoves {
  const t = useText();
  const toast = useToast();
  const { edit, live } = useConsoleActions();
  const read = useQuestionsReader();
  const readListed = useListedReader();
  const { passOver } = useQuestionsSelection();
  return useMemo(() => {
    const questionsOf = (ids: readonly string[]): readonly QuestionState[] => {
      const list = read()?.list ?? [];
      return ids.flatMap((id) => find(list, id) ?? []);
    };

    const takeBack = (of: string) => void edit({ type: 'questions.undo', data: { of } });

    function nudge(ids: readonly string[], by: -1 | 1): void {
      const order = readListed().rows;
      const moving = order.filter((id) => ids.includes(id));
      const [first] = moving;
      if (first === undefined) return;
      const rest = order.filter((id) => !ids.includes(id));
      const before = order.slice(0, order.indexOf(first)).filter((id) => !ids.includes(id)).length;
      const place = Math.min(rest.length, Math.max(0, before + by));
      if (place !== before)
        edit({ type: 'questions.reorder', data: { questions: moving, after: rest[place - 1] ?? null } });
    }

    return {
      move(ids, to, reason = '') {
        const all = questionsOf(ids).filter(({ erased, status }) => !erased && status !== to);
        const able = all.filter(({ status }) => status !== 'on-air' && mayMove(status, to)).map(({ id }) => id);
        const [first] = able;
        if (first === undefined) {
          if (all.length > 0) toast({ tone: 'warn', text: t('questions.done.left-out', { count: all.length }) });
          return;
        }
        if (to !== readListed().tab) passOver(able);
        const of = edit({ type: 'questions.move', data: { questions: able, to, reason } });
        // A single one that was approved is seen to be: sorting must not fill the screen with messages.
        if (able.length === 1 && all.length === 1 && to !== 'rejected') return;
        const left = all.length - able.length;
        toast({
          text: [
            t(`questions.done.${to}`, { count: able.length }),
            ...(left > 0 ? [t('questions.done.left-out', { count: left })] : []),
          ].join(' · '),
          action: { label: t('app.undo'), onPress: () => takeBack(of) },
        });
      },
      air: (id) => void live({ type: 'questions.air', data: { question: id, saw: read()?.onAir ?? null } }),
      setNext: (id) => void live({ type: 'questions.set-next', data: { question: id, saw: read()?.next ?? null } }),
      advance() {
        const state = read();
        if (!state || (state.onAir === null && state.next === null)) return;
        const { following } = readListed();
        const then = following === null ? undefined : state.list[following - 1];
        live({
          type: 'questions.advance',
          data: { onAir: state.onAir, next: state.next, following: isQueued(then) ? then.id : null },
        });
      },
      leaveAir(to) {
        const onAir = read()?.onAir ?? null;
        if (onAir !== null) live({ type: 'questions.leave-air', data: { question: onAir, to } });
      },
      merge(ids, into) {
        const target = questionsOf([into])[0];
        const merging = questionsOf(ids).filter(({ id, status }) => id !== into && mergeable.includes(status));
        if (!target || !mergeTargets.includes(target.status) || merging.length === 0) return;
        const questions = merging.map(({ id }) => id);
        passOver(questions);
        const of = edit({ type: 'questions.merge', data: { questions, into } });
        toast({
          text: t('questions.done.merged', { count: questions.length, number: target.number }),
          action: { label: t('app.undo'), onPress: () => takeBack(of) },
        });
      },
      unmerge: (ids) => void edit({ type: 'questions.unmerge', data: { questions: [...ids] } }),
      tag(ids, add, remove) {
        const questions = questionsOf(ids)
          .filter(({ erased }) => !erased)
          .map(({ id }) => id);
        if (questions.length > 0)
          edit({ type: 'questions.tag', data: { questions, add: [...add], remove: [...remove] } });
      },
      reorder: (ids, after) => void edit({ type: 'questions.reorder', data: { questions: [...ids], after } }),
      nudge,
      erase(ids) {
        passOver(ids);
        edit({ type: 'questions.erase', data: { questions: [...ids] } });
      },
    };
  }, [t, toast, edit, live, read, readListed, passOver]);
}

/** Where all of some statuses may go by an edit. */
export function mayAllMove(statuses: readonly QuestionStatus[], to: QuestionStatus): boolean {
  return statuses.length > 0 && statuses.every((status) => mayMove(status, to));
}
