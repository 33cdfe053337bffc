import { useMemo, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { Banner } from '../../ui/banner.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { ImportFrame } from '../../ui/table-import/import-frame.tsx';
import type { Wanted } from '../../ui/table-import/preview-table.tsx';
import { ProblemList } from '../../ui/table-import/problem-list.tsx';
import { ImportOptions } from './import-options.tsx';
import { ImportPreview, rowsOf } from './import-preview.tsx';
import { ImportSummary } from './import-summary.tsx';
import { useImport } from './use-import.ts';

/** Ms for which an import can be taken back from its message; afterwards the run-sheet's own undo does it. */
const undoOffered = 12_000;

/**
 * Brings a run-sheet in from a file. Nothing is imported before it was seen how the file is understood and Import was
 * pressed; then all of it is one edit, which can be taken back at once.
 * @param file dropped on the window or picked elsewhere; without one the dialog asks.
 */
export function ImportDialog({ file, onClose }: { readonly file?: File; readonly onClose: () => void }) {
  const t = useText<'dialogs'>();
  const toast = useToast();
  const { edit } = useConsoleActions();
  const isReady = useConsole(({ state }) => state !== null);
  const importing = useImport();
  const { reading, cells, mode, tooMuchText } = importing;
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const rows = useMemo(() => (reading && cells ? rowsOf(cells.rows, reading) : []), [reading, cells]);

  const submit = () => {
    if (!reading || reading.items.length === 0 || tooMuchText) return;
    const { items, people } = reading;
    const command = edit({ type: 'run-sheet.import', data: { items, people: [...people], mode } });
    toast(
      {
        text: t('import.done', { count: items.length }),
        tone: 'ok',
        action: { label: t('app.undo'), onPress: () => edit({ type: 'run-sheet.undo', data: { of: command } }) },
      },
      undoOffered,
    );
    onClose();
  };

  const count = reading?.items.length ?? 0;
  return (
    <ImportFrame
      source={importing}
      file={file}
      isReady={isReady}
      words={{
        title: t('import.title'),
        drop: t('import.drop'),
        hint: t('import.drop.hint'),
        submit: t('import.submit', { count }),
        faultOf: ({ code, name }) => t(`import.fault.${code}`, { name }),
      }}
      workbooks={false}
      isDisabled={count === 0 || tooMuchText}
      onSubmit={submit}
      onClose={onClose}
      preview={(loaded) =>
        reading && (
          <div className="import">
            <ImportOptions importing={importing} file={loaded} />
            {tooMuchText && <Banner tone="over" title={t('import.fault.too-much-text')} isBoxed />}
            <ImportSummary reading={reading} rows={rows} />
            <ImportPreview rows={rows} reading={reading} wanted={wanted} onUse={importing.setUse} />
            <ProblemList
              problems={reading.problems}
              fields={reading.mapping.fields}
              reasonOf={({ code, value }) => t(`import.problem.${code}`, { value })}
              onShow={(line) => setWanted((before) => ({ line, at: (before?.at ?? 0) + 1 }))}
            />
          </div>
        )
      }
    />
  );
}
