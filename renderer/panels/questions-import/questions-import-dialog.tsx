import { useEffect, useRef, useState } from 'react';
import { maxQuestions } from '../../../shared/questions/messages.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FilePicker } from '../../ui/table-import/file-picker.tsx';
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
  const t = useText();
  const toast = useToast();
  const { edit } = useConsoleActions();
  const isReady = useConsole(({ state }) => state !== null);
  const room = useConsole(({ state }) => maxQuestions - (state?.questions.list.length ?? 0));
  const isModerated = useConsole(({ state }) => state?.questions.settings.moderated ?? true);
  const importing = useQuestionsImport();
  const { stage, reading, found, toReceive, pick } = importing;
  const [wanted, setWanted] = useState<Wanted | null>(null);

  const picked = useRef<File>(undefined);
  useEffect(() => {
    if (!file || !isReady || picked.current === file) return;
    picked.current = file;
    pick(file);
  }, [file, isReady, pick]);

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
    <Dialog
      title={t('questions-import.title')}
      isOpen
      onClose={onClose}
      size={stage.kind === 'preview' ? 'wide' : 'medium'}
      isDismissable={stage.kind !== 'preview'}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          {stage.kind === 'preview' && (
            <Button variant="primary" isDisabled={count === 0 || isTooMany} onPress={submit}>
              {t('questions-import.submit', { count })}
            </Button>
          )}
        </>
      }
    >
      {stage.kind === 'pick' && (
        <FilePicker
          fault={stage.fault && t(`questions-import.fault.${stage.fault.code}`, { name: stage.fault.name })}
          title={t('questions-import.drop')}
          hint={t('questions-import.drop.hint')}
          workbooks
          onFile={pick}
        />
      )}
      {stage.kind === 'reading' && <p role="status">{t('import.reading', { name: stage.name })}</p>}
      {stage.kind === 'preview' && reading && (
        <div className="import questions-import">
          <ReportOptions importing={importing} file={stage.file} />
          {isTooMany && <Banner tone="over" title={t('questions-import.full', { room })} isBoxed />}
          <ReportSummary reading={reading} found={found} />
          <ReportPreview importing={importing} wanted={wanted} />
          <ProblemList
            problems={reading.problems}
            reasonOf={({ code, value }) => t(`questions-import.problem.${code}`, { value })}
            onShow={(line) => setWanted((before) => ({ line, at: (before?.at ?? 0) + 1 }))}
          />
          <p className="soft">
            {t(`questions-import.after.${isModerated ? 'moderated' : 'unmoderated'}`)}{' '}
            {t('questions-import.after.undo')}
          </p>
        </div>
      )}
    </Dialog>
  );
}
