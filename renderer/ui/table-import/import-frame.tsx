import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../../i18n/text.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { FilePicker } from './file-picker.tsx';
import type { FileFault, LoadedFile, TableFile } from './use-table-file.ts';

/** The words of one kind of import. */
export interface ImportWords {
  readonly title: string;
  readonly drop: string;
  readonly hint: string;
  readonly submit: string;
  readonly faultOf: (fault: { readonly code: FileFault; readonly name: string }) => string;
}

/**
 * The dialog of an import: asks for a file, says that it is read, then shows the preview, without which there is
 * nothing to press. A preview is not closed by a press beside it.
 * @param file dropped on the window or picked elsewhere; without one the dialog asks.
 */
export function ImportFrame({
  source: { stage, pick },
  file,
  isReady,
  words,
  workbooks,
  isDisabled,
  onSubmit,
  onClose,
  preview,
}: {
  readonly source: TableFile;
  readonly file: File | undefined;
  /** Whether enough is known to read a file. */
  readonly isReady: boolean;
  readonly words: ImportWords;
  readonly workbooks: boolean;
  /** Nothing can be imported as it stands. */
  readonly isDisabled: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly preview: (file: LoadedFile) => ReactNode;
}) {
  const t = useText<'dialogs'>();
  const picked = useRef<File>(undefined);
  useEffect(() => {
    if (!file || !isReady || picked.current === file) return;
    picked.current = file;
    pick(file);
  }, [file, isReady, pick]);
  const isPreview = stage.kind === 'preview';
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      size={isPreview ? 'wide' : 'medium'}
      isDismissable={!isPreview}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          {isPreview && (
            <Button variant="primary" isDisabled={isDisabled} onPress={onSubmit}>
              {words.submit}
            </Button>
          )}
        </>
      }
    >
      {stage.kind === 'pick' && (
        <FilePicker
          fault={stage.fault && words.faultOf(stage.fault)}
          title={words.drop}
          hint={words.hint}
          workbooks={workbooks}
          onFile={pick}
        />
      )}
      {stage.kind === 'reading' && <p role="status">{t('import.reading', { name: stage.name })}</p>}
      {isPreview && preview(stage.file)}
    </Dialog>
  );
}
