import { useState } from 'react';
import { mayCommand } from '../../../shared/roles/permissions.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Unsent } from '../../ui/session/unsent.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { DocumentsTab } from './documents-tab.tsx';
import { GlossaryTab } from './glossary-tab.tsx';
import { RefusedMaterials } from './refused-materials.tsx';
import { useMaterialEdits } from './use-material-edits.ts';
import { useMaterials } from './use-materials.ts';
import './materials.css';

/** What the staff prepares for the booths: documents, and the session's words. */
export function MaterialsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText<'dialogs'>();
  const materials = useMaterials();
  const edits = useMaterialEdits();
  const mayEdit = useConsole(({ me }) => ({
    documents: mayCommand(me.role, 'documents.edit'),
    glossary: mayCommand(me.role, 'glossary.edit'),
  }));
  const [tab, setTab] = useState<'documents' | 'glossary'>('documents');
  if (!materials) return null;
  const { documents, glossary } = materials;
  return (
    <Dialog title={t('materials.title')} isOpen onClose={onClose} size="wide">
      <Unsent>{t('materials.offline')}</Unsent>
      <RefusedMaterials materials={materials} />
      {!mayEdit[tab] && <p className="soft">{t('materials.read-only')}</p>}
      <div className="materials">
        <Tabs
          label={t('materials.title')}
          selected={tab}
          onSelect={setTab}
          tabs={[
            {
              id: 'documents',
              label: t('materials.tab.documents', { count: documents.order.length }),
              content: <DocumentsTab {...{ materials, edits }} mayEdit={mayEdit.documents} />,
            },
            {
              id: 'glossary',
              label: t('materials.tab.glossary', { count: glossary.order.length }),
              content: <GlossaryTab {...{ materials, edits }} mayEdit={mayEdit.glossary} />,
            },
          ]}
        />
      </div>
    </Dialog>
  );
}
