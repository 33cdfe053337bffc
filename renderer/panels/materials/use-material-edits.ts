import { useMemo } from 'react';
import type { DocumentsCommand } from '../../../shared/documents/messages.ts';
import type { GlossaryCommand } from '../../../shared/glossary/messages.ts';
import { useUndoableEdits } from '../../ui/session/use-undoable-edits.ts';

export interface MaterialEdits {
  readonly documents: (text: string, command: DocumentsCommand) => void;
  readonly glossary: (text: string, command: GlossaryCommand) => void;
}

/** Edits of documents and of the glossary: each says what was done, and can be taken back for a while. */
export function useMaterialEdits(): MaterialEdits {
  const give = useUndoableEdits();
  return useMemo(
    () => ({
      documents: (text, command) => void give(text, command, (of) => ({ type: 'documents.undo', data: { of } })),
      glossary: (text, command) => void give(text, command, (of) => ({ type: 'glossary.undo', data: { of } })),
    }),
    [give],
  );
}
