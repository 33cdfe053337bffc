import { FileUp } from 'lucide-react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import type { BoothView } from '../../../shared/views/booth.ts';
import { useText } from '../../i18n/text.ts';
import { useBooth, useBoothActions } from '../../sync/react.tsx';
import { IconButton } from '../../ui/button.tsx';
import { TermsPreview } from '../../ui/glossary/terms-preview.tsx';
import { useTermsImport } from '../../ui/glossary/use-terms-import.ts';

const none: BoothView['glossary'] = {};

/** A file of terms, from a booth. */
export function ImportTerms() {
  const t = useText<'booth'>();
  const { edit } = useBoothActions();
  const languages = useBooth(({ view }) => view?.languages ?? null) ?? [];
  const glossary = useBooth(({ view }) => view?.glossary ?? none);
  const { said, preview, read, add, close } = useTermsImport({
    languages,
    glossary,
    onAdd: (terms) => void edit({ type: 'glossary.add', data: { terms, cause: 'import' } }),
  });
  return (
    <>
      <FileTrigger
        acceptedFileTypes={['.csv', '.tsv', '.txt', 'text/csv', 'text/plain']}
        onSelect={(files) => {
          const file = files?.item(0);
          if (file) read(file);
        }}
      >
        <IconButton icon={FileUp} label={t('glossary.import')} />
      </FileTrigger>
      {said !== null && (
        <p className="glossary-said" role="status">
          {said}
        </p>
      )}
      {preview && <TermsPreview of={preview} onAdd={add} onClose={close} />}
    </>
  );
}
