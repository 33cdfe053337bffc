import { Download, ExternalLink, Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Json } from '../../../shared/core/envelope.ts';
import { type Version, maxVersions } from '../../../shared/documents/messages.ts';
import type { DocumentState } from '../../../shared/documents/state.ts';
import { useText } from '../../i18n/text.ts';
import { newId } from '../../sync/ids.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { DraftField } from '../../ui/draft-field.tsx';
import { Select } from '../../ui/select.tsx';
import { BoothsChoice } from './booths-choice.tsx';
import { wholeSession } from './document-words.ts';
import { SourceFields } from './source-fields.tsx';
import type { MaterialEdits } from './use-material-edits.ts';
import type { Materials, Place } from './use-materials.ts';
import { useSource } from './use-source.ts';
import { useVersionWords } from './use-version-words.ts';

/** What can be changed of a document, and all its versions, the newest first. */
export function DocumentEditor({
  document,
  materials: { booths },
  places,
  mayEdit,
  edits,
  onSet,
  onOpen,
}: {
  readonly document: DocumentState;
  readonly materials: Materials;
  readonly places: readonly Place[];
  readonly mayEdit: boolean;
  readonly edits: MaterialEdits;
  readonly onSet: (field: string, value: Json, base?: string | null) => void;
  readonly onOpen: (version: Version) => void;
}) {
  const t = useText<'dialogs'>();
  const versionWords = useVersionWords();
  const [isGiving, setGiving] = useState(false);
  const { id, title, versions, item, fieldVersions } = document;
  const place = places.some((each) => each.id === item) ? item : wholeSession;
  return (
    <div className="document-editor">
      {mayEdit && (
        <>
          <div className="document-fields">
            <DraftField
              label={t('documents.field.title')}
              placeholder=""
              value={title}
              version={fieldVersions['title']?.command ?? null}
              fault={(text) => (text.trim() === '' ? t('documents.title.missing') : null)}
              onCommit={(text, base) => onSet('title', text, base)}
              isDisabled={false}
              maxLength={200}
            />
            <Select
              label={t('documents.field.item')}
              options={places}
              value={place}
              onChange={(chosen) => onSet('item', chosen === wholeSession ? null : chosen)}
            />
          </div>
          <BoothsChoice booths={booths} value={document.booths} onChange={(value) => onSet('booths', value)} />
        </>
      )}
      <h4>{t('documents.versions')}</h4>
      <ol className="versions" aria-label={t('documents.versions')} reversed>
        {versions
          .map((version, index) => ({ version, number: index + 1 }))
          .toReversed()
          .map(({ version, number }) => (
            <li key={version.id}>
              <IconButton
                size="small"
                icon={'file' in version.content ? Download : ExternalLink}
                label={t('documents.version.open', { number, title })}
                onPress={() => onOpen(version)}
              />
              <span>{versionWords(version, number)}</span>
            </li>
          ))}
      </ol>
      {mayEdit && !isGiving && (
        <Button size="small" icon={Plus} isDisabled={versions.length >= maxVersions} onPress={() => setGiving(true)}>
          {t('documents.version.new')}
        </Button>
      )}
      {isGiving && (
        <NewVersionForm
          onGive={(content) => {
            edits.documents(t('documents.version.added', { title }), {
              type: 'documents.add-version',
              data: { document: id, version: { id: newId(), content } },
            });
            setGiving(false);
          }}
          onClose={() => setGiving(false)}
        />
      )}
    </div>
  );
}

function NewVersionForm({
  onGive,
  onClose,
}: {
  readonly onGive: (content: Version['content']) => void;
  readonly onClose: () => void;
}) {
  const t = useText<'dialogs'>();
  const source = useSource();
  const isSending = source.progress !== null;
  const submit = async (): Promise<void> => {
    const content = await source.content();
    if (content) onGive(content);
  };
  return (
    <form
      // What is wrong is said in the interface’s language, where it is.
      noValidate
      className="new-document"
      aria-label={t('documents.version.new')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!isSending) void submit();
      }}
    >
      <SourceFields source={source} />
      <div className="form-foot">
        <span className="grow" />
        {!isSending && <Button onPress={onClose}>{t('app.cancel')}</Button>}
        <Button type="submit" variant="primary" isDisabled={isSending}>
          {t('documents.version.save')}
        </Button>
      </div>
    </form>
  );
}
