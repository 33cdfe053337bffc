import { X } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { find } from '../../../shared/questions/find.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useQuestionMoves } from './use-question-moves.ts';
import './question-dialogs.css';

const most = 12;

/** Puts a tag on several questions, or takes one off; those in use are one press away. */
export function TagDialog({
  questions,
  onClose,
}: {
  readonly questions: readonly string[];
  readonly onClose: () => void;
}) {
  const t = useText<'dialogs'>();
  const moves = useQuestionMoves();
  const form = useId();
  const [typed, setTyped] = useState('');
  const list = useConsole(({ state }) => state?.questions.list ?? null);
  const chosen = questions.flatMap((id) => (list && find(list, id)) ?? []);
  const theirs = [...new Set(chosen.flatMap(({ tags }) => tags))].sort();
  const used = [...new Set((list ?? []).flatMap(({ tags }) => tags))]
    .filter((tag) => !chosen.every(({ tags }) => tags.includes(tag)))
    .sort()
    .slice(0, most);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const tag = typed.trim();
    if (tag !== '') moves.tag(questions, [tag], []);
    onClose();
  };
  return (
    <Dialog
      title={`${t('questions.action.tag')} · ${t('questions.selected', { count: questions.length })}`}
      isOpen
      size="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.close')}</Button>
          <Button type="submit" form={form} variant="primary" isDisabled={typed.trim() === ''}>
            {t('app.add')}
          </Button>
        </>
      }
    >
      <form id={form} className="tag-form" onSubmit={submit} noValidate>
        <TextField
          label={t('questions.field.tags.add')}
          value={typed}
          onChange={setTyped}
          maxLength={40}
          autoFocus
          autoComplete="off"
        />
        {used.length > 0 && (
          <div className="tag-choices">
            {used.map((tag) => (
              <Button key={tag} size="small" onPress={() => moves.tag(questions, [tag], [])}>
                {tag}
              </Button>
            ))}
          </div>
        )}
        {theirs.length > 0 && (
          <div className="tag-choices">
            {theirs.map((tag) => (
              <Button
                key={tag}
                size="small"
                aria-label={t('questions.field.tags.remove', { tag })}
                onPress={() => moves.tag(questions, [], [tag])}
              >
                {tag}
                <Icon of={X} size={13} />
              </Button>
            ))}
          </div>
        )}
      </form>
    </Dialog>
  );
}
