import { useState } from 'react';
import type { Term } from '../../../shared/glossary/messages.ts';
import { useText } from '../../i18n/text.ts';
import type { KnownTerms, ReadTerms } from './read-terms.ts';

export interface TermsImport {
  /** What became of the last file, in words. */
  readonly said: string | null;
  /** What a file would add: nothing is added before it was seen. */
  readonly preview: ReadTerms | null;
  readonly read: (file: File) => void;
  readonly add: () => void;
  readonly close: () => void;
}

/** A table of terms: what the glossary has not is shown first, and added by a second press. */
export function useTermsImport({
  languages,
  glossary,
  onAdd,
}: {
  /** Those of the session. */
  readonly languages: readonly string[];
  readonly glossary: KnownTerms;
  /** Called once for each command that they need, which is one but for very long ones. */
  readonly onAdd: (terms: Term[]) => void;
}): TermsImport {
  const t = useText<'booth' | 'dialogs'>();
  const [said, say] = useState<string | null>(null);
  const [preview, show] = useState<ReadTerms | null>(null);
  const read = async (file: File): Promise<void> => {
    say(null);
    show(null);
    const { readTerms } = await import('./read-terms.ts');
    const result = await readTerms(file, { languages, glossary });
    if (result) show(result);
    else say(t('glossary.unreadable'));
  };
  return {
    said,
    preview,
    read: (file) => void read(file).catch(() => say(t('glossary.unreadable'))),
    add() {
      const terms = preview?.terms ?? [];
      for (const part of preview?.commands ?? []) onAdd(part);
      say(t('glossary.imported', { count: terms.length }));
      show(null);
    },
    close: () => show(null),
  };
}
