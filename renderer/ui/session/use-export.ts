import { useEffect, useRef, useState } from 'react';
import type { Api, ApiError, ApiResult } from '../../sync/api.ts';
import { useConsole } from '../../sync/react.tsx';
import { useShell } from '../shell-context.tsx';
import { useToast } from '../toasts.tsx';
import { useMembership } from './membership-context.tsx';

export const exportFormats = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export type ExportFault = 'offline' | 'busy' | 'not-allowed' | 'not-saved' | 'other';

const types: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
};

/** Who asks for a file, and of which session. */
export interface Asking {
  readonly api: Api;
  readonly token: string;
  readonly session: string;
}

export interface Exporting {
  readonly isWriting: boolean;
  readonly fault: ExportFault | null;
  /** Has the backend write the file and saves it where the person chooses. */
  readonly save: (format: ExportFormat, write: (asking: Asking) => Promise<ApiResult<Uint8Array<ArrayBuffer>>>) => void;
}

/**
 * A file of a session that the backend writes.
 * @param words the file's name without its ending, from the session's day, and what is said once it is saved.
 */
export function useExport(
  words: { readonly name: (day: string) => string; readonly done: (file: string) => string },
  onSaved: () => void,
): Exporting {
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

  const carryOut = async (...[format, write]: Parameters<Exporting['save']>): Promise<void> => {
    const written = await write({ api, token, session });
    if (isLeft.current) return;
    if (!written.ok) return setFault(faultOf(written.error));
    const file = `${words.name(day)}.${format}`;
    const saved = await desktop.saveFile(file, written.value, types[format]).catch(() => null);
    if (saved === null) return setFault('not-saved');
    // Whoever chose no place may want another format.
    if (!saved) return;
    toast({ tone: 'ok', text: words.done(file) });
    onSaved();
  };

  return {
    isWriting,
    fault,
    save(format, write) {
      setWriting(true);
      setFault(null);
      void carryOut(format, write).finally(() => setWriting(false));
    },
  };
}

function faultOf({ error }: ApiError): ExportFault {
  if (error === 'unreachable') return 'offline';
  if (error === 'rate-limited') return 'busy';
  return error === 'not-allowed' ? 'not-allowed' : 'other';
}
