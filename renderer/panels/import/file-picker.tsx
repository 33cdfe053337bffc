import { FileUp } from 'lucide-react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useText } from '../../i18n/text.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Stage } from './use-import.ts';

const accepted = ['.csv', '.tsv', '.txt', 'text/csv', 'text/tab-separated-values', 'text/plain'];

/** Where the file comes in, dropped or chosen; says what was wrong with the one before. */
export function FilePicker({
  fault,
  onFile,
}: {
  readonly fault: Extract<Stage, { kind: 'pick' }>['fault'];
  readonly onFile: (file: File) => void;
}) {
  const t = useText();
  return (
    <div className="import-pick">
      {fault && <Banner tone="over" title={t(`import.fault.${fault.code}`, { name: fault.name })} isBoxed />}
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
            <strong>{t(isDropTarget ? 'import.drop.now' : 'import.drop')}</strong>
            <p className="soft">{t('import.drop.hint')}</p>
            <ChooseFile label={t('import.pick')} variant="primary" onFile={onFile} />
          </>
        )}
      </DropZone>
    </div>
  );
}

export function ChooseFile({
  label,
  variant = 'default',
  onFile,
}: {
  readonly label: string;
  readonly variant?: 'default' | 'primary';
  readonly onFile: (file: File) => void;
}) {
  return (
    <FileTrigger
      acceptedFileTypes={accepted}
      onSelect={(files) => {
        const file = files?.item(0);
        if (file) onFile(file);
      }}
    >
      <Button variant={variant}>{label}</Button>
    </FileTrigger>
  );
}
