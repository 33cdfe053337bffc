import { useState } from 'react';
import type { Version } from '../../../shared/documents/messages.ts';
import { useConsole } from '../../sync/react.tsx';
import { useMembership } from '../../ui/session/membership-context.tsx';
import { useShell } from '../../ui/shell-context.tsx';

export interface OpenVersion {
  /** Opens its address in a window of its own, or saves its file. */
  readonly open: (version: Version) => void;
  /** Whether the last one could not be had. */
  readonly failed: boolean;
}

/** Opens versions of documents, as staff do: what booths open is theirs alone to say. */
export function useOpenVersion(): OpenVersion {
  const { api, desktop } = useShell();
  const { token } = useMembership();
  const session = useConsole((state) => state.session);
  const [failed, fail] = useState(false);
  const open = async ({ content }: Version): Promise<void> => {
    fail(false);
    if ('url' in content) {
      window.open(content.url, '_blank', 'noopener,noreferrer');
      return;
    }
    const fetched = await api.sessionFile(token, session, content.file.hash);
    if (fetched.ok) await desktop.saveFile(content.file.name, fetched.value, content.file.type);
    else fail(true);
  };
  return { open: (version) => void open(version).catch(() => fail(true)), failed };
}
