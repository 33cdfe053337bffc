import { FileUp } from 'lucide-react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useText } from '../../i18n/text.ts';
import { Banner } from '../banner.tsx';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import './table-import.css';

const texts = ['.csv', '.tsv', '.txt', 'text/csv', 'text/tab-separated-values', 'text/plain'];
const workbook = ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];

/** Where the file comes in, dropped or chosen; says what was wrong with the one before. */
export function FilePicker({
  fault,
  title,
  hint,
  workbooks,
  onFile,
}: {
  readonly fault: string | null;
  readonly title: string;
  readonly hint: string;
  readonly workbooks: boolean;
  readonly onFile: (file: File) => void;
}) {
  const t = useText<'dialogs'>();
  return (
    <div className="import-pick">
      {fault !== null && <Banner tone="over" title={fault} isBoxed />}
      <DropZone
        className="import-drop"
        onDrop={(event) => {
          for (const item of event.items) {
            if (item.kind !== 'file') continue;
            void item.getFile().then(onFile);
            return;
          }
        }}
      >
        {({ isDropTarget }) => (
          <>
            <span className="import-drop-mark">
              <Icon of={FileUp} size={26} />
            </span>
            <strong>{isDropTarget ? t('import.drop.now') : title}</strong>
            <p className="soft">{hint}</p>
            <ChooseFile label={t('import.pick')} variant="primary" workbooks={workbooks} onFile={onFile} />
          </>
        )}
      </DropZone>
    </div>
  );
}

/** The name of the file that was chosen, and another way to choose. */
export function ChosenFile({
  name,
  workbooks,
  onFile,
}: {
  readonly name: string;
  readonly workbooks: boolean;
  readonly onFile: (file: File) => void;
}) {
  const t = useText<'dialogs'>();
  return (
    <div className="import-file">
      <span className="field-label">{t('import.file')}</span>
      <span className="import-file-name">
        <strong className="truncate">{name}</strong>
        <ChooseFile label={t('import.pick.other')} workbooks={workbooks} onFile={onFile} />
      </span>
    </div>
  );
}

function ChooseFile({
  label,
  variant = 'default',
  workbooks,
  onFile,
}: {
  readonly label: string;
  readonly variant?: 'default' | 'primary';
  readonly workbooks: boolean;
  readonly onFile: (file: File) => void;
}) {
  return (
    <FileTrigger
      acceptedFileTypes={workbooks ? [...texts, ...workbook] : texts}
      onSelect={(files) => {
        const file = files?.item(0);
        if (file) onFile(file);
      }}
    >
      <Button variant={variant}>{label}</Button>
    </FileTrigger>
  );
}
