import { FileInput } from 'lucide-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { Icon } from '../../ui/icon.tsx';

/** Takes a file that is dropped anywhere on the window. */
export function DropTarget({
  onFile,
  children,
}: {
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}) {
  const t = useText();
  const [isOver, setOver] = useState(false);
  // Entering a child leaves its parent: only as many leaves as enters mean that the file is gone.
  const depth = useRef(0);
  const carriesFile = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    <div
      className="drop-target"
      onDragEnter={(event) => {
        if (!carriesFile(event)) return;
        depth.current += 1;
        setOver(true);
      }}
      onDragOver={(event) => {
        if (carriesFile(event)) event.preventDefault();
      }}
      onDragLeave={(event) => {
        if (!carriesFile(event)) return;
        depth.current = Math.max(0, depth.current - 1);
        if (depth.current === 0) setOver(false);
      }}
      onDrop={(event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      {children}
      {isOver && (
        <div className="drop-veil" role="status">
          <Icon of={FileInput} size={40} />
          {t('session.drop')}
        </div>
      )}
    </div>
  );
}
