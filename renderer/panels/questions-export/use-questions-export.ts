import type { ExportQuery } from '../../../shared/protocol/integrations.ts';
import { useText } from '../../i18n/text.ts';
import { type ExportFormat, type Exporting, useExport } from '../../ui/session/use-export.ts';

/** Has the backend write the file and saves it where the person chooses. @param onSaved once it is there. */
export function useQuestionsExport(onSaved: () => void): Pick<Exporting, 'isWriting' | 'fault'> & {
  readonly save: (format: ExportFormat, query: ExportQuery) => void;
} {
  const t = useText<'dialogs'>();
  const { isWriting, fault, save } = useExport(
    {
      name: (day) => t('questions-export.file', { day }),
      done: (file) => t('questions-export.done', { file }),
    },
    onSaved,
  );
  return {
    isWriting,
    fault,
    save: (format, query) =>
      save(format, ({ api, token, session }) => api.exportQuestions(token, session, format, query)),
  };
}
