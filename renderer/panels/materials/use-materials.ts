import { useMemo } from 'react';
import { itemsInOrder } from '../../../shared/run-sheet/select.ts';
import type { WebinarState } from '../../../shared/webinar.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { wholeSession } from './document-words.ts';

/** The part of the session that materials are about. */
export type Materials = Pick<WebinarState, 'booths' | 'documents' | 'glossary' | 'runSheet' | 'session'>;

export function useMaterials(): Materials | null {
  return useConsole(({ state }) => {
    if (!state) return null;
    const { booths, documents, glossary, runSheet, session } = state;
    return { booths, documents, glossary, runSheet, session };
  });
}

export interface Place {
  readonly id: string;
  readonly label: string;
}

/** What a document can belong to: the whole session, then the items in their order. */
export function usePlaces({ runSheet, session }: Materials): readonly Place[] {
  const t = useText<'dialogs'>();
  const { local } = useFormats();
  return useMemo(
    () => [
      { id: wholeSession, label: t('documents.session') },
      ...itemsInOrder(runSheet).map(({ id, title }) => ({
        id,
        label: local(title, session.languages).text || t('run-sheet.untitled'),
      })),
    ],
    [runSheet, session, local, t],
  );
}
