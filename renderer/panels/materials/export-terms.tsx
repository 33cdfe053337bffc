import { FileOutput } from 'lucide-react';
import { glossaryTable } from '../../../shared/glossary/table.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { useDesktop } from '../../ui/shell-context.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { glossaryCsv } from './glossary-csv.ts';
import type { Materials } from './use-materials.ts';

/** Saves the whole glossary as this console knows it, which needs no connection; its import reads it again. */
export function ExportTerms({ glossary, session }: Pick<Materials, 'glossary' | 'session'>) {
  const t = useText<'dialogs'>();
  const desktop = useDesktop();
  const toast = useToast();
  const save = () =>
    desktop
      .saveFile(
        `${t('glossary.staff.file')}.csv`,
        glossaryCsv(glossaryTable(glossary, session.languages)),
        'text/csv;charset=utf-8',
      )
      .catch(() => void toast({ text: t('glossary.staff.export.failed'), tone: 'over' }));
  return (
    <Button icon={FileOutput} isDisabled={glossary.order.length === 0} onPress={() => void save()}>
      {t('glossary.staff.export')}
    </Button>
  );
}
