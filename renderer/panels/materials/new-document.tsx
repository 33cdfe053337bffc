import { type FormEvent, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { newId } from '../../sync/ids.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { BoothsChoice } from './booths-choice.tsx';
import { wholeSession } from './document-words.ts';
import { SourceFields } from './source-fields.tsx';
import type { Materials } from './use-materials.ts';
import type { MaterialEdits } from './use-material-edits.ts';
import { useSource } from './use-source.ts';

/** Asks for a new document. Nothing that was typed is lost before it is added. */
export function NewDocument({
  materials: { booths },
  places,
  edits,
  onClose,
}: {
  readonly materials: Materials;
  /** What it can belong to. */
  readonly places: readonly { readonly id: string; readonly label: string }[];
  readonly edits: MaterialEdits;
  readonly onClose: () => void;
}) {
  const t = useText<'dialogs'>();
  const source = useSource();
  const [title, setTitle] = useState('');
  const [item, setItem] = useState(wholeSession);
  const [given, setGiven] = useState<string[] | null>(null);
  const [isUntitled, setUntitled] = useState(false);
  const isSending = source.progress !== null;
  const submit = async (): Promise<void> => {
    const called = title.trim();
    setUntitled(called === '');
    if (called === '') return;
    const content = await source.content();
    if (!content) return;
    const version = { id: newId(), content };
    const document = { id: newId(), title: called, item: item === wholeSession ? null : item, booths: given, version };
    edits.documents(t('documents.added', { title: called }), {
      type: 'documents.add',
      data: { documents: [document] },
    });
    onClose();
  };
  return (
    <form
      // What is wrong is said in the interface’s language, where it is.
      noValidate
      className="new-document"
      aria-label={t('documents.add')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!isSending) void submit();
      }}
    >
      <SourceFields
        source={source}
        onPick={({ name }) => setTitle((before) => before || name.replace(/\.[^.]+$/, '').slice(0, 200))}
      />
      <div className="document-fields">
        <TextField
          label={t('documents.field.title')}
          value={title}
          onChange={setTitle}
          maxLength={200}
          error={isUntitled && title.trim() === '' ? t('documents.title.missing') : null}
          autoComplete="off"
          autoFocus
        />
        <Select label={t('documents.field.item')} options={places} value={item} onChange={setItem} />
      </div>
      <BoothsChoice booths={booths} value={given} onChange={setGiven} />
      <div className="form-foot">
        <span className="grow" />
        {!isSending && <Button onPress={onClose}>{t('app.cancel')}</Button>}
        <Button type="submit" variant="primary" isDisabled={isSending}>
          {t('documents.add.save')}
        </Button>
      </div>
    </form>
  );
}
