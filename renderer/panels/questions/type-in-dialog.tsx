import { type FormEvent, useId, useState } from 'react';
import { type Incoming, longest } from '../../../shared/questions/messages.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/text.ts';
import { useConsoleActions } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { guessLanguage } from '../../i18n/guess-language.ts';
import { incoming, unknown, useQuestionLanguages } from './incoming.ts';
import { PasteForm } from './paste-form.tsx';
import './question-dialogs.css';

/** Takes questions in that somebody said, wrote in a chat, or sent otherwise. */
export function TypeInDialog({
  page: first,
  onClose,
}: {
  readonly page: 'one' | 'several';
  readonly onClose: () => void;
}) {
  const t = useText<'dialogs'>();
  const toast = useToast();
  const { edit } = useConsoleActions();
  const [page, setPage] = useState(first);
  const form = useId();
  const [count, setCount] = useState(0);
  const [isDirty, setDirty] = useState(false);
  const receive = (questions: readonly Incoming[], source: 'staff' | 'chat') => {
    edit({ type: 'questions.receive', data: { questions: [...questions], source } });
    toast({ tone: 'ok', text: t('questions.type-in.added', { count: questions.length }) }, 2_500);
  };
  return (
    <Dialog
      title={t('questions.type-in.title')}
      isOpen
      onClose={onClose}
      isDismissable={!isDirty}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          {page === 'one' && (
            <Button type="submit" form={form} name="more" value="more">
              {t('questions.type-in.add-more')}
            </Button>
          )}
          <Button type="submit" form={form} variant="primary" isDisabled={page === 'several' && count === 0}>
            {page === 'one' ? t('questions.type-in.add') : t('questions.type-in.add-several', { count })}
          </Button>
        </>
      }
    >
      <Tabs<'one' | 'several'>
        label={t('questions.type-in.title')}
        selected={page}
        onSelect={setPage}
        tabs={[
          {
            id: 'one',
            label: t('questions.type-in.one'),
            content: <OneForm id={form} onReceive={receive} onClose={onClose} onDirty={setDirty} />,
          },
          {
            id: 'several',
            label: t('questions.type-in.several'),
            content: (
              <PasteForm id={form} onReceive={receive} onClose={onClose} onCount={setCount} onDirty={setDirty} />
            ),
          },
        ]}
      />
    </Dialog>
  );
}

function OneForm({
  id,
  onReceive,
  onClose,
  onDirty,
}: {
  readonly id: string;
  readonly onReceive: (questions: readonly Incoming[], source: 'staff') => void;
  readonly onClose: () => void;
  readonly onDirty: (isDirty: boolean) => void;
}) {
  const t = useText<'dialogs'>();
  const own = useLanguage();
  const languages = useQuestionLanguages();
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const [place, setPlace] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const offered = languages.map(({ id: tag }) => tag);
  const fallback = offered.includes(own) ? own : unknown;
  const language = chosen ?? guessLanguage(text, offered) ?? fallback;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const written = text.trim();
    if (written === '') return;
    onReceive(
      [
        incoming({
          text: written,
          name: name.trim(),
          place: place.trim(),
          language: language === unknown ? null : language,
        }),
      ],
      'staff',
    );
    onDirty(false);
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement) || submitter.name !== 'more') return onClose();
    setText('');
    setName('');
    setPlace('');
    setChosen(null);
    event.currentTarget.querySelector('textarea')?.focus();
  };
  return (
    <form id={id} className="type-in" onSubmit={submit} noValidate>
      <TextArea
        label={t('questions.type-in.text')}
        value={text}
        onChange={(value) => {
          setText(value);
          onDirty(value.trim() !== '');
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
            (event.currentTarget as HTMLTextAreaElement).form?.requestSubmit();
        }}
        maxLength={longest}
        autoFocus
        {...(language !== unknown && { lang: language })}
      />
      <div className="type-in-grid">
        <TextField
          label={t('questions.type-in.name')}
          description={t('questions.type-in.name.hint')}
          value={name}
          onChange={setName}
          maxLength={80}
          autoComplete="off"
        />
        <TextField
          label={t('questions.type-in.place')}
          value={place}
          onChange={setPlace}
          maxLength={80}
          autoComplete="off"
        />
        <Select label={t('questions.field.language')} value={language} onChange={setChosen} options={languages} />
      </div>
    </form>
  );
}
