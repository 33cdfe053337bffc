import { accept, reject, unreachable } from '../core/decider.ts';
import { resolveChanges } from '../core/fields.ts';
import { advance, air, leaveAir, setNext } from './air.ts';
import { type QuestionsContext, type Result } from './decision.ts';
import { askedBy, positionOf } from './find.ts';
import { amend, receive, submit, withdraw } from './intake-decisions.ts';
import { type QuestionsCommand, settings } from './messages.ts';
import { machineRender, render, review } from './renderings.ts';
import { merge, unmerge } from './merging.ts';
import { edit, move, reorder, see, tag } from './sorting.ts';
import type { QuestionState, QuestionsState } from './state.ts';
import { takeBack } from './take-back.ts';

export type { QuestionsContext, QuestionsRejection } from './decision.ts';

export function decide(state: QuestionsState, command: QuestionsCommand, context: QuestionsContext): Result {
  const { person, role } = context.actor;
  switch (command.type) {
    case 'questions.submit':
      return submit(state, command.data, context);
    case 'questions.amend':
      return amend(state, command.data, context);
    case 'questions.withdraw':
      return withdraw(state, command.data, context);
    case 'questions.receive':
      return receive(state, command.data);
    case 'questions.move':
      return move(state, command.data, context);
    case 'questions.edit':
      return edit(state, command.data, context);
    case 'questions.tag':
      return tag(state, command.data);
    case 'questions.reorder':
      return reorder(state, command.data);
    case 'questions.merge':
      return merge(state, command.data, context);
    case 'questions.unmerge':
      return unmerge(state, command.data, context);
    case 'questions.render':
      return render(state, command.data, context);
    case 'questions.review':
      return review(state, command.data, context);
    case 'questions.machine-render':
      return machineRender(state, command.data, context);
    case 'questions.see':
      return see(state, command.data, context);
    case 'questions.set-next':
      return setNext(state, command.data, context);
    case 'questions.air':
      return air(state, command.data, context);
    case 'questions.advance':
      return advance(state, command.data, context);
    case 'questions.leave-air':
      return leaveAir(state, command.data, context);
    case 'questions.configure':
      return configure(state, command.data.changes);
    case 'questions.undo':
      return takeBack(state, state.undo[person], command.data.of, 'undo', false);
    case 'questions.undo-live':
      return takeBack(state, state.undo[person], command.data.of, 'undo', true);
    case 'questions.redo':
      return takeBack(state, state.redo[person], command.data.of, 'redo', false);
    case 'questions.erase':
      return eraseThese(state, command.data.questions);
    case 'questions.erase-author':
      if (role === 'audience' && command.data.author !== person) return reject('forbidden', null);
      return eraseAuthor(state, command.data.author);
    case 'questions.erase-all':
      return eraseWhere(state, () => true);
    default:
      return unreachable(command);
  }
}

function configure(
  state: QuestionsState,
  changes: Extract<QuestionsCommand, { type: 'questions.configure' }>['data']['changes'],
): Result {
  const invalid = changes.find(({ field, value }) => {
    const schema = Object.hasOwn(settings, field) ? settings[field as keyof typeof settings] : undefined;
    return !schema?.safeParse(value).success;
  });
  if (invalid) return reject('field-invalid', { field: invalid.field });
  const { sets, conflicts } = resolveChanges(state.settings, state.versions, changes);
  if (conflicts.length > 0) return reject('conflict', { record: 'questions', conflicts });
  return sets.length === 0 ? accept() : accept({ type: 'questions.configured', data: { changes: [...sets] } });
}

function eraseThese(state: QuestionsState, ids: readonly string[]): Result {
  const unknown = ids.find((id) => positionOf(state.list, id) < 0);
  const wanted = new Set(ids);
  return unknown === undefined
    ? eraseWhere(state, ({ id }) => wanted.has(id))
    : reject('question-unknown', { question: unknown });
}

/** Also where they asked nothing: what they voted for is not known here. */
function eraseAuthor(state: QuestionsState, author: string): Result {
  const questions = askedBy(state.list, author).filter(({ erased }) => !erased);
  return accept({ type: 'questions.erased', data: { questions: questions.map(({ id }) => id), author } });
}

function eraseWhere(state: QuestionsState, of: (question: QuestionState) => boolean): Result {
  const questions = state.list.filter((question) => !question.erased && of(question)).map(({ id }) => id);
  return questions.length === 0 ? accept() : accept({ type: 'questions.erased', data: { questions } });
}
