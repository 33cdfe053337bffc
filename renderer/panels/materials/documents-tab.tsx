import { FileText, Plus } from 'lucide-react';
import { useState } from 'react';
import { maxDocuments } from '../../../shared/documents/messages.ts';
import { documentsFor, documentsOf } from '../../../shared/documents/select.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { DocumentCard } from './document-card.tsx';
import { wholeSession } from './document-words.ts';
import { NewDocument } from './new-document.tsx';
import type { MaterialEdits } from './use-material-edits.ts';
import { type Materials, usePlaces } from './use-materials.ts';

/** All documents: those of the whole session, then those of the items, in their order. */
export function DocumentsTab({
  materials,
  mayEdit,
  edits,
}: {
  readonly materials: Materials;
  readonly mayEdit: boolean;
  readonly edits: MaterialEdits;
}) {
  const t = useText<'dialogs'>();
  const places = usePlaces(materials);
  const [isAdding, setAdding] = useState(false);
  const all = documentsFor(materials.documents, null);
  const isItem = (id: string) => materials.runSheet.items[id] !== undefined;
  const add = mayEdit && !isAdding && (
    <Button variant="primary" icon={Plus} isDisabled={all.length >= maxDocuments} onPress={() => setAdding(true)}>
      {t('documents.add')}
    </Button>
  );
  return (
    <div className="materials-tab">
      {isAdding && <NewDocument {...{ materials, places, edits }} onClose={() => setAdding(false)} />}
      {all.length === 0 && !isAdding && (
        <EmptyState icon={FileText} title={t('documents.none')} actions={add}>
          {t('documents.none.text')}
        </EmptyState>
      )}
      {all.length > 0 && add && <div className="materials-head">{add}</div>}
      {places.map(({ id, label }) => {
        const documents = documentsOf(all, id === wholeSession ? null : id, isItem);
        if (documents.length === 0) return null;
        return (
          <section key={id} className="documents-of" aria-label={label}>
            <h3>{label}</h3>
            {documents.map((document) => (
              <DocumentCard key={document.id} {...{ document, materials, places, mayEdit, edits }} />
            ))}
          </section>
        );
      })}
    </div>
  );
}
