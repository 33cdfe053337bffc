import { ClipboardPaste, FileUp } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import type { GlossaryState } from '../../../shared/glossary/state.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { TermsPreview } from '../../ui/glossary/terms-preview.tsx';
import { useTermsImport } from '../../ui/glossary/use-terms-import.ts';
import { TextArea } from '../../ui/text-field.tsx';
import type { MaterialEdits } from './use-material-edits.ts';

/** A file of terms or a table that is pasted: what it adds is shown before it is added. */
export function ImportTerms({
  glossary,
  languages,
  edits,
}: {
  readonly glossary: GlossaryState;
  /** Those of the session. */
  readonly languages: readonly string[];
  readonly edits: MaterialEdits;
}) {
  const t = useText<'dialogs'>();
  const [pasted, paste] = useState<string | null>(null);
  const { said, preview, read, add, close } = useTermsImport({
    languages,
    glossary: glossary.byId,
    onAdd: (terms) =>
      edits.glossary(t('glossary.imported', { count: terms.length }), {
        type: 'glossary.add',
        data: { terms, cause: 'import' },
      }),
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
        <Button icon={FileUp}>{t('glossary.import')}</Button>
      </FileTrigger>
      <Button icon={ClipboardPaste} onPress={() => paste(pasted === null ? '' : null)}>
        {t('glossary.staff.paste')}
      </Button>
      {pasted !== null && (
        <div className="paste-terms">
          <TextArea
            label={t('glossary.staff.pasted')}
            description={t('glossary.staff.pasted.text')}
            value={pasted}
            onChange={paste}
            autoFocus
          />
          <Button
            isDisabled={pasted.trim() === ''}
            onPress={() => read(new File([pasted], 'pasted.txt', { type: 'text/plain' }))}
          >
            {t('glossary.staff.read')}
          </Button>
        </div>
      )}
      {said !== null && (
        <p className="glossary-said" role="status">
          {said}
        </p>
      )}
      {preview && (
        <TermsPreview
          of={preview}
          onAdd={() => {
            add();
            paste(null);
          }}
          onClose={close}
        />
      )}
    </>
  );
}
