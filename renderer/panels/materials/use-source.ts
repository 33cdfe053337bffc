import { useEffect, useRef, useState } from 'react';
import type { NewVersion } from '../../../shared/documents/messages.ts';
import { maxFileBytes } from '../../../shared/protocol/files.ts';
import type { ApiError } from '../../sync/api.ts';
import { useConsole, useConsoleReader } from '../../sync/react.tsx';
import { useMembership } from '../../ui/session/membership-context.tsx';
import { useShell } from '../../ui/shell-context.tsx';

export type SourceKind = 'link' | 'file';
export type SourceFault =
  'address' | 'no-file' | 'too-large' | 'session-full' | 'storage' | 'refused' | 'lost' | 'offline';
type Content = NewVersion['content'];

/** Where a version of a document comes from, while it is being given: an address, or a file of this machine. */
export interface Source {
  readonly kind: SourceKind;
  readonly url: string;
  readonly file: File | null;
  readonly fault: SourceFault | null;
  /** The share of the file that has left, from 0 to 1; null: none is being sent. */
  readonly progress: number | null;
  readonly choose: (kind: SourceKind) => void;
  readonly write: (url: string) => void;
  readonly pick: (file: File) => void;
  /** What a version names, the file being kept by then; null where it failed (see `fault`) or was cancelled. */
  readonly content: () => Promise<Content | null>;
  readonly cancel: () => void;
}

const longestUrl = 2_000;

export function useSource(): Source {
  const { api } = useShell();
  const { token } = useMembership();
  const session = useConsole((state) => state.session);
  const read = useConsoleReader();
  const [kind, choose] = useState<SourceKind>('link');
  const [url, write] = useState('');
  const [file, pick] = useState<File | null>(null);
  const [fault, fail] = useState<SourceFault | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const sending = useRef<AbortController | null>(null);
  // Whoever closes the dialog cancels.
  useEffect(() => () => sending.current?.abort(), []);

  async function send(chosen: File): Promise<Content | null> {
    if (chosen.size > maxFileBytes) return failed('too-large');
    if (read().status.kind !== 'live') return failed('offline');
    const controller = new AbortController();
    sending.current = controller;
    setProgress(0);
    const kept = await api.keepFile(token, session, chosen, { onProgress: setProgress, signal: controller.signal });
    sending.current = null;
    setProgress(null);
    if (kept.ok) return { file: kept.value };
    return controller.signal.aborted ? null : failed(faultOf(kept.error));
  }

  function failed(why: SourceFault): null {
    fail(why);
    return null;
  }

  return {
    kind,
    url,
    file,
    fault,
    progress,
    choose(wanted) {
      fail(null);
      choose(wanted);
    },
    write(text) {
      fail(null);
      write(text);
    },
    pick(chosen) {
      fail(chosen.size > maxFileBytes ? 'too-large' : null);
      pick(chosen);
    },
    async content() {
      fail(null);
      if (kind === 'file') return file ? send(file) : failed('no-file');
      const address = url.trim();
      return isWebAddress(address) ? { url: address } : failed('address');
    },
    cancel: () => sending.current?.abort(),
  };
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\/./i.test(address) && address.length <= longestUrl && URL.canParse(address);
}

function faultOf(error: ApiError): SourceFault {
  if (error.error === 'unreachable') return 'lost';
  const detail = 'detail' in error ? error.detail : undefined;
  if (detail === 'file-too-large') return 'too-large';
  if (detail === 'session-full') return 'session-full';
  if (detail === 'storage-failed' || error.error === 'internal') return 'storage';
  return 'refused';
}
