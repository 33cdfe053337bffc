import { useEffect, useRef, useState } from 'react';
import type { ExportQuery } from '../../../shared/protocol/integrations.ts';
import { useText } from '../../i18n/text.ts';
import type { ApiError } from '../../sync/api.ts';
import { useConsole } from '../../sync/react.tsx';
import { useMembership } from '../../ui/session/membership-context.tsx';
import { useShell } from '../../ui/shell-context.tsx';
import { useToast } from '../../ui/toasts.tsx';

export const exportFormats = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export type ExportFault = 'offline' | 'busy' | 'not-allowed' | 'not-saved' | 'other';

const types: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
};

/** Has the backend write the file and saves it where the person chooses. @param onSaved once it is there. */
export function useQuestionsExport(onSaved: () => void): {
  readonly isWriting: boolean;
  readonly fault: ExportFault | null;
  readonly save: (format: ExportFormat, query: ExportQuery) => void;
} {
  const t = useText<'dialogs'>();
  const toast = useToast();
  const { api, desktop } = useShell();
  const { token } = useMembership();
  const session = useConsole((state) => state.session);
  const day = useConsole(({ state }) => state?.session.start.wall.slice(0, 10) ?? '');
  const [isWriting, setWriting] = useState(false);
  const [fault, setFault] = useState<ExportFault | null>(null);
  // A file that comes when the dialog was left is wanted by nobody any more.
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
    };
  }, []);

  const write = async (format: ExportFormat, query: ExportQuery): Promise<void> => {
    const written = await api.exportQuestions(token, session, format, query);
    if (isLeft.current) return;
    if (!written.ok) return setFault(faultOf(written.error));
    const file = `${t('questions-export.file', { day })}.${format}`;
    const saved = await desktop.saveFile(file, written.value, types[format]).catch(() => null);
    if (saved === null) return setFault('not-saved');
    // Whoever chose no place may want another format.
    if (!saved) return;
    toast({ tone: 'ok', text: t('questions-export.done', { file }) });
    onSaved();
  };

  return {
    isWriting,
    fault,
    save(format, query) {
      setWriting(true);
      setFault(null);
      void write(format, query).finally(() => setWriting(false));
    },
  };
}

function faultOf({ error }: ApiError): ExportFault {
  if (error === 'unreachable') return 'offline';
  if (error === 'rate-limited') return 'busy';
  return error === 'not-allowed' ? 'not-allowed' : 'other';
}
