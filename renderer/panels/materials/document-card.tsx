import { ExternalLink, FileText, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Json } from '../../../shared/core/envelope.ts';
import { isFor, latest, openedBy } from '../../../shared/documents/select.ts';
import type { DocumentState } from '../../../shared/documents/state.ts';
import { useText } from '../../i18n/text.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chip, type Shape, type Tone } from '../../ui/chip.tsx';
import { labelOf } from '../../ui/session/booth-label.ts';
import { useFormats } from '../../i18n/formats.ts';
import { DocumentConflict } from './document-conflict.tsx';
import { DocumentEditor } from './document-editor.tsx';
import { useOpenVersion } from './use-open-version.ts';
import { useVersionWords } from './use-version-words.ts';
import type { MaterialEdits } from './use-material-edits.ts';
import type { Materials, Place } from './use-materials.ts';

const looks: Readonly<Record<'opened' | 'stale' | 'unopened', readonly [Tone, Shape]>> = {
  opened: ['ok', 'dot'],
  stale: ['warn', 'triangle'],
  unopened: ['neutral', 'ring'],
};

/** A document: what it is, which booths have opened it, and on demand everything that can be changed of it. */
export function DocumentCard({
  document,
  materials,
  places,
  mayEdit,
  edits,
}: {
  readonly document: DocumentState;
  readonly materials: Materials;
  readonly places: readonly Place[];
  readonly mayEdit: boolean;
  readonly edits: MaterialEdits;
}) {
  const t = useText<'dialogs'>();
  const [isEdited, setEdited] = useState(false);
  const { open, failed } = useOpenVersion();
  const versionWords = useVersionWords();
  const { id, title, versions } = document;
  const newest = latest(document);
  const set = (field: string, value: Json, base = document.fieldVersions[field]?.command ?? null) =>
    edits.documents(t('documents.saved', { title }), {
      type: 'documents.edit',
      data: { document: id, changes: [{ field, value, base }] },
    });
  return (
    <article className="document-card" aria-label={title}>
      <header>
        <Button
          variant="ghost"
          icon={'file' in newest.content ? FileText : ExternalLink}
          aria-label={t('documents.open', { title })}
          onPress={() => open(newest)}
        >
          {title}
        </Button>
        <span className="grow" />
        {mayEdit && (
          <>
            <IconButton
              icon={Pencil}
              label={t('documents.edit', { title })}
              aria-expanded={isEdited}
              onPress={() => setEdited(!isEdited)}
            />
            <IconButton
              icon={Trash2}
              label={t('documents.remove', { title })}
              onPress={() =>
                edits.documents(t('documents.removed', { title }), {
                  type: 'documents.remove',
                  data: { documents: [id] },
                })
              }
            />
          </>
        )}
      </header>
      <p className="soft">{versionWords(newest, versions.length)}</p>
      <OpenedBy document={document} materials={materials} />
      {failed && (
        <p className="source-fault" role="alert">
          {t('documents.open.failed')}
        </p>
      )}
      {(['title', 'item', 'booths'] as const).map((field) => (
        <DocumentConflict
          key={field}
          {...{ document, field, materials, places }}
          onPut={(value) => set(field, value)}
        />
      ))}
      {(isEdited || !mayEdit) && (
        <DocumentEditor {...{ document, materials, places, mayEdit, edits }} onSet={set} onOpen={open} />
      )}
    </article>
  );
}

/** Of each booth that it is for, whether somebody of it has opened it, and which version. */
function OpenedBy({
  document,
  materials: { booths, documents },
}: Pick<Parameters<typeof DocumentCard>[0], 'document' | 'materials'>) {
  const t = useText<'dialogs'>();
  const { time } = useFormats();
  const concerned = booths.order.filter((booth) => isFor(document, booth));
  return (
    <ul className="opened-by" aria-label={t('documents.opened.list')}>
      {concerned.length === 0 && <li className="soft">{t('documents.booths.none')}</li>}
      {concerned.map((id) => {
        const opened = openedBy(documents, document, id);
        const [tone, shape] = looks[opened.state];
        const at = 'at' in opened ? time(opened.at) : '';
        return (
          <li key={id}>
            <Chip size="small" {...{ tone, shape }}>
              {t(`documents.${opened.state}`, { booth: labelOf(booths, id), time: at })}
            </Chip>
          </li>
        );
      })}
    </ul>
  );
}
