import { useState } from 'react';
import { maxQuestions } from '../../../shared/questions/messages.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { Banner } from '../../ui/banner.tsx';
import { ImportFrame } from '../../ui/table-import/import-frame.tsx';
import type { Wanted } from '../../ui/table-import/preview-table.tsx';
import { ProblemList } from '../../ui/table-import/problem-list.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { batchesOf } from './batches.ts';
import { ReportOptions } from './report-options.tsx';
import { ReportPreview } from './report-preview.tsx';
import { ReportSummary } from './report-summary.tsx';
import { useQuestionsImport } from './use-questions-import.ts';
import './questions-import.css';

/**
 * Brings in the questions of a webinar platform's report. Nothing is imported before it was seen how the file is
 * understood and Import was pressed. An import is not among what Undo takes back, and the dialog says so.
 * @param file dropped on the window; without one the dialog asks.
 */
export function QuestionsImportDialog({ file, onClose }: { readonly file?: File; readonly onClose: () => void }) {
  const t = useText<'dialogs'>();
  const toast = useToast();
  const { edit } = useConsoleActions();
  const isReady = useConsole(({ state }) => state !== null);
  const room = useConsole(({ state }) => maxQuestions - (state?.questions.list.length ?? 0));
  const isModerated = useConsole(({ state }) => state?.questions.settings.moderated ?? true);
  const importing = useQuestionsImport();
  const { reading, found, toReceive } = importing;
  const [wanted, setWanted] = useState<Wanted | null>(null);

  const count = toReceive.length;
  const isTooMany = count > room;
  const submit = () => {
    if (count === 0 || isTooMany) return;
    for (const questions of batchesOf(toReceive))
      edit({ type: 'questions.receive', data: { questions: [...questions], source: 'import' } });
    toast({ tone: 'ok', text: t('questions-import.done', { count }) });
    onClose();
  };

  return (
    <ImportFrame
      source={importing}
      file={file}
      isReady={isReady}
      words={{
        title: t('questions-import.title'),
        drop: t('questions-import.drop'),
        hint: t('questions-import.drop.hint'),
        submit: t('questions-import.submit', { count }),
        faultOf: ({ code, name }) => t(`questions-import.fault.${code}`, { name }),
      }}
      workbooks
      isDisabled={count === 0 || isTooMany}
      onSubmit={submit}
      onClose={onClose}
      preview={(loaded) =>
        reading && (
          <div className="import questions-import">
            <ReportOptions importing={importing} file={loaded} />
            {isTooMany && <Banner tone="over" title={t('questions-import.full', { room })} isBoxed />}
            <ReportSummary reading={reading} found={found} />
            <ReportPreview importing={importing} wanted={wanted} />
            <ProblemList
              problems={reading.problems}
              fields={reading.mapping.fields}
              reasonOf={({ code, value }) => t(`questions-import.problem.${code}`, { value })}
              onShow={(line) => setWanted((before) => ({ line, at: (before?.at ?? 0) + 1 }))}
            />
            <p className="soft">
              {t(`questions-import.after.${isModerated ? 'moderated' : 'unmoderated'}`)}{' '}
              {t('questions-import.after.undo')}
            </p>
          </div>
        )
      }
    />
  );
}
