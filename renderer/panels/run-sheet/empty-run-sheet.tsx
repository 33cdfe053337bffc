import { FileInput, ListPlus, Plus } from 'lucide-react';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** The two ways to a first item. */
export function EmptyRunSheet({ onAdd, onImport }: { readonly onAdd: () => void; readonly onImport: () => void }) {
  const t = useText();
  return (
    <EmptyState
      icon={ListPlus}
      title={t('run-sheet.empty.title')}
      actions={
        <>
          <Button variant="primary" icon={Plus} onPress={onAdd}>
            {t('run-sheet.add')}
          </Button>
          <Button icon={FileInput} onPress={onImport}>
            {t('session.import')}
          </Button>
        </>
      }
    >
      {t('run-sheet.empty.text')}
    </EmptyState>
  );
}
