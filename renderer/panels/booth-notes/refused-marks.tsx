import type { DocumentsCommand } from '../../../shared/documents/messages.ts';
import { useText } from '../../i18n/text.ts';
import type { RefusedEdit } from '../../sync/console.ts';
import { useBooth, useBoothActions } from '../../sync/react.tsx';
import { Banner } from '../../ui/banner.tsx';
import { useRefusalWords } from '../../ui/booth/refusal-words.ts';
import { Button } from '../../ui/button.tsx';

/** Whether it was the mark that this booth has opened a document. */
export function isOfDocuments({ command: { type } }: RefusedEdit): boolean {
  return type.startsWith('documents.');
}

/** Documents that were opened here, which the staff were not told of, and why; until somebody lets it go. */
export function RefusedMarks() {
  const t = useText<'booth'>();
  const why = useRefusalWords();
  const { dismissRefused } = useBoothActions();
  const refused = useBooth((state) => state.refused).filter(isOfDocuments);
  const documents = useBooth(({ view }) => view?.documents ?? null);
  return refused.map(({ command, rejection }) => {
    const { data } = command as unknown as Extract<DocumentsCommand, { type: 'documents.open' }>;
    const title = documents?.[data.document]?.title;
    return (
      <Banner
        key={command.id}
        isBoxed
        tone="warn"
        title={title === undefined ? t('booth.refused') : t('booth.documents.not-told', { title })}
        actions={
          <Button variant="ghost" onPress={() => dismissRefused(command.id)}>
            {t('booth.refused.dismiss')}
          </Button>
        }
      >
        {why(rejection)}
      </Banner>
    );
  });
}
