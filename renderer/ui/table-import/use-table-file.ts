import { useMemo, useState } from 'react';
import { type Encoding, type TextFault, decode, inspect } from './decode.ts';
import { type Cells, tokenise } from './tokenise.ts';
import type { WorkbookFault } from './workbook.ts';

/** Why nothing can be read from a file. */
export type FileFault = TextFault | WorkbookFault | 'too-large' | 'unreadable';

/** A file whose contents are here. */
export interface LoadedFile {
  readonly name: string;
  /** Of a delimited text; null for a workbook, which needs none. */
  readonly text: {
    readonly bytes: Uint8Array;
    readonly encoding: Encoding;
    /** The file did not say its encoding. */
    readonly guessed: boolean;
  } | null;
  readonly cells: Cells;
}

export type FileStage =
  | { readonly kind: 'pick'; readonly fault: { readonly code: FileFault; readonly name: string } | null }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'preview'; readonly file: LoadedFile };

/** What is taken: bytes at most, and whether workbooks are. */
export interface Taken {
  readonly maxBytes: number;
  readonly workbooks: boolean;
}

/** A file on its way to its cells. */
export interface TableFile {
  readonly stage: FileStage;
  readonly pick: (file: File) => void;
  /** Reads the text again, as written in another encoding. */
  readonly setEncoding: (encoding: Encoding) => void;
}

/** @param onFile another file was chosen, or the same is read again: what was said about its columns is void. */
export function useTableFile(taken: Taken, onFile: (reason: 'picked' | 'encoding') => void): TableFile {
  const [stage, setStage] = useState<FileStage>({ kind: 'pick', fault: null });
  return useMemo(
    () => ({
      stage,
      pick(file) {
        setStage({ kind: 'reading', name: file.name });
        onFile('picked');
        void loadTable(file, taken).then((loaded) =>
          setStage(
            typeof loaded === 'string'
              ? { kind: 'pick', fault: { code: loaded, name: file.name } }
              : { kind: 'preview', file: loaded },
          ),
        );
      },
      setEncoding(encoding) {
        if (stage.kind !== 'preview' || !stage.file.text) return;
        const { bytes, guessed } = stage.file.text;
        onFile('encoding');
        setStage({
          kind: 'preview',
          file: { ...stage.file, text: { bytes, guessed, encoding }, cells: tokenise(decode(bytes, encoding)) },
        });
      },
    }),
    [stage, taken, onFile],
  );
}

/** The contents of a file, or why they cannot be read. */
export async function loadTable(file: File, { maxBytes, workbooks }: Taken): Promise<LoadedFile | FileFault> {
  if (file.size > maxBytes) return 'too-large';
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return 'unreadable';
  }
  const found = inspect(bytes);
  if (typeof found !== 'string')
    return { name: file.name, text: { bytes, ...found }, cells: tokenise(decode(bytes, found.encoding)) };
  if (found !== 'workbook' || !workbooks) return found;
  const { readWorkbook } = await import('./workbook.ts');
  const cells = await readWorkbook(bytes);
  if (typeof cells === 'string') return cells;
  const isEmpty = cells.rows.every((row) => row.every((cell) => cell.trim() === ''));
  return isEmpty ? 'empty' : { name: file.name, text: null, cells };
}
